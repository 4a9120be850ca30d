import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distinguishingPrefix, distinguishingSuffix } from './distinguishing-context.ts';
import { GAP, normaliseText } from './normalise-text.ts';
import { occurrences } from './quotation.ts';

const prefixes = (text: string, exact: string) => {
  const places = occurrences(text, exact);
  return places.map((place) => distinguishingPrefix(text, place, places));
};

const suffixes = (text: string, exact: string) => {
  const places = occurrences(text, exact);
  return places.map((place) => distinguishingSuffix(text, place, places));
};

it.each([
  ['words that stand twice', 'the cat sat on the mat; the dog sat on the mat', 'sat on', ['cat', 'dog']],
  ['words behind the same words', 'the old red fox, a new red fox', 'fox', ['old red', 'new red']],
  ['a word behind an end of it', 'bold word, old word', 'word', ['bold', 'word, old']],
  ['places that overlap', 'so so so', 'so so', [null, 'so']],
  ['a place at the start, and one behind the same words', 'so it is, so it', 'it', [null, 'is, so']],
  ['parts of words', 'inside outside', 'side', ['in', 'out']],
  ['a place behind a gap', `one ${GAP} word, two word`, 'word', [null, 'two']],
  ['places behind the same words and a gap', `a ${GAP} so it, b ${GAP} so it`, 'it', [null, null]],
])('tells apart %s', (_, text, exact, expected) => {
  expect(prefixes(text, exact)).toEqual(expected);
});

it.each([
  ['words that stand twice', 'the cat sat on the mat; the cat sat by it', 'cat', ['sat on', 'sat by']],
  ['a place at the end, and one before the same words', 'it, so it', 'it', [',', null]],
  ['parts of words', 'inside into', 'in', ['side', 'to']],
  ['a place before a gap', `word ${GAP} one, word two`, 'word', [null, 'two']],
])('tells apart by what stands behind %s', (_, text, exact, expected) => {
  expect(suffixes(text, exact)).toEqual(expected);
});

it('gives the fewest words that stand nowhere else, for any text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 3 }), (text, from, size) => {
      const exact = text
        .slice(from % text.length)
        .slice(0, size)
        .trim();
      fc.pre(exact !== '');
      const places = occurrences(text, exact);
      const fewest = (
        sides: readonly string[],
        runsOf: (words: string[]) => string[],
        ends: (side: string, run: string) => boolean,
      ) =>
        sides.map((side, at) => {
          const runs = runsOf(side.split(' ').filter((word) => word !== ''));
          const unique = runs.find((run) => sides.every((rival, it) => it === at || !ends(rival, run)));
          return unique === undefined || unique.includes(GAP) ? null : unique;
        });
      expect(prefixes(text, exact)).toEqual(
        fewest(
          places.map(({ start }) => text.slice(0, start).trimEnd()),
          (words) => words.map((_, first) => words.slice(first).join(' ')).reverse(),
          (side, run) => side.endsWith(run),
        ),
      );
      expect(suffixes(text, exact)).toEqual(
        fewest(
          places.map(({ end }) => text.slice(end).trimStart()),
          (words) => words.map((_, last) => words.slice(0, last + 1).join(' ')),
          (side, run) => side.startsWith(run),
        ),
      );
    }),
    { numRuns: 1000 },
  );
});

it('tells apart one of a hundred thousand places', () => {
  const text = `x ${'a '.repeat(100_000)}`.trim();
  const places = occurrences(text, 'a');
  const at = (index: number) => distinguishingPrefix(text, places[index] ?? { start: 0, end: 1 }, places);
  expect([at(0), at(2), at(50_000)?.length, at(99_999)?.length]).toEqual(['x', 'x a a', 100_001, 199_997]);
});

const anyText = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'aa', 'é', '𝔸', GAP), { minLength: 1, maxLength: 30 })
  .map((all) => normaliseText(all.join(' ')));
