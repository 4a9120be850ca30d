import { expect, it } from 'vitest';
import { differingWords } from './differing-words.ts';

it.each([
  ['a b c', 'a x c', 'a b c', 'a x c'],
  ['one two three four five', 'one two new three four five', '… two three …', '… two new three …'],
  ['one two', 'one two three', '… two', '… two three'],
  ['one', 'other', 'one', 'other'],
  ['a a a', 'a a', '… a a', '… a'],
  ['a b c d e f g h', 'a x c d e f y h', 'a b c … f g h', 'a x c … f y h'],
  ['a b c d e f', 'a x c d y f', 'a b c d e f', 'a x c d y f'],
  ['b c d e f', 'a b c d e', 'b … e f', 'a b … e'],
])('of “%s” and “%s” shows “%s” and “%s”', (one, other, was, is) => {
  expect(differingWords(one, other)).toEqual([was, is]);
  expect(differingWords(other, one)).toEqual([is, was]);
});

it('shortens a long difference in its middle', () => {
  const [was, is] = differingWords(`a ${'word '.repeat(100)}b`, 'a c b');
  expect(was).toBe(`a ${'word '.repeat(15)}[…]${' word'.repeat(15)} b`);
  expect(is).toBe('a c b');
});

it('shows a change in the middle of many words beside those at the ends', () => {
  const words = Array.from({ length: 300 }, (_, at) => `w${String(at)}`);
  const edited = words.with(1, 'first').with(150, 'middle').with(298, 'last');
  expect(differingWords(words.join(' '), edited.join(' '))).toEqual([
    'w0 w1 w2 … w149 w150 w151 … w297 w298 w299',
    'w0 first w2 … w149 middle w151 … w297 last w299',
  ]);
});

it('takes each letter of a script that sets no spaces for a word', () => {
  const text = '学而时习之'.repeat(100);
  expect(differingWords(`${text}不亦说乎${text}`, `${text}不亦乐乎${text}`)).toEqual(['… 亦说乎 …', '… 亦乐乎 …']);
  expect(differingWords(`Of 学而 ${text}`, `Of 学习 ${text}`)).toEqual(['… 学而 学 …', '… 学习 学 …']);
});

it('shows both ends of a word that is too long to be shown', () => {
  const address = (letter: string) => `https://example.org/${letter.repeat(200)}`;
  expect(differingWords(address('a'), address('b'))).toEqual([
    `https://example.org/${'a'.repeat(60)}[…]${'a'.repeat(80)}`,
    `https://example.org/${'b'.repeat(60)}[…]${'b'.repeat(80)}`,
  ]);
});

it('says of how many places more it shows nothing', () => {
  const words = Array.from({ length: 100 }, (_, at) => `w${String(at)}`);
  const edited = words.map((word, at) => (at % 10 === 5 ? 'x' : word));
  const [was, is] = differingWords(words.join(' '), edited.join(' '));
  expect(was).toMatch(/^… w4 w5 w6 … .* … w74 w75 w76 … \[and 2 more\]$/);
  expect(is).toMatch(/^… w4 x w6 … .* … w74 x w76 … \[and 2 more\]$/);
});

it('takes texts that differ in very many words for different from the first such word to the last', () => {
  const text = (sign: string) => Array.from({ length: 100_000 }, (_, at) => `${sign}${String(at)}`).join(' ');
  const [was, is] = differingWords(`Here ${text('a')} ends.`, `Here ${text('b')} ends.`);
  expect(was).toMatch(/^Here a0 a1 .*\[…\].* a99999 ends\.$/);
  expect(is).toMatch(/^Here b0 b1 .*\[…\].* b99999 ends\.$/);
});
