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

/**
 * The stretch of `length` words, at or after `from`, that has most of the words at `found`, with some words before
 * the first of them. Null where none is found there.
 */
export function findExcerpt(
  found: readonly number[],
  { from, total, length }: { from: number; total: number; length: number },
): { start: number; end: number } | null {
  const places = found.filter((place) => place >= from).sort((a, b) => a - b);
  let best: { first: number; count: number } | null = null;
  let end = 0;
  for (const [at, first] of places.entries()) {
    while ((places[end] ?? Infinity) < first + length * 0.7) end += 1;
    const count = end - at;
    if (!best || count > best.count) best = { first, count };
  }
  if (!best) return null;
  const start = Math.max(from, Math.min(best.first - Math.floor(length * 0.3), total - length));
  return { start, end: Math.min(total, start + length) };
}
