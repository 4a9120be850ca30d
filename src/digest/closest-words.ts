import { distance } from 'fastest-levenshtein';

const WORD = /\S+/gu;

/**
 * The run of words in `text` that resembles `wanted` most, or null where nothing resembles it
 * (less than half of its letters). Only ever a suggestion. Cost: linear in the text for the search,
 * then a few edit distances over windows of half to twice the length of `wanted`, since others cannot resemble it.
 */
export function closestWords(text: string, wanted: string): string | null {
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index }));
  const target = wanted.match(WORD) ?? [];
  const size = Math.min(target.length, words.length);
  let best: { slice: string; likeness: number } | null = null;
  for (const from of likelyWindows(
    words.map(({ word }) => word),
    target,
    size,
  )) {
    for (const first of [from - 1, from, from + 1]) {
      for (const last of [first + size - 2, first + size - 1, first + size]) {
        const start = words[first];
        const end = words[last];
        if (!start || !end || last < first) continue;
        const slice = text.slice(start.start, end.start + end.word.length);
        if (Math.max(slice.length, wanted.length) > 2 * Math.min(slice.length, wanted.length)) continue;
        const likeness = 1 - distance(slice, wanted) / Math.max(slice.length, wanted.length);
        if (!best || likeness > best.likeness) best = { slice, likeness };
      }
    }
  }
  return best && best.likeness >= 0.5 ? best.slice : null;
}

/** First words of the five windows of `size` words whose words are most like those of `target`. */
function likelyWindows(words: readonly string[], target: readonly string[], size: number): number[] {
  const wanted = new Set(target.flatMap(ends));
  const likeness = words.map((word) => ends(word).filter((end) => wanted.has(end)).length);
  const scores: { from: number; shared: number }[] = [];
  let shared = 0;
  for (const [at, alike] of likeness.entries()) {
    shared += alike - (likeness[at - size] ?? 0);
    if (at >= size - 1) scores.push({ from: at - size + 1, shared });
  }
  return scores
    .sort((a, b) => b.shared - a.shared || a.from - b.from)
    .slice(0, 5)
    .map(({ from }) => from);
}

/** The first and the last three letters of a word, so that a misspelt word still shares one of the two. */
function ends(word: string): [first: string, last: string] {
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return [`${letters.slice(0, 3)}…`, `…${letters.slice(-3)}`];
}
