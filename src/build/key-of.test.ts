import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { keyOf } from './key-of.ts';

/** A whole number, and the same as V8 holds it where it was computed from a fraction. */
const [PLAIN, RECKONED] = [[3], doubled([1.5])];

describe('keyOf', () => {
  it('tells apart what differs anywhere in it', () => {
    const values = [
      1,
      '1',
      true,
      'true',
      null,
      undefined,
      [],
      [1],
      [[1]],
      ['a', 'b'],
      ["a','b"],
      ['as1:b'],
      [undefined],
      [undefined, undefined],
      {},
      { a: 1 },
      { a: undefined },
      { a: [{ b: 1 }] },
      { a: [{ b: 2 }] },
      { a: 1, b: 2 },
      { b: 2, a: 1 },
      new Map([[1, 2]]),
      new Map([[1, 3]]),
      [[1, 2]],
      new Set([1]),
      new Set([1, 2]),
      new Set([2, 1]),
      new Date(1),
      new Date(2),
    ];
    expect(new Set(values.map(keyOf)).size).toBe(values.length);
  });

  it('is another thing than what V8 serialises', () => {
    expect(serialize(PLAIN).equals(serialize(RECKONED))).toBe(false);
    expect(serialize([]).equals(serialize(structuredClone([])))).toBe(false);
  });

  it.each<[string, unknown, unknown]>([
    ['lists without members', [], structuredClone([])],
    ['numbers', PLAIN, RECKONED],
    ['texts', ['“a”', 'a'], ['“a”', '“a”'.slice(1, 2)]],
    ['what is one object and what is two', [[1], [1]], Array(2).fill([1])],
    ['objects without a prototype', { a: 1 }, Object.assign(Object.create(null), { a: 1 })],
    ['clones', [new Map([['b', [[]]]])], structuredClone([new Map([['b', [[]]]])])],
  ])('is the same for %s, however they were made', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([() => 1, Symbol('a'), /a/, 1n, new URL('https://a.example'), new Uint8Array(1)])(
    'refuses what cannot be compared: %s',
    (value) => {
      expect(() => keyOf({ a: [value] })).toThrow('There is no key of [object ');
    },
  );
});

function doubled(values: number[]): number[] {
  values.forEach((value, at) => (values[at] = 2 * value));
  return values;
}
