import { GAP } from './normalise-text.ts';
import type { Span } from './quotation.ts';

/**
 * The fewest whole words before `span` that stand before none of the other `places` of a normalised text, as the
 * `prefix` of a selector; null where a gap or the start of the text comes first. Cost: linear in the text.
 */
export function distinguishingPrefix(text: string, span: Span, places: readonly Span[]): string | null {
  const before = textBefore(text, span);
  const alike = lettersAlike(text + before);
  const longest = places.reduce((most, place) => {
    if (place.start === span.start) return most;
    return Math.max(most, alike[text.length + before.length - textBefore(text, place).length] ?? 0);
  }, 0);
  if (longest >= before.length) return null;
  const prefix = before.slice(before.lastIndexOf(' ', before.length - longest - 2) + 1);
  return prefix.includes(GAP) ? null : prefix;
}

/** The same of the fewest whole words behind it, as the `suffix`; null where a gap or the end of the text comes first. */
export function distinguishingSuffix(text: string, span: Span, places: readonly Span[]): string | null {
  const mirror = ({ start, end }: Span): Span => ({ start: text.length - end, end: text.length - start });
  const suffix = distinguishingPrefix(backwards(text), mirror(span), places.map(mirror));
  return suffix === null ? null : backwards(suffix);
}

function backwards(text: string): string {
  return text.split('').reverse().join('');
}

function textBefore(text: string, { start }: Span): string {
  return text.slice(0, start).trimEnd();
}

/**
 * For each distance from the end of `text` (UTF-16 units), how many letters right before that place are those at the
 * end. This is the Z-algorithm, read backwards: what lies in a stretch known to be alike is not compared again.
 */
function lettersAlike(text: string): Int32Array {
  const alike = new Int32Array(text.length);
  const last = text.length - 1;
  for (let at = 1, from = 0, to = 0; at <= last; at += 1) {
    let count = at < to ? Math.min(to - at, alike[at - from] ?? 0) : 0;
    while (at + count <= last && text.charCodeAt(last - count) === text.charCodeAt(last - at - count)) count += 1;
    if (at + count > to) [from, to] = [at, at + count];
    alike[at] = count;
  }
  return alike;
}
