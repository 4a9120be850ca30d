import { describe, expect, it } from 'vitest';
import { claimSchema } from './claim.ts';

const CLAIM = {
  statement: 'It is so.',
  kind: 'empirical',
  topics: ['a-topic'],
  evidence: [],
  history: [{ date: '2026-11-23', changed: ['published'], why: 'First published.' }],
};

/** What the schema objects to in the claim with these overrides: “where: what”. */
function objections(overrides: Record<string, unknown>): string[] {
  const { error } = claimSchema.safeParse({ ...CLAIM, ...overrides });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a claim', () => {
  it('has no links and no earlier ids unless it names some', () => {
    expect(claimSchema.parse(CLAIM)).toEqual({ ...CLAIM, links: [], aliases: [] });
  });

  it.each(['It is so.', 'Is it so?', 'So it is!', '模型能泛化。'])('may state “%s”', (statement) => {
    expect(objections({ statement })).toEqual([]);
  });

  it.each([
    [
      'a statement without an end',
      { statement: 'It is so' },
      'statement: a statement is a whole sentence and ends with a full stop',
    ],
    ['no topic', { topics: [] }, 'topics: file the claim under at least one topic'],
    ['no history', { history: [] }, 'history: enter at least the day of publication'],
    [
      'a change of nothing',
      { history: [{ date: '2026-11-23', changed: [], why: 'None.' }] },
      'history.0.changed: name at least one thing that changed',
    ],
    [
      'a change of something unknown',
      { history: [{ date: '2026-11-23', changed: ['title'], why: 'None.' }] },
      'history.0.changed.0: Invalid option: expected one of "published"|"statement"|"kind"|"evidence"|"scope"|"standing"|"links"|"status"',
    ],
    [
      'an unknown kind',
      { kind: 'fact' },
      'kind: Invalid option: expected one of "theorem"|"empirical"|"conceptual"|"opinion"',
    ],
    [
      'a link of an unknown type',
      { links: [{ to: 'another', type: 'contradicts', note: 'Why.' }] },
      'links.0.type: Invalid option: expected one of "supports"|"in-tension-with"|"refines"|"answers"',
    ],
    [
      'a link without a reason',
      { links: [{ to: 'another', type: 'refines', note: '' }] },
      'links.0.note: write at least one word',
    ],
    [
      'a withdrawal without a reason',
      { withdrawn: { date: '2026-11-24' } },
      'withdrawn.why: Invalid input: expected string, received undefined',
    ],
    ['a standing, which is derived', { standing: 'supported' }, ': Unrecognized key: "standing"'],
    ['an id, which is its file’s name', { id: 'a-claim' }, ': Unrecognized key: "id"'],
  ])('may not have %s', (_, overrides, objection) => {
    expect(objections(overrides)).toEqual([objection]);
  });
});
