import { expect, it } from 'vitest';
import { nearestId } from './nearest-id.ts';

it.each([
  ['a letter too many', 'supportss', ['supports', 'states'], 'supports'],
  ['two letters swapped', 'staets', ['supports', 'states'], 'states'],
  [
    'a word of a long id that is missing',
    'rl-amplifies-patterns',
    ['rl-amplifies-more-patterns', 'x'],
    'rl-amplifies-more-patterns',
  ],
  ['another word altogether', 'contradicts', ['supports', 'states'], null],
  ['no ids to choose from', 'supports', [], null],
])('for %s', (_, wanted, ids, nearest) => {
  expect(nearestId(wanted, ids)).toBe(nearest);
});
