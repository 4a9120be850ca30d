import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyMarkdown } from '../test/any-markdown.ts';
import { heldText } from './held-text.ts';
import { marksInLine, marksInText } from './marked-words.ts';

const inWords = (body: string) =>
  marksInText(body).map(({ start, end, as }) => `${heldText(body).slice(start, end)}: ${as}`);

it('knows what stands as more than its letters', () => {
  const body =
    'So ~~it~~ *was **not***, `x` and $y^2$.\n\n- [a *b*](https://example.org)\n- :sic[teh]{reading="the"}\n\n$$\nz\n$$';
  expect(inWords(body)).toEqual([
    'it: struck out',
    'not: in strong emphasis',
    'was not: in emphasis',
    'x: code',
    'y^2: a formula',
    'b: in emphasis',
    'a b: a link to https://example.org',
    'teh: damaged, to be read “the”',
    'z: a formula',
  ]);
});

it('knows the formulas of plain prose', () => {
  expect(inWords('# The $k$\n\nIt is $y^2$ here.')).toEqual(['k: a formula', 'y^2: a formula']);
  expect(inWords('It is here.')).toEqual([]);
});

it('knows what is marked in a text without formulas', () => {
  expect(inWords('# So\n\nIt ~~is~~ here.')).toEqual(['is: struck out']);
});

it('names no formula and no code of white space, which has no words', () => {
  expect(inWords('a$k$ $ $b ` ` c')).toEqual(['k: a formula']);
  expect(marksInLine('a$ $b')).toEqual([]);
});

it('reads a line as it reads a text', () => {
  expect(marksInLine('1. ~~it~~ is')).toEqual([{ start: 3, end: 5, as: 'struck out' }]);
  expect(marksInLine('it is $y^2$')).toEqual([{ start: 6, end: 9, as: 'a formula' }]);
  expect(marksInLine('it is')).toEqual([]);
});

it('finds words of any text, and nothing beside it', () => {
  fc.assert(
    fc.property(anyMarkdown, (body) => {
      const text = heldText(body);
      for (const { start, end } of marksInText(body)) {
        expect(end).toBeLessThanOrEqual(text.length + 1);
        expect(text.slice(start, end).trim()).not.toBe('');
      }
    }),
  );
});
