import { describe, expect, it } from 'vitest';
import { claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { countOrigins, explainCircles } from './circles.ts';

/** What is said of a claim that these sources, each with its authors, support. */
function explained(authors: Record<string, string[]>, mentioned: string[] = []): string | null {
  const graph = graphOf({
    sources: Object.entries(authors).map(([id, names]) =>
      source(id, { shortTitle: `Paper ${id}`, authors: names.map((name) => ({ name })) }),
    ),
    claims: [
      claim('a-claim', {
        evidence: Object.keys(authors).map((id) =>
          quotation({ source: id, relation: mentioned.includes(id) ? 'mentions' : 'supports' }),
        ),
      }),
    ],
  });
  return explainCircles(member(graph.claims, 'a-claim'), graph);
}

describe('explainCircles', () => {
  it.each([
    ['nothing of one origin', { a: ['X'] }, null],
    ['nothing of origins that share no author', { a: ['X'], b: ['Y'] }, null],
    ['that both share an author', { a: ['X'], b: ['X'] }, 'Both origins share an author: X.'],
    [
      'that both share an author whose name is encoded in two ways',
      { a: ['Jos\u00E9'], b: ['Jose\u0301'] },
      'Both origins share an author: Jos\u00E9.',
    ],
    ['that both share authors', { a: ['X', 'Y'], b: ['Y', 'X'] }, 'Both origins share authors: X and Y.'],
    ['that all share an author', { a: ['X'], b: ['X'], c: ['X'] }, 'All three origins share an author: X.'],
    [
      'whom all share, apart from those whom only some of them share',
      { a: ['X', 'Y'], b: ['Z', 'Y', 'X'], c: ['X'] },
      'All three origins share an author: X; two of them also share Y.',
    ],
    [
      'how many share the others only where the same ones do',
      { a: ['W', 'X', 'Y', 'Z'], b: ['W', 'X', 'Y', 'Z'], c: ['W', 'X'] },
      'All three origins share authors: W and X; two of them also share Y and Z.',
    ],
    [
      'that some share the others where these are not the same ones',
      { a: ['X', 'Y'], b: ['X', 'Y', 'Z'], c: ['X', 'Z'] },
      'All three origins share an author: X; some of them also share Y and Z.',
    ],
    [
      'that all are tied where nobody is an author of all, the author of most of them first',
      { a: ['Y'], b: ['Y', 'X'], c: ['X'], d: ['X'] },
      'All four origins are tied by authors in common: X and Y.',
    ],
    [
      'how a part of them is tied',
      { a: ['X', 'Y'], b: ['Y', 'X'], c: ['X'], d: ['Z'] },
      'Three of the four origins (Paper a, Paper b and Paper c) share an author: X; two of them also share Y.',
    ],
    [
      'which of several share an author',
      { a: ['X'], b: ['X'], c: ['Y'] },
      'Two of the three origins (Paper a and Paper b) share an author: X.',
    ],
    [
      'each circle in a sentence',
      { a: ['X'], b: ['X'], c: ['Y'], d: ['Y'] },
      'Two of the four origins (Paper a and Paper b) share an author: X. Two of the four origins (Paper c and Paper d) share an author: Y.',
    ],
  ] as [string, Record<string, string[]>, string | null][])('says %s', (_, authors, explanation) => {
    expect(explained(authors)).toBe(explanation);
  });

  it('leaves out origins that only mention the claim', () => {
    expect(explained({ a: ['X'], b: ['X'] }, ['b'])).toBeNull();
  });
});

describe('countOrigins', () => {
  const counted = (authors: Record<string, string[]>) =>
    countOrigins(
      graphOf({
        sources: [
          ...Object.entries(authors).map(([id, names]) => source(id, { authors: names.map((name) => ({ name })) })),
          source('a-retelling', { derivedFrom: ['a'], authors: [{ name: 'Y' }] }),
        ],
      }),
    );

  it.each([
    ['only origins where none share an author', { a: ['X'], b: ['Y'] }, 'two origins'],
    [
      'those tied into one circle',
      { a: ['X'], b: ['X'], c: ['Y'] },
      'three origins, of which two are tied by shared authors into one circle',
    ],
    [
      'those tied into several circles',
      { a: ['X'], b: ['X'], c: ['Y'], d: ['Y', 'Z'], e: ['Z'], f: [] },
      'six origins, of which five are tied by shared authors into two circles',
    ],
  ] as [string, Record<string, string[]>, string][])('counts %s, and no retelling', (_, authors, count) => {
    expect(counted(authors)).toBe(count);
  });
});
