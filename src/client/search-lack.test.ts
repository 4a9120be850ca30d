import { expect, it } from 'vitest';
import { describeLack } from './search-lack.ts';

const HITS = [{ record: 0, score: 1, words: [] }];

it.each([
  [HITS, 'all', [], ''],
  [HITS, 'most', [], 'No entry has all of these words. These have the most of them. '],
  [HITS, 'all', ['wht'], 'No entry has “wht”. These have all other words. '],
  [HITS, 'most', ['a', 'b', 'c'], 'No entry has “a”, “b” or “c”. These have the most of the other words. '],
  [[], 'all', ['wht'], 'No entry has “wht”. '],
  [[], 'all', [], ''],
  [[], 'most', [], 'No entry has all of these words. '],
  [[], 'most', ['wht'], 'No entry has “wht”. '],
] as const)('of %j with %s of the words and without %j says “%s”', (hits, share, missing, said) => {
  expect(describeLack({ hits: [...hits], share, missing: [...missing] })).toBe(said);
});
