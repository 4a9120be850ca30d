import type { Query } from './pagefind.ts';

/** A word of a query. */
export interface QueryWord {
  /** Lower case, without punctuation and marks; `marked` has the marks. */
  plain: string;
  marked: string;
}

/** The words of a query, each once, in order. */
export function wordsOf({ plain, marked }: Query): QueryWord[] {
  const withMarks = marked.split(' ');
  const words = plain.split(' ').map((word, at) => ({ plain: word, marked: withMarks[at] ?? word }));
  return [...new Map(words.map((word) => [word.plain, word])).values()];
}

/** Endings that a stem lacks. */
const ENDINGS = ['ability', 'ally', 'ations', 'edly', 'ements', 'ically', 'ingly', 'isations', 'iveness', 'izations'];

/** True for what may be the beginning of an ending: of “predictability”, which stands under “predict”, “ab” is typed before the rest. */
export function beginsEnding(letters: string): boolean {
  return ENDINGS.some((ending) => ending.startsWith(letters));
}
