import { expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

it.each([
  [0, { line: 1, column: 1 }],
  [2, { line: 1, column: 3 }],
  [3, { line: 2, column: 1 }],
  [5, { line: 2, column: 3 }],
])('finds offset %i', (offset, place) => {
  expect(placeOf('a\r\nbc', offset)).toEqual(place);
});
