import { expect, it } from 'vitest';
import { closestSentence } from './closest-sentence.ts';

const TEXT =
  'We study masking. We prove that masking is beneficial while additive Gaussian noise is not. The code is open.';

it.each([
  [
    'It is stated as proved that masking helps, and additive Gaussian noise does not.',
    'We prove that masking is beneficial while additive Gaussian noise is not.',
  ],
  ['MASKING IS BENEFICIALLY PROVED', 'We prove that masking is beneficial while additive Gaussian noise is not.'],
  ['proved maskings', 'We prove that masking is beneficial while additive Gaussian noise is not.'],
  ['Quantum chromodynamics explains colour.', null],
  ['Masking.', null],
  ['', null],
])('finds for “%s”: %s', (paraphrase, sentence) => {
  expect(closestSentence(TEXT, paraphrase)).toBe(sentence);
});

it('finds the sentence that shares most words, and the first of those that share as many', () => {
  const text = 'Large models learn. Large models learn skills. Large models learn skills anew.';
  expect(closestSentence(text, 'Large models learn their skills')).toBe('Large models learn skills.');
});

it('finds a sentence that has a quarter of the words that tell, and none with less', () => {
  const sentence = 'Large models forget.';
  expect(closestSentence(sentence, 'large models alpha bravo charlie delta echos foxtrot')).toBe(sentence);
  expect(closestSentence(sentence, 'large models alpha bravo charlie delta echos foxtrot hotel')).toBeNull();
});

it('takes words of four letters and more for telling, by their first five letters', () => {
  expect(closestSentence('Code that runs.', 'code runs')).toBe('Code that runs.');
  expect(closestSentence('Not for all.', 'not for all')).toBeNull();
  expect(closestSentence('Formal words.', 'former words')).toBeNull();
});
