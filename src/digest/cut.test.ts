import { expect, it } from 'vitest';
import { cut } from './cut.ts';

it.each([
  ['between characters', 1, 4, 'b😀'],
  ['from within a character', 3, 6, 'cd'],
  ['to within a character', 0, 3, 'ab'],
])('cuts %s', (_, start, end, part) => {
  expect(cut('ab😀cd', start, end)).toBe(part);
});
