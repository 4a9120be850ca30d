import type { Span } from './quotation.ts';

/** Scripts that set no spaces between words, so that one can begin or end behind any letter. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * What stands before and behind a place at which a text cannot be cut without making another word or number of what is
 * left: “possible” of “impossible”, “linear” of “non-linear”, “can” of “can’t”, “5” of “0.5”, of “−5” and of “5 %”, “6%” of
 * “5%–6%”, “S.” of “U.S.”, a letter without its accent. A raised number behind a word is that of a note, but not behind a number.
 */
const WITHIN: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/\P{White_Space}$/u, /^\p{M}/u],
  [/[\p{L}\p{M}\p{Nd}_]$/u, /^[\p{L}\p{Nd}_]/u],
  [/[\p{L}\p{M}\p{Nd}][-‐‑]$/u, /^[\p{L}\p{Nd}]/u],
  [/[\p{L}\p{M}\p{Nd}]$/u, /^[-‐‑'’][\p{L}\p{Nd}]/u],
  [/\p{Nd}$/u, /^(?:\p{No}|[ \u00A0\u202F]?[%‰]|[.,–]\p{Nd})/u],
  [/[%‰]$/u, /^[-–]\p{Nd}/u],
  [/(?:[-−+]|\p{Nd}[.,–]|[%‰]–)$/u, /^\p{Nd}/u],
  [/(?<!\p{L})\p{L}\.$/u, /^\p{L}\./u],
];

/** The edge at which the words at `span` are torn out of a longer word or number of a text; null where they are whole. */
export function tornEdge(text: string, { start, end }: Span): keyof Span | null {
  if (isWithinWord(text, start)) return 'start';
  return isWithinWord(text, end) ? 'end' : null;
}

function isWithinWord(text: string, at: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 4), at), text.slice(at, at + 4)];
  const [last = '', next = ''] = [Array.from(before).at(-1), Array.from(behind)[0]];
  if (UNSPACED.test(last) || UNSPACED.test(next)) return /^\p{M}/u.test(next);
  return WITHIN.some(([one, other]) => one.test(before) && other.test(behind));
}
