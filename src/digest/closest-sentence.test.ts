import { expect, it } from 'vitest';
import { closestSentence } from './closest-sentence.ts';

const TEXT =
  'We study masking. We prove that masking is beneficial while additive Gaussian noise is not. The code is open.';

it.each([
  [
    'It is stated as proved that masking helps, and additive Gaussian noise does not.',
    'We prove that masking is beneficial while additive Gaussian noise is not.',
  ],
  ['Quantum chromodynamics explains colour.', null],
  ['Masking.', null],
  ['', null],
])('finds for “%s”: %s', (paraphrase, sentence) => {
  expect(closestSentence(TEXT, paraphrase)).toBe(sentence);
});
