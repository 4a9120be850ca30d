import { expect, it } from 'vitest';
import { fitsMatrix, MOST_CELLS, MOST_LISTED } from './large.ts';

const nodes = (count: number) => new Map(Array.from({ length: count }, (_, at) => [String(at), {}]));

it.each([
  [MOST_LISTED, MOST_CELLS / MOST_LISTED, true],
  [MOST_LISTED, MOST_CELLS / MOST_LISTED + 1, false],
  [MOST_LISTED + 1, 1, false],
  [1, MOST_CELLS, true],
  [1, MOST_CELLS + 1, false],
  [0, 0, true],
])('says of %i claims by %i sources whether they fit a matrix: %s', (claims, sources, fits) => {
  expect(fitsMatrix({ claims: nodes(claims), sources: nodes(sources) })).toBe(fits);
});
