import { readPart, writePart, writeTable, type IndexedWord, type Table } from './index-parts.ts';
import type { Pagefind, PagefindIndex, PagefindResult, Query } from './pagefind.ts';

/** A record that a search found. */
export interface Hit {
  record: number;
  score: number;
  /** Places of the words found, as counted by white space, from 0. */
  places: number[];
}

/** Words that more records have than this are looked for block by block. */
const COMMON = 1500;

/** Records of a block. */
const BLOCK = 500;

/** How much more a word weighs in a title, which is Pagefind’s own measure. */
const TITLE = 5;

/**
 * Searches an index, whose parts are fetched by their names when they are asked for.
 *
 * Pagefind compares each record that it finds with all records that have one of the words, so that its time grows
 * with the square of how common a word is. Common words are therefore looked for in blocks of records, each an index
 * of its own, and one by one; their scores are put together as Pagefind would.
 */
export function rankedSearch(
  pagefind: Pagefind,
  table: Table,
  fetchPart: (name: string) => Promise<Uint8Array>,
): (query: Query) => Promise<Hit[]> {
  const whole = pagefind.open(writeTable(table));
  const parts = new Map<string, Promise<IndexedWord[]>>();
  let blocks: Block[] | undefined;

  const load = async (name: string) => {
    const bytes = await fetchPart(name);
    whole.load(bytes);
    return readPart(bytes);
  };
  const partNamed = async (name: string) => {
    const part = parts.get(name) ?? load(name);
    parts.set(name, part);
    try {
      return { name, words: await part };
    } catch (error) {
      // Fetched again the next time.
      parts.delete(name);
      throw error;
    }
  };

  return async (query) => {
    if (query.plain === '') return [];
    const needed = await Promise.all(whole.partsFor(query).map(partNamed));
    const having = countHaving(
      needed.flatMap(({ words }) => words),
      query,
    );
    if (having <= COMMON) return inOrder(whole.search(query).map((result) => hitOf(result)));
    blocks ??= openBlocks(pagefind, table);
    for (const block of blocks) loadInto(block, needed);
    if (query.exact)
      return inOrder(blocks.flatMap(({ index, start }) => index.search(query).map((result) => hitOf(result, start))));
    const marked = query.marked.split(' ');
    const words = query.plain.split(' ').map((plain, at) => ({ plain, marked: marked[at] ?? plain, exact: false }));
    return inOrder(joinWords(words.map((word) => searchWord(word, blocks ?? [], table.lengths.length))));
  };
}

/** Some records that follow one another, as an index of their own. */
interface Block {
  index: PagefindIndex;
  loaded: Set<string>;
  start: number;
  end: number;
  /** Records that the index holds, with those that even out how long they are. */
  size: number;
}

function openBlocks(pagefind: Pagefind, { version, lengths }: Table): Block[] {
  const average = sum(lengths) / lengths.length;
  return Array.from({ length: Math.ceil(lengths.length / BLOCK) }, (_, at) => {
    const start = at * BLOCK;
    const own = lengths.slice(start, start + BLOCK);
    const even = [...own, ...evenOut(own, average)];
    const index = pagefind.open(writeTable({ version, lengths: even, parts: [] }));
    return { index, loaded: new Set(), start, end: start + own.length, size: even.length };
  });
}

/** Records without any word that is looked for, with which the others are of the average length: it counts in a score. */
export function evenOut(lengths: readonly number[], average: number): number[] {
  const missing = Math.round(average * (lengths.length + 1) - sum(lengths));
  if (missing >= 0) return [missing];
  return Array<number>(Math.round(sum(lengths) / average) - lengths.length).fill(0);
}

function loadInto(
  { index, loaded, start, end }: Block,
  needed: readonly { name: string; words: readonly IndexedWord[] }[],
): void {
  for (const { name, words } of needed) {
    if (loaded.has(name)) continue;
    index.load(writePart(words, start, end));
    loaded.add(name);
  }
}

/** Where a word was found. */
interface FoundWord {
  /** What the word weighs. */
  rarity: number;
  records: Map<number, { frequency: number; isInTitle: boolean; places: number[] }>;
}

/** A block takes a word for as rare as it is in that block, which is undone. */
function searchWord(word: Query, blocks: readonly Block[], all: number): FoundWord {
  const records: FoundWord['records'] = new Map();
  for (const { index, start, size } of blocks) {
    const results = index.search(word);
    const rarity = rarityOf(size, results.length);
    for (const { p, s, l, mf } of results) {
      const isInTitle = mf?.includes('title') ?? false;
      const frequency = s / rarity - (isInTitle ? TITLE : 0);
      records.set(start + Number(p), { frequency, isInTitle, places: l.map((place) => place.l) });
    }
  }
  return { rarity: rarityOf(all, records.size), records };
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
        places.push(...(found?.places ?? []));
      }
      return {
        record,
        score: score + TITLE * titled * (titled / total) ** 2,
        places: [...new Set(places)].sort((a, b) => a - b),
      };
    });
}

/** How many records have one of the words, or one that begins like it: what a search compares with, about. */
function countHaving(words: readonly IndexedWord[], { plain }: Query): number {
  const starts = plain.split(' ').map((word) => word.slice(0, 3));
  const count = ({ places, variants }: IndexedWord): number => places.length + sum(variants.map(count));
  return sum(words.filter(({ form }) => starts.some((start) => form.startsWith(start))).map(count));
}

/** What a word weighs that so many of all records have (https://en.wikipedia.org/wiki/Okapi_BM25); a score is in proportion to it. */
function rarityOf(all: number, having: number): number {
  return Math.log((all - having + 0.5) / (having + 0.5) + 1);
}

function hitOf({ p, s, l }: PagefindResult, start = 0): Hit {
  return { record: start + Number(p), score: s, places: l.map((place) => place.l) };
}

/** Best first, and in the order of the records where the scores are the same but for what the engine rounds. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const rounded = hits.map((hit) => ({ ...hit, score: Math.round(hit.score * 1000) / 1000 }));
  return rounded.sort((a, b) => b.score - a.score || a.record - b.record);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
