import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlesOf, originsOf } from './origins.ts';

/** Sources by id, each with what it retells. */
function retelling(retold: Record<string, string[]>) {
  return new Map(Object.entries(retold).map(([id, derivedFrom]) => [id, { data: { derivedFrom, authors: [] } }]));
}

/** Sources by id, each with its authors. */
function writtenBy(names: Record<string, string[]>) {
  return new Map(
    Object.entries(names).map(([id, authors]) => [
      id,
      { data: { derivedFrom: [], authors: authors.map((name) => ({ name })) } },
    ]),
  );
}

describe('originsOf', () => {
  it.each([
    ['a source that retells nothing', { a: [] }, ['a']],
    ['a retelling', { a: ['b'], b: [] }, ['b']],
    ['a retelling of a retelling', { a: ['b'], b: ['c'], c: [] }, ['c']],
    ['a retelling of two', { a: ['c', 'b'], b: [], c: [] }, ['b', 'c']],
    ['two ways to one origin', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, ['d']],
    ['an origin beside a retelling of it', { a: ['b', 'c'], b: ['c'], c: [] }, ['c']],
    ['a source that retells an unknown one', { a: ['unknown'] }, ['a']],
    ['a source that is itself unknown', {}, ['a']],
    ['a cycle', { a: ['b'], b: ['a'] }, []],
    ['a cycle with a way out', { a: ['b'], b: ['a', 'c'], c: [] }, ['c']],
  ] as [string, Record<string, string[]>, string[]][])('finds the origins of %s', (_, retold, origins) => {
    expect(originsOf('a', retelling(retold))).toEqual(origins);
  });

  it('counts any number of retellings of one remark as one origin', () => {
    const chain = fc.array(fc.nat(), { maxLength: 20 });
    fc.assert(
      fc.property(chain, (parents) => {
        const retold = Object.fromEntries(parents.map((parent, at) => [String(at + 1), [String(parent % (at + 1))]]));
        const sources = retelling({ '0': [], ...retold });
        for (const id of sources.keys()) expect(originsOf(id, sources)).toEqual(['0']);
      }),
    );
  });
});

describe('circlesOf', () => {
  it.each([
    ['no circle of origins without a common author', { a: ['X'], b: ['Y'] }, []],
    ['no circle of unsigned origins', { a: [], b: [] }, []],
    ['no circle of an origin that names an author twice', { a: ['X', 'X'] }, []],
    [
      'a circle of two with a common author',
      { a: ['X', 'Z'], b: ['Y', 'X'] },
      [{ origins: ['a', 'b'], authors: ['X'] }],
    ],
    [
      'one circle of origins that are tied through a third, the author of most of them first',
      { a: ['Y'], b: ['Y', 'X'], c: ['X'], d: ['X'] },
      [{ origins: ['a', 'b', 'c', 'd'], authors: ['X', 'Y'] }],
    ],
    [
      'two circles that share nobody',
      { a: ['X'], b: ['X'], c: ['Y'], d: ['Y'] },
      [
        { origins: ['a', 'b'], authors: ['X'] },
        { origins: ['c', 'd'], authors: ['Y'] },
      ],
    ],
    [
      'a circle whose authors stand in the order of the origins that they tie, then of their names',
      { a: ['W', 'X', 'Y'], b: ['W', 'X', 'Z'], c: ['Y', 'Z'], d: ['Z'] },
      [{ origins: ['a', 'b', 'c', 'd'], authors: ['Z', 'W', 'X', 'Y'] }],
    ],
    [
      'one circle where an author ties two that were apart',
      { a: ['X'], b: ['X', 'Z'], c: ['Y', 'Z'], d: ['Y'] },
      [{ origins: ['a', 'b', 'c', 'd'], authors: ['X', 'Y', 'Z'] }],
    ],
  ] as [string, Record<string, string[]>, ReturnType<typeof circlesOf>][])('makes %s', (_, authors, circles) => {
    expect(circlesOf(Object.keys(authors), writtenBy(authors))).toEqual(circles);
  });

  it('knows a name whose letters are composed or spaced otherwise', () => {
    expect(circlesOf(['a', 'b'], writtenBy({ a: ['Jos\u00E9 P.'], b: ['Jose\u0301\u00A0 P.'] }))).toEqual([
      { origins: ['a', 'b'], authors: ['Jos\u00E9 P.'] },
    ]);
  });

  it('makes many circles, and one of many origins, in linear time', () => {
    const pairs = Array.from({ length: 100_000 }, (_, at) => [`p${String(at)}`, [`Author ${String(at >> 1)}`]]);
    const many = Array.from({ length: 100_000 }, (_, at) => [`q${String(at)}`, ['X']]);
    const authors = Object.fromEntries([...pairs, ...many]) as Record<string, string[]>;
    const circles = circlesOf(Object.keys(authors), writtenBy(authors));
    expect([circles.length, circles.at(-1)?.origins.length]).toEqual([50_001, 100_000]);
  });

  it('looks only at the origins it is asked about', () => {
    expect(circlesOf(['a', 'c'], writtenBy({ a: ['X'], b: ['X', 'Y'], c: ['Y'] }))).toEqual([]);
  });

  it('puts two origins into one circle exactly where a chain of common authors ties them', () => {
    const authors = fc.array(fc.uniqueArray(fc.constantFrom('U', 'V', 'W', 'X', 'Y'), { maxLength: 3 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(authors, (all) => {
        const byId = Object.fromEntries(all.map((names, at) => [`s${String(at)}`, names]));
        const circles = circlesOf(Object.keys(byId), writtenBy(byId));
        for (const one of Object.keys(byId)) {
          const reached = reachedFrom(one, byId);
          const circle = circles.find(({ origins }) => origins.includes(one));
          expect(circle?.origins ?? [one]).toEqual(reached);
        }
      }),
    );
  });
});

/** Sources tied to the one by common authors, step by step, sorted; itself among them. */
function reachedFrom(one: string, authors: Record<string, string[]>): string[] {
  const reached = new Set([one]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [id, names] of Object.entries(authors))
      if ([...reached].some((other) => authors[other]?.some((name) => names.includes(name)))) reached.add(id);
  }
  return [...reached].sort();
}
