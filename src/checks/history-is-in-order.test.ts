import { describe, expect, it } from 'vitest';
import { CLAIM, claimFile, historyEntry, message, reportOf } from '../test/builders.ts';
import { historyIsInOrder } from './history-is-in-order.ts';

const report = (history: object[]) => reportOf(historyIsInOrder, { [CLAIM]: claimFile({ history }) });

it('accepts a publication and changes after it, also on the same day', () => {
  const sameDay = historyEntry({ changed: ['scope', 'links'] });
  expect(report([historyEntry(), sameDay, historyEntry({ date: '2026-12-01', changed: ['status'] })])).toBe('');
});

it('accepts a withdrawal on the day of the publication, and a change after it', () => {
  const withdrawn = { date: '2026-11-23', why: 'It was wrong.' };
  const history = [historyEntry(), historyEntry({ date: '2026-12-01', changed: ['evidence'] })];
  expect(reportOf(historyIsInOrder, { [CLAIM]: claimFile({ withdrawn, history }) })).toBe('');
});

describe('reports', () => {
  it('a history that does not start with the publication', () => {
    expect(report([historyEntry({ changed: ['scope'] })])).toBe(message`
      content/claims/a-claim.md:14:7  The first entry of the history is not the publication  history-is-in-order
         fix: write  changed: [published]
    `);
  });

  it('a second publication', () => {
    expect(report([historyEntry(), historyEntry({ changed: ['scope', 'published'] })])).toBe(message`
      content/claims/a-claim.md:19:9  A claim is published twice  history-is-in-order
         fix: name what changed: statement, kind, evidence, scope, standing, links or status
    `);
  });

  it('an entry before the one above it', () => {
    expect(report([historyEntry(), historyEntry({ date: '2026-11-22', changed: ['scope'] })])).toBe(message`
      content/claims/a-claim.md:16:11  The history does not run forward  history-is-in-order
         2026-11-22 stands after 2026-11-23
         fix: put the entries in order, oldest first
    `);
  });

  it('a withdrawal before the publication', () => {
    const withdrawn = { date: '2026-11-22', why: 'It was wrong.' };
    expect(reportOf(historyIsInOrder, { [CLAIM]: claimFile({ withdrawn }) })).toBe(message`
      content/claims/a-claim.md:17:9  The claim is withdrawn before it is published  history-is-in-order
         2026-11-22 is before 2026-11-23
         fix: correct the date of the withdrawal, or of the publication
    `);
  });
});
