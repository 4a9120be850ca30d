import type { Query } from './pagefind.ts';

/** A word of a query. */
export interface QueryWord {
  /** Lower case, without punctuation and marks; `marked` has the marks. */
  plain: string;
  marked: string;
  /** True for the last, of which more may come. */
  isLast: boolean;
}

/** Words that stand almost everywhere and tell nothing of what is looked for; parts of the index are not fetched for them. */
const COMMON = new Set(
  (
    'a about all an and any are as at be been but by can could did do does for from had has have how if in into is it its ' +
    'may of on or our should so that the their them then there these they this those to was we were what when where ' +
    'which who why will with would you your'
  ).split(' '),
);

/** The words of a query that are looked for, each once, in order: all but common ones, and these where there are no others. */
export function wordsOf({ plain, marked }: Query): QueryWord[] {
  const withMarks = marked.split(' ');
  const words = plain
    .split(' ')
    .map((word, at, all) => ({ plain: word, marked: withMarks[at] ?? word, isLast: at === all.length - 1 }));
  const unique = [...new Map(words.map((word) => [word.plain, word])).values()];
  const telling = unique.filter((word) => !COMMON.has(word.plain));
  return telling.length > 0 ? telling : unique;
}

/** Endings that a stem lacks. */
const ENDINGS = ['ability', 'ally', 'ations', 'edly', 'ements', 'ically', 'ingly', 'isations', 'iveness', 'izations'];

/** True for what may be the beginning of an ending: of “predictability”, which stands under “predict”, “ab” is typed before the rest. */
export function beginsEnding(letters: string): boolean {
  return ENDINGS.some((ending) => ending.startsWith(letters));
}
