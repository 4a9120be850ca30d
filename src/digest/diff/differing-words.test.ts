import { expect, it } from 'vitest';
import { differingWords } from './differing-words.ts';

it.each([
  ['a b c', 'a x c', 'a b c', 'a x c'],
  ['one two three four five', 'one two new three four five', '… two three …', '… two new three …'],
  ['one two', 'one two three', '… two', '… two three'],
  ['one', 'other', 'one', 'other'],
  ['a a a', 'a a', '… a a', '… a'],
])('of “%s” and “%s” shows “%s” and “%s”', (one, other, was, is) => {
  expect(differingWords(one, other)).toEqual([was, is]);
  expect(differingWords(other, one)).toEqual([is, was]);
});

it('shortens a long difference in its middle', () => {
  const [was, is] = differingWords(`a ${'word '.repeat(100)}b`, 'a c b');
  expect(was).toBe(`a ${'word '.repeat(15)}[…]${' word'.repeat(15)} b`);
  expect(is).toBe('a c b');
});
