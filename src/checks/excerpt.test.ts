import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

it.each([
  ['puts lines on one', ' a\n\n  b\tc ', 10, 'a b c'],
  ['drops what nobody sees and what moves a terminal’s cursor', 'a\u202Eb\u001B[31mc', 10, 'ab[31mc'],
  ['keeps words of the very length', 'abcde', 5, 'abcde'],
  ['cuts longer ones to the length', 'abcdef', 5, 'abcd…'],
  ['halves no character', 'abc😀def', 5, 'abc…'],
])('%s', (_, text, longest, line) => {
  expect(excerpt(text, longest)).toBe(line);
});
