import { expect, it } from 'vitest';
import { CLAIM, claimFile, contentFrom, historyEntry, SOUND_FILES } from '../test/builders.ts';
import { alteredHistories } from './altered-histories.ts';

const on = (date: string, ...changed: string[]) => historyEntry({ date, changed, why: 'It is so.' });
const PUBLISHED = historyEntry();
const LINKED = on('2026-11-29', 'links', 'status');

const alterations = (was: Record<string, unknown>, is: Record<string, unknown>) => {
  const [before, after] = [was, is].map((claim) => contentFrom({ ...SOUND_FILES, [CLAIM]: claimFile(claim) }));
  return alteredHistories('main', before ?? contentFrom({}), after ?? contentFrom({}));
};

it.each([
  ['an entry more', [PUBLISHED, LINKED], [PUBLISHED, LINKED, on('2026-11-30', 'links')]],
  ['one between others', [PUBLISHED, LINKED], [PUBLISHED, on('2026-11-28', 'links'), LINKED]],
  ['another reason for the same', [PUBLISHED, LINKED], [PUBLISHED, { ...LINKED, why: 'Better said.' }]],
  ['the same parts in another order', [PUBLISHED, LINKED], [PUBLISHED, on('2026-11-29', 'status', 'links')]],
])('accepts %s', (_, was, is) => {
  expect(alterations({ history: was }, { history: is })).toEqual([]);
});

it.each([
  ['another day', [PUBLISHED, on('2026-11-30', 'links', 'status')]],
  ['other parts', [PUBLISHED, on('2026-11-29', 'links')]],
  ['no such entry', [PUBLISHED]],
])('reports an entry in whose place stands %s', (_, is) => {
  expect(alterations({ history: [PUBLISHED, LINKED] }, { history: is })).toEqual([
    {
      rule: 'histories-only-grow',
      file: CLAIM,
      line: 12,
      column: 3,
      reason: 'An entry of the history was changed or removed',
      details: ['at main  2026-11-29, links, status'],
      fix: 'restore it, and tell what is new in an entry of its own',
    },
  ]);
});

it('reports another day of publication', () => {
  expect(
    alterations({ history: [PUBLISHED] }, { history: [{ ...PUBLISHED, date: '2026-11-01' }] }).map(
      ({ details }) => details,
    ),
  ).toEqual([[expect.stringMatching(/^at main {2}\S+, published$/)]]);
});

it('reports another day of a withdrawal, and none that is new or gone', () => {
  const withdrawn = { date: '2026-12-01', why: 'It was wrong.' };
  expect(alterations({ withdrawn }, { withdrawn: { ...withdrawn, date: '2026-11-30' } })).toEqual([
    expect.objectContaining({
      reason: 'The day of the withdrawal was changed',
      details: ['at main  2026-12-01', 'now  2026-11-30'],
      fix: 'write  date: 2026-12-01',
    }),
  ]);
  expect(alterations({}, { withdrawn })).toEqual([]);
  expect(alterations({ withdrawn }, {})).toEqual([]);
  expect(alterations({ withdrawn }, { withdrawn: { ...withdrawn, why: 'Better said.' } })).toEqual([]);
});

it('says nothing of a claim that does not fit its schema on one side', () => {
  expect(alterations({ history: [PUBLISHED, LINKED] }, { history: [PUBLISHED], kind: 'fact' })).toEqual([]);
  expect(alterations({ history: [PUBLISHED, LINKED], kind: 'fact' }, { history: [PUBLISHED] })).toEqual([]);
});
