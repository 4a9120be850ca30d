import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

describe('spreadLabels', () => {
  it.each([
    ['far apart', [10, 50, 90], [10, 50, 90]],
    ['at one place', [50, 50, 50], [40, 50, 60]],
    ['one pushing another', [50, 56], [48, 58]],
    ['at the start', [0, 2], [0, 10]],
    ['at the end', [98, 100], [90, 100]],
  ])('moves labels %s as little as can be', (_, places, expected) => {
    expect(spreadLabels(places, 10, [0, 100])).toEqual(expected);
  });

  it('keeps the order, the distance and the axis', () => {
    const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(places, (unsorted) => {
        const spread = spreadLabels(
          unsorted.sort((a, b) => a - b),
          10,
          [0, 300],
        );
        expect(spread).toHaveLength(unsorted.length);
        expect(spread.slice(1).every((place, index) => place - (spread[index] ?? 0) >= 10 - 1e-9)).toBe(true);
        expect(spread[0]).toBeGreaterThanOrEqual(0);
        expect(spread.at(-1)).toBeLessThanOrEqual(300);
      }),
    );
  });
});
