import type { WordInText } from './excerpt.ts';
import type { IndexedWord, Table } from './index-parts.ts';
import type { Pagefind, Query } from './pagefind.ts';
import { beginsEnding, wordsOf, type QueryWord } from './query-words.ts';
import { otherSpellings } from './spellings.ts';
import { weighWord, type FoundWord } from './weigh-words.ts';
import { openForms, type WordForms } from './word-forms.ts';

/** A record that a search found. */
export interface Hit {
  record: number;
  score: number;
  /** Those of the words that it has, in the order in which they were asked for. */
  words: WordInText[];
}

/** What a search found, best first. */
export interface Outcome {
  hits: Hit[];
  /** Whether the hits have all of the words that something has, or, where nothing has all, are those that have the most. */
  share: 'all' | 'most';
  /** Words that nothing has, which are left out. */
  missing: string[];
}

/** How much more words weigh in a title, which is Pagefind’s own measure. */
const TITLE = 5;

/** Where nothing has all words: how much of what the best record has of them by weight another must have. */
const NEAR = 0.3;

/** From so many letters on a word that may still be typed is looked for as the beginning of others, too. */
const BEGINNING = 3;

/**
 * Searches an index, whose parts are fetched by their names when they are asked for. Where a record has one of the `names`,
 * it is found alone. Pagefind’s engine is asked in which
 * parts words would stand and under which stems: it compares each record that it finds with all others, which takes
 * long where a word is common, and takes a word that nothing has for the beginning of it.
 */
export function rankedSearch(
  pagefind: Pagefind,
  table: Table,
  fetchPart: (name: string) => Promise<Uint8Array>,
): (query: Query, names?: readonly string[]) => Promise<Outcome> {
  const formsFor = openForms(pagefind, table, fetchPart);
  return async (query, names = []) => {
    const named = await findNamed(names, formsFor);
    if (named.length > 0) return { hits: named, share: 'all', missing: [] };
    if (query.plain === '') return { hits: [], share: 'all', missing: [] };
    if (query.exact) {
      const words = query.plain.split(' ');
      return { hits: findPhrase(words, await formsFor(words)), share: 'all', missing: [] };
    }
    const words = wordsOf(query);
    const forms = await formsFor(words.flatMap(({ plain }) => [plain, ...otherSpellings(plain)]));
    const found = words.map((word) => weighWord(word, formsOf(word, forms), table.lengths));
    const missing = words.filter((_, at) => found[at]?.records.size === 0).map(({ marked }) => marked);
    return { ...joinWords(found), missing };
  };
}

/** The records that have one of the names, in order. */
async function findNamed(names: readonly string[], formsFor: ReturnType<typeof openForms>): Promise<Hit[]> {
  if (names.length === 0) return [];
  const forms = await formsFor(names);
  const places = names.flatMap((name) => forms.of(name)?.places ?? []).filter(({ isName }) => isName);
  const records = [...new Set(places.map(({ record }) => record))].sort((a, b) => a - b);
  return records.map((record) => ({ record, score: 1, words: [] }));
}

/** The indexed words that a word of a query is, however it is spelt, with those that it may become where more of it may come. */
function formsOf({ plain, isLast }: QueryWord, forms: WordForms): IndexedWord[] {
  const spellings = [plain, ...otherSpellings(plain)];
  const whole = spellings.map((spelling) => forms.of(spelling)).filter((form) => form !== null);
  const isWhole = whole.length > 0;
  if (!isLast || (isWhole && plain.length < BEGINNING)) return [...new Set(whole)];
  const longer = spellings.flatMap((spelling) => forms.beginning(spelling));
  if (isWhole || longer.length > 0) return [...new Set([...whole, ...longer])];
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
      return start === undefined
        ? []
        : [{ record, score: 1, words: words.map((_, next) => ({ rarity: 1, places: [start + next] })) }];
    })
    .sort((a, b) => a.record - b.record);
}

/**
 * The records that have all words, or, where there are none, those that have most of them by weight. A word that is nowhere
 * is left out, but counts among the words that a title could have.
 * https://github.com/Pagefind/pagefind/blob/main/pagefind_web/src/search.rs
 */
function joinWords(words: readonly FoundWord[]): Pick<Outcome, 'hits' | 'share'> {
  const total = sum(words.map(({ rarity }) => rarity));
  const joined = new Map<number, Joined>();
  for (const { rarity, records } of words)
    for (const [record, { frequency, isInTitle, positions }] of records) {
      const [score, titled] = [rarity * frequency, isInTitle ? rarity : 0];
      const hit = joined.get(record);
      if (hit) {
        hit.words.push({ rarity, places: positions });
        hit.weight += rarity;
        hit.score += score;
        hit.titled += titled;
      } else joined.set(record, { record, words: [{ rarity, places: positions }], weight: rarity, score, titled });
    }
  const found = [...joined.values()];
  const { share, holds } = enoughOf(found, words);
  const hits = found.filter(holds);
  for (const hit of hits) {
    hit.score = rounded(hit.score + TITLE * hit.titled * (hit.titled / total) ** 2);
    hit.weight = share === 'all' ? 0 : rounded(hit.weight);
  }
  return { hits: hits.sort(inOrder), share };
}

/** A record with what it has of the words. */
interface Joined extends Hit {
  /** How much the words that it has weigh, however often it has them. */
  weight: number;
  /** How much those weigh that its title has. */
  titled: number;
}

/** Which records hold enough of the words: those with all, or else those that come near to what the best of them have. */
function enoughOf(hits: readonly Joined[], words: readonly FoundWord[]) {
  const known = words.filter(({ records }) => records.size > 0);
  const hasAll = (hit: Joined) => hit.words.length === known.length;
  if (known.length === words.length && hits.some(hasAll)) return { share: 'all', holds: hasAll } as const;
  const best = hits.reduce((most, { weight }) => Math.max(most, weight), 0);
  const holds = ({ weight }: Joined) => weight >= NEAR * best;
  return { share: hits.filter(holds).every(hasAll) ? 'all' : 'most', holds } as const;
}

/** Best first, and in the order of the records where they are the same but for what they are rounded by. */
function inOrder(a: Joined, b: Joined): number {
  return b.weight - a.weight || b.score - a.score || a.record - b.record;
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
