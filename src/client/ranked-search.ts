import type { IndexedWord, Table } from './index-parts.ts';
import type { Pagefind, Query } from './pagefind.ts';
import { beginsEnding, wordsOf, type QueryWord } from './query-words.ts';
import { weighWord, type FoundWord } from './weigh-words.ts';
import { openForms, type WordForms } from './word-forms.ts';

/** A record that a search found. */
export interface Hit {
  record: number;
  score: number;
  /** Places of the words found, as counted by white space, from 0. */
  places: number[];
}

/** How much more words weigh in a title, which is Pagefind’s own measure. */
const TITLE = 5;

/** From so many letters on a word that may still be typed is looked for as the beginning of others, too. */
const BEGINNING = 3;

/**
 * Searches an index, whose parts are fetched by their names when they are asked for. Pagefind’s engine is asked in which
 * parts words would stand and under which stems: it compares each record that it finds with all others, which takes
 * long where a word is common, and takes a word that nothing has for the beginning of it.
 */
export function rankedSearch(
  pagefind: Pagefind,
  table: Table,
  fetchPart: (name: string) => Promise<Uint8Array>,
): (query: Query) => Promise<Hit[]> {
  const formsFor = openForms(pagefind, table, fetchPart);
  return async (query) => {
    if (query.plain === '') return [];
    if (query.exact) return findPhrase(query.plain.split(' '), await formsFor(query.plain.split(' ')));
    const words = wordsOf(query);
    const forms = await formsFor(words.map(({ plain }) => plain));
    const found = words.map((word, at) =>
      weighWord(word, formsOf(word, forms, at === words.length - 1), table.lengths),
    );
    return inOrder(joinWords(found));
  };
}

/** The indexed words that a word of a query is, with those that it may become where more of it may come. */
function formsOf({ plain }: QueryWord, forms: WordForms, isLast: boolean): IndexedWord[] {
  const whole = forms.of(plain);
  if (!isLast || (whole && plain.length < BEGINNING)) return whole ? [whole] : [];
  const longer = forms.beginning(plain);
  if (whole || longer.length > 0) return [...new Set([...(whole ? [whole] : []), ...longer])];
  const start = forms.startOf(plain);
  return start && beginsEnding(plain.slice(start.form.length)) ? [start] : [];
}

/** The records in which the words follow one another, with the first place where they do, in order. */
function findPhrase(words: readonly string[], forms: WordForms): Hit[] {
  const [first, ...others] = words.map((word) => {
    const form = forms.of(word);
    const places = form ? [form, ...form.variants].flatMap((one) => one.places) : [];
    const positions = new Map<number, Set<number>>();
    for (const { record, positions: own } of places)
      positions.set(record, new Set([...(positions.get(record) ?? []), ...own]));
    return positions;
  });
  return [...(first ?? [])]
    .flatMap(([record, positions]) => {
      const start = [...positions].find((at) =>
        others.every((other, next) => other.get(record)?.has(at + next + 1) ?? false),
      );
      return start === undefined ? [] : [{ record, score: 1, places: words.map((_, next) => start + next) }];
    })
    .sort((a, b) => a.record - b.record);
}

/**
 * The records that have all words. A word that is nowhere is left out, but counts among the words that a title could have.
 * https://github.com/Pagefind/pagefind/blob/main/pagefind_web/src/search.rs
 */
function joinWords(words: readonly FoundWord[]): Hit[] {
  const total = sum(words.map(({ rarity }) => rarity));
  const [rarest, ...others] = words
    .filter(({ records }) => records.size > 0)
    .sort((a, b) => a.records.size - b.records.size);
  if (!rarest) return [];
  return [...rarest.records.keys()]
    .filter((record) => others.every(({ records }) => records.has(record)))
    .map((record) => {
      let score = 0;
      let titled = 0;
      const places: number[] = [];
      for (const { rarity, records } of [rarest, ...others]) {
        const found = records.get(record);
        score += rarity * (found?.frequency ?? 0);
        if (found?.isInTitle) titled += rarity;
        places.push(...(found?.positions ?? []));
      }
      return {
        record,
        score: score + TITLE * titled * (titled / total) ** 2,
        places: [...new Set(places)].sort((a, b) => a - b),
      };
    });
}

/** Best first, and in the order of the records where the scores are the same but for what they are rounded by. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const rounded = hits.map((hit) => ({ ...hit, score: Math.round(hit.score * 1000) / 1000 }));
  return rounded.sort((a, b) => b.score - a.score || a.record - b.record);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
