import type { ContentFile } from '../digest/content-file.ts';
import { nameOf } from '../digest/invisible.ts';
import { atValue, type Report, type Rule } from './rule.ts';
import { textValues } from './text-values.ts';

/**
 * Letters of Cyrillic, and those of Greek that look like a letter of Latin in most fonts
 * (https://www.unicode.org/reports/tr39/). Other Greek letters stand in words of mathematics, as in “μm”.
 */
const LOOKALIKE = /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ]/u;
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}]+/gu;

export const lettersAreOfOneAlphabet: Rule = {
  name: 'letters-are-of-one-alphabet',
  protects: 'Readers from a name or a word that is not what it looks like, such as one with a Cyrillic “а” in it.',
  *check({ files }) {
    for (const file of files) {
      yield* wordsOf(file);
      for (const { path, text } of textValues(file)) {
        for (const { word, letter } of mixedIn(text))
          if (!file.raw.includes(word)) yield atValue(file, path, explain(word, letter));
      }
    }
  },
};

function* wordsOf({ path, raw }: ContentFile): Generator<Report> {
  if (!LOOKALIKE.test(raw)) return;
  for (const [at, text] of raw.split('\n').entries())
    for (const { word, letter, start } of mixedIn(text))
      yield { file: path, line: at + 1, column: start + 1, details: [], ...explain(word, letter) };
}

/** Words with letters of Latin and ones that only look like them, the first of these, and the word’s zero-based offset. */
function* mixedIn(text: string): Generator<{ word: string; letter: string; start: number }> {
  if (!LOOKALIKE.test(text)) return;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const letter = LATIN.test(word) ? LOOKALIKE.exec(word)?.[0] : undefined;
    if (letter !== undefined) yield { word, letter, start };
  }
}

function explain(word: string, letter: string): Pick<Report, 'reason' | 'fix'> {
  return {
    reason: `The word “${word}” mixes two alphabets`,
    fix: `write all of it in one; “${letter}” is ${nameOf(letter)}`,
  };
}
