import { expect, it } from 'vitest';
import { slugWords } from './slug-words.ts';

it.each([
  ['Scaling Laws, 2024', ['scaling', 'laws', '2024']],
  ['José’s déjà-vu', ['joses', 'deja', 'vu']],
  ["can't", ['cant']],
  ['Straße, Łódź, Đặng, Ærø, œuvre', ['strasse', 'lodz', 'dang', 'aero', 'oeuvre']],
  ['ﬁne 𝐆𝐏𝐓', ['fine', 'gpt']],
  ['語 и', []],
  ['', []],
])('of “%s” are %j', (text, words) => {
  expect(slugWords(text)).toEqual(words);
});
