import { WHOLE_WORD, type IndexedWord } from './index-parts.ts';
import type { QueryWord } from './query-words.ts';

/** Where a word of a query was found. */
export interface FoundWord {
  /** What the word weighs: more, the fewer records have it. */
  rarity: number;
  records: Map<number, FoundIn>;
}

interface FoundIn {
  /** How much of the record the word is, from 0 on. */
  frequency: number;
  isInTitle: boolean;
  positions: number[];
}

/** How soon more of a word adds nothing, and how much less it is in a longer record. */
const SATURATION = 1.4;
const LENGTH = 0.75;

/** How much more a word weighs that has the marks that were asked for. */
const AS_MARKED = 1.8;

const MARKS = /\p{M}/u;

/**
 * What the indexed words weigh that are one word of a query, in records of these lengths: as Pagefind weighs them
 * (https://en.wikipedia.org/wiki/Okapi_BM25). Words that are longer than what was asked for weigh less.
 */
export function weighWord(
  { plain, marked }: QueryWord,
  words: readonly IndexedWord[],
  lengths: readonly number[],
): FoundWord {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const records: FoundWord['records'] = new Map();
  const asked = words.find(({ form }) => plain.startsWith(form))?.form ?? plain;
  for (const word of words) {
    const similarity = similarityOf(Math.abs(word.form.length - asked.length));
    for (const { record, weight, positions, isInTitle, bonus } of placesOf(word, hasMarks(marked))) {
      if (positions.length === 0) continue;
      const part = (weight / WHOLE_WORD) * similarity;
      const room = SATURATION * (1 - LENGTH + (LENGTH * (lengths[record] ?? average)) / average);
      const frequency = (bonus * (SATURATION + 1) * part) / (room + part);
      const found = records.get(record) ?? { frequency: 0, isInTitle: false, positions: [] };
      found.frequency += frequency;
      found.isInTitle ||= isInTitle;
      found.positions.push(...positions);
      records.set(record, found);
    }
  }
  return { rarity: rarityOf(lengths.length, records.size), records };
}

/** Where a record has the word, once for each record, whatever its marks. */
function placesOf({ places, variants }: IndexedWord, isMarked: boolean) {
  const all = new Map(places.map((place) => [place.record, { ...place, bonus: isMarked ? 1 : AS_MARKED }]));
  for (const variant of variants)
    for (const place of variant.places) {
      const other = all.get(place.record);
      const bonus = isMarked === hasMarks(variant.form) ? AS_MARKED : 1;
      all.set(place.record, {
        ...place,
        weight: place.weight + (other?.weight ?? 0),
        positions: [...(other?.positions ?? []), ...place.positions],
        isInTitle: place.isInTitle || (other?.isInTitle ?? false),
        bonus: Math.max(other?.bonus ?? 1, bonus),
      });
    }
  return all.values();
}

function hasMarks(word: string): boolean {
  return MARKS.test(word.normalize('NFD'));
}

/** From 1 for a word of the length that was asked for to some 0.4 for one that is much longer. */
function similarityOf(difference: number): number {
  const bell = (by: number) => Math.exp(-(by ** 2) / 8);
  return Math.exp(bell(difference + 1) - 1);
}

/** What a word weighs that so many of all records have. */
function rarityOf(all: number, having: number): number {
  return Math.log((all - having + 0.5) / (having + 0.5) + 1);
}
