import { expect, it } from 'vitest';
import { message, reportOf, SOURCE, sourceFile, TOPIC, topicFile } from '../test/builders.ts';
import { lettersAreOfOneAlphabet } from './letters-are-of-one-alphabet.ts';

it('accepts accents, words of another alphabet, and Greek letters of mathematics', () => {
  const body = 'Élan, Москва, λόγος, 5 μm, Δx and an α-stable ABCΔ in naïve words.';
  expect(reportOf(lettersAreOfOneAlphabet, { [TOPIC]: topicFile({ body }) })).toBe('');
});

it('finds a letter that only looks like one of the word, in the text and in the metadata', () => {
  const source = sourceFile({ authors: [{ name: 'Terence T\u0430o' }], body: 'Words.\n\nBy \u039Fpen minds.' });
  expect(reportOf(lettersAreOfOneAlphabet, { [SOURCE]: source })).toBe(message`
    content/sources/a-source.md:6:19  The word “T\u0430o” mixes two alphabets  letters-are-of-one-alphabet
       fix: write all of it in one; “\u0430” is U+0430

    content/sources/a-source.md:21:4  The word “\u039Fpen” mixes two alphabets  letters-are-of-one-alphabet
       fix: write all of it in one; “\u039F” is U+039F
  `);
});

it('finds one that YAML writes as an escape', () => {
  const topic = topicFile().replace('A topic', '"A t\\u043Epic"');
  expect(reportOf(lettersAreOfOneAlphabet, { [TOPIC]: topic })).toBe(message`
    content/topics/a-topic.md:2:8  The word “t\u043Epic” mixes two alphabets  letters-are-of-one-alphabet
       fix: write all of it in one; “\u043E” is U+043E
  `);
});
