import { describe, expect, it } from 'vitest';
import { claim, finding, quotation } from '../test/graph-builders.ts';
import type { ClaimData } from '../schema/claim.ts';
import { canonicalClaim } from './canonical-claim.ts';
import { compareVersions, parseClaimVersion, versionEntries } from './claim-version.ts';

type History = ClaimData['history'];

/** A history with an entry for each list of changes, a day apart. */
function historyOf(...changes: History[number]['changed'][]): History {
  return changes.map((changed, at) => ({ date: `2026-11-0${String(at + 1)}`, changed, why: 'For a reason.' }));
}

describe('versionEntries', () => {
  it('are the changes of what the claim says, not of what it is linked to or whether it stands', () => {
    const history = historyOf(['published'], ['links'], ['statement', 'links'], ['status'], ['evidence'], ['scope']);
    expect(versionEntries(history).map(({ changed }) => changed)).toEqual([
      ['published'],
      ['statement', 'links'],
      ['evidence'],
      ['scope'],
    ]);
  });
});

describe('parseClaimVersion', () => {
  it('reads back what the canonical form says', () => {
    const { data, body } = claim('a-claim', { evidence: [quotation({ via: 'another' }), finding()] });
    expect(parseClaimVersion(canonicalClaim(data, body))).toEqual({
      statement: 'The claim a-claim.',
      kind: 'empirical',
      scope: 'Its scope and limits.',
      evidence: [
        { source: 'a-source', relation: 'supports', exact: 'the words of the source', via: 'another' },
        { source: 'a-source', relation: 'supports', finding: 'The source reports this.', locator: 'section 4' },
      ],
    });
  });

  it('reads back the context of the words, and that they are a remark of the source itself', () => {
    const said = quotation({ prefix: 'These are', suffix: '.', ownRemark: true });
    const { data, body } = claim('a-claim', { evidence: [said] });
    const [piece] = parseClaimVersion(canonicalClaim(data, body)).evidence;
    expect([piece?.prefix, piece?.exact, piece?.suffix, piece?.ownRemark]).toEqual([
      'These are',
      'the words of the source',
      '.',
      true,
    ]);
  });

  it('throws at what is no JSON', () => {
    expect(() => parseClaimVersion('so')).toThrow(SyntaxError);
  });
});

describe('compareVersions', () => {
  const TOLD: History[number]['changed'][] = [['published'], ['statement'], ['scope']];
  const { data, body } = claim('a-claim');
  const now = canonicalClaim(data, body);

  it.each([
    ['stored, where the last line says what it says', 2, ['{}', now], { state: 'stored' }],
    ['to be stored, where it tells of a version more', 2, ['{}'], { state: 'to-be-stored', line: now }],
    ['to be stored, where nothing is stored yet', 1, [], { state: 'to-be-stored', line: now }],
    [
      'changed without a word, where the last line says something else',
      2,
      [now, canonicalClaim({ ...data, kind: 'opinion' }, 'Another scope.')],
      { state: 'changed-unsaid', version: 2, parts: ['kind', 'scope'] },
    ],
    ['said to have changed, where it says the same', 2, [now], { state: 'said-unchanged', version: 2 }],
    ['said to have changed twice, where it says the same', 3, [now], { state: 'said-unchanged', version: 3 }],
    ['ahead of its store, where it tells of two versions more', 3, ['{}'], { state: 'told-ahead', stored: 1, told: 3 }],
    ['ahead of its store, where two are its first', 2, [], { state: 'told-ahead', stored: 0, told: 2 }],
    ['short of a part of its history', 2, ['{}', '{}', now], { state: 'history-lost', stored: 3, told: 2 }],
  ])('finds a claim %s', (_, told, stored, state) => {
    const history = historyOf(...TOLD.slice(0, told));
    expect(compareVersions({ ...data, history }, body, stored)).toEqual(state);
  });
});
