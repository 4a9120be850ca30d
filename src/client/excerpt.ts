/** Words that were found (`mark`) or not, in order, with the white space between them. */
export interface Piece {
  text: string;
  mark: boolean;
}

/**
 * The words of `text` from `start` to `end` (as counted by white space, `end` exclusive), those at `found` marked.
 * Punctuation around a word is not marked with it.
 */
export function markWords(text: string, found: readonly number[], start = 0, end = Infinity): Piece[] {
  const places = new Set(found);
  const pieces: Piece[] = [];
  const add = (words: string, mark: boolean) => {
    const last = pieces.at(-1);
    if (words === '') return;
    if (last?.mark === mark) last.text += words;
    else pieces.push({ text: words, mark });
  };
  for (const [at, word] of text.split(/\s+/).slice(start, end).entries()) {
    if (at > 0) add(' ', false);
    const [, before = '', core = '', after = ''] =
      (places.has(start + at) ? /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) : null) ?? [];
    add(core === '' ? word : before, false);
    add(core, true);
    add(after, false);
  }
  return pieces;
}

/** A word that was looked for, as far as a text has it. */
export interface WordInText {
  /** What the word weighs: more, the fewer records have it. */
  rarity: number;
  /** Its places, as counted by white space, from 0. */
  places: readonly number[];
}

/** How much a word weighs where it stands once more, beside the first time. */
const AGAIN = 0.01;

/**
 * The stretch of `length` words, at or after `from`, that has most of the words found by their rarity, with some words
 * before the first of them. Null where none is found there.
 */
export function findExcerpt(
  words: readonly WordInText[],
  { from, total, length }: { from: number; total: number; length: number },
): { start: number; end: number } | null {
  const found = words
    .flatMap((word) => word.places.map((at) => ({ at, word })))
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at);
  let best: { first: number; weight: number } | null = null;
  let end = 0;
  for (const [start, { at: first }] of found.entries()) {
    while ((found[end]?.at ?? Infinity) < first + length * 0.7) end += 1;
    const weight = weigh(found.slice(start, end).map(({ word }) => word));
    if (!best || weight > best.weight) best = { first, weight };
  }
  if (!best) return null;
  const start = Math.max(from, Math.min(best.first - Math.floor(length * 0.3), total - length));
  return { start, end: Math.min(total, start + length) };
}

/** What words weigh together, of which one that is repeated adds hardly anything. */
function weigh(words: readonly WordInText[]): number {
  const seen = new Set<WordInText>();
  let weight = 0;
  for (const word of words) {
    weight += seen.has(word) ? AGAIN * word.rarity : word.rarity;
    seen.add(word);
  }
  return weight;
}
