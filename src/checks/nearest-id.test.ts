import { expect, it } from 'vitest';
import { createNearestId, nearestId } from './nearest-id.ts';

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

it('is found for one reference after the other, but not for thousands among thousands', () => {
  const ids = Array.from({ length: 1000 }, (_, at) => `source-${String(at)}`);
  const nearest = createNearestId(ids);
  const found = Array.from({ length: 3000 }, (_, at) => nearest(`sourse-${String(at % 1000)}`));
  expect(found.slice(0, 1000)).toEqual(ids);
  expect(new Set(found.slice(1000))).toEqual(new Set([null]));
  expect(createNearestId(['supports'])('supportss')).toBe('supports');
});
