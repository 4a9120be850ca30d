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
  ['two digits swapped', 'arxiv-2505-22765', ['arxiv-2505-22756', 'arxiv-2505-12477'], 'arxiv-2505-22756'],
  ['the number of another paper', 'arxiv-2505-22756', ['arxiv-2505-12477', 'arxiv-2505-21825'], null],
  ['no ids to choose from', 'supports', [], null],
])('for %s', (_, wanted, ids, nearest) => {
  expect(nearestId(wanted, ids)).toBe(nearest);
});
