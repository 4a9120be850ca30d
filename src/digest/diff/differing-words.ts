import { diffArrays } from 'diff';
import { cut } from '../cut.ts';
import { UNSPACED } from '../whole-words.ts';

/** The longest stretch that is shown of a difference, in UTF-16 units. */
const LONGEST = 160;

/** The most places that are shown; of the rest, how many there are. */
const MOST_PLACES = 8;

/** The most words that go or come for which places are told apart: to find them takes time with the square of that. */
const MOST_EDITS = 500;

/** Between two words; of scripts that set no spaces, between two letters. A space stays with the word before it. */
const EDGE = new RegExp(`(?<= )|(?<=${UNSPACED.source})(?! )|(?<! )(?=${UNSPACED.source})`, 'u');

/** From the first word that differs to behind the last, zero-based, in each of the two texts. */
type Place = [one: Stretch, other: Stretch];
type Stretch = [start: number, end: number];

/**
 * The stretches of each of two different texts in which they differ, in whole words and with a word of context on each
 * side, each shortened in the middle where it is long. Of texts that differ in very many words, one stretch from the
 * first to the last. Mirrored arguments give mirrored stretches.
 */
export function differingWords(one: string, other: string): [string, string] {
  if (one > other) {
    const [first, second] = differingWords(other, one);
    return [second, first];
  }
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const places = placesIn(a, b) ?? [onePlace(a, b)];
  return [show(a, places, 0), show(b, places, 1)];
}

/** The last word has a space behind it like the others. */
function wordsOf(text: string): string[] {
  return `${text} `.split(EDGE);
}

/** Every place where the two differ, those that would share words of context as one; null where they differ too much. */
function placesIn(a: string[], b: string[]): Place[] | null {
  const places: Place[] = [];
  let [inA, inB] = [0, 0];
  for (const { count, added, removed } of diffArrays(a, b, { maxEditLength: MOST_EDITS }) ?? []) {
    const start: Place = [
      [inA, inA],
      [inB, inB],
    ];
    if (!added) inA += count;
    if (!removed) inB += count;
    if (!added && !removed) continue;
    const last = places.at(-1);
    const isNear = last !== undefined && start[0][0] - last[0][1] <= 2;
    const [one, other] = isNear ? last : start;
    if (!isNear) places.push(start);
    one[1] = inA;
    other[1] = inB;
  }
  return places.length > 0 ? places : null;
}

/** All from the first difference to the last. */
function onePlace(a: readonly string[], b: readonly string[]): Place {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [
    [start, a.length - end],
    [start, b.length - end],
  ];
}

/** The places in the first text or in the second, whose words are given. */
function show(words: readonly string[], places: readonly Place[], text: 0 | 1): string {
  const parts = places.slice(0, MOST_PLACES).map(({ [text]: [start, end] }, at) => {
    const around = words.slice(Math.max(0, start - 1), end + 1);
    const shown = shortened(around.join('').trimEnd());
    return `${at === 0 && start > 1 ? '… ' : ''}${shown}${end + 1 < words.length ? ' …' : ''}`;
  });
  const more = places.length - parts.length;
  return `${parts.join(' ')}${more > 0 ? ` [and ${String(more)} more]` : ''}`;
}

/** In whole words, but for one that is longer than what is shown. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = LONGEST / 2;
  const [first, last] = [cut(text, 0, half), cut(text, text.length - half, text.length)];
  return `${first.replace(/\S*$/, '') || first}[…]${last.replace(/^\S*/, '') || last}`;
}
