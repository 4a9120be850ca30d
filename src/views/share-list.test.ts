import { expect, it } from 'vitest';
import { shareList } from './share-list.ts';

it.each([
  ['keeps all where there is room', [4, 2], 6, [4, 2]],
  ['keeps small groups whole, and cuts the others alike', [50, 1, 3, 40], 20, [8, 1, 3, 8]],
  ['gives all room, whatever does not divide', [5, 5, 5], 10, [3, 3, 4]],
  ['leaves no group out for another', [1000, 1], 2, [1, 1]],
  ['gives nothing of nothing', [], 3, []],
])('%s', (_, sizes, most, shares) => {
  expect(shareList(sizes, most)).toEqual(shares);
});
