import { expect, it } from 'vitest';
import { isJournal } from './venue.ts';

it.each([
  ['Transactions on Machine Learning Research', true],
  ['Journal of Machine Learning Research', true],
  ['TMLR 2025', true],
  ['ICML 2025', false],
  ['NeurIPS 2025 Workshop on Attributing Model Behavior', false],
  ['Proceedings of the 42nd International Conference on Machine Learning', false],
])('%s: %s', (venue, journal) => {
  expect(isJournal(venue)).toBe(journal);
});
