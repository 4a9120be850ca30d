import { WHOLE_WORD, type IndexedWord, type Place } from './index-parts.ts';
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
  positions: readonly number[];
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
  const isMarked = hasMarks(marked);
  for (const { form, places, variants } of words) {
    const similarity = similarityOf(Math.abs(form.length - asked.length));
    const add = ({ record, weight, positions, isInTitle }: Place, bonus: number) => {
      if (positions.length === 0) return;
      const part = (weight / WHOLE_WORD) * similarity;
      const room = SATURATION * (1 - LENGTH + (LENGTH * (lengths[record] ?? average)) / average);
      const frequency = (bonus * (SATURATION + 1) * part) / (room + part);
      const other = records.get(record);
      records.set(record, {
        frequency: frequency + (other?.frequency ?? 0),
        isInTitle: isInTitle || (other?.isInTitle ?? false),
        positions: other ? [...other.positions, ...positions] : positions,
      });
    };
    const bonus = isMarked ? 1 : AS_MARKED;
    // Most words have no variants and stand in one list, in which a common one has tens of thousands of places.
    if (variants.length === 0) for (const place of places) add(place, bonus);
    else for (const { place, bonus: own } of joinVariants(places, bonus, variants, isMarked)) add(place, own);
  }
  return { rarity: rarityOf(lengths.length, records.size), records };
}

/** Where a record has the word, once for each record, whatever its marks. */
function joinVariants(places: readonly Place[], bonus: number, variants: readonly IndexedWord[], isMarked: boolean) {
  const all = new Map(places.map((place) => [place.record, { place, bonus }]));
  for (const variant of variants) {
    const own = isMarked === hasMarks(variant.form) ? AS_MARKED : 1;
    for (const place of variant.places) {
      const other = all.get(place.record);
      all.set(place.record, {
        place: {
          ...place,
          weight: place.weight + (other?.place.weight ?? 0),
          positions: [...(other?.place.positions ?? []), ...place.positions],
          isInTitle: place.isInTitle || (other?.place.isInTitle ?? false),
        },
        bonus: Math.max(other?.bonus ?? 1, own),
      });
    }
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
