import { closestWords } from './closest-words.ts';
import { GAP, normaliseText } from './normalise-text.ts';

/** A W3C TextQuoteSelector whose parts are plain text (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface TextQuoteSelector {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Where words stand in a normalised text: zero-based UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type Resolution =
  | { outcome: 'found'; span: Span }
  | { outcome: 'missing'; closest: string | null }
  | { outcome: 'across-gap' }
  | { outcome: 'ambiguous'; places: Ambiguity[] };

/** One of several places of the same words, with context that no other place has (null where there is none). */
export interface Ambiguity {
  span: Span;
  prefix: string | null;
}

/**
 * Finds the one place at which the quotation stands in `text`, which must be normalised
 * ({@link normaliseText}). Letters are compared exactly; `prefix` and `suffix` must adjoin,
 * with or without a space between. A similar passage is suggested, never accepted.
 */
export function resolveQuotation(text: string, selector: TextQuoteSelector): Resolution {
  const exact = normaliseText(selector.exact);
  if (exact.includes(GAP)) return { outcome: 'across-gap' };
  const everywhere = occurrences(text, exact);
  const [first, ...others] = everywhere.filter((span) => fitsContext(text, span, selector));
  if (first && others.length === 0) return { outcome: 'found', span: first };
  if (first) {
    const places = [first, ...others];
    return {
      outcome: 'ambiguous',
      places: places.map((span) => ({ span, prefix: distinguishingPrefix(text, span, places) })),
    };
  }
  if (everywhere.length === 0 && occurrences(withoutGaps(text), exact).length > 0) return { outcome: 'across-gap' };
  return { outcome: 'missing', closest: closestWords(text, exact) };
}

/** All places of `words` in `text`, overlapping ones too, in order. */
export function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  if (words === '') return spans;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    spans.push({ start, end: start + words.length });
  }
  return spans;
}

function fitsContext(text: string, { start, end }: Span, { prefix, suffix }: TextQuoteSelector): boolean {
  const before = normaliseText(prefix ?? '');
  const after = normaliseText(suffix ?? '');
  return text.slice(0, start).trimEnd().endsWith(before) && text.slice(end).trimStart().startsWith(after);
}

function withoutGaps(text: string): string {
  return normaliseText(text.replaceAll(GAP, ' '));
}

/** The fewest whole words before `span` that stand before none of the other places. */
function distinguishingPrefix(text: string, span: Span, places: readonly Span[]): string | null {
  const before = text.slice(0, span.start).trimEnd();
  const rivals = places
    .filter((place) => place.start !== span.start)
    .map((place) => text.slice(0, place.start).trimEnd());
  for (let from = before.lastIndexOf(' '); ; from = before.lastIndexOf(' ', from - 1)) {
    const prefix = before.slice(from + 1);
    if (prefix.includes(GAP)) return null;
    if (prefix !== '' && !rivals.some((rival) => rival.endsWith(prefix))) return prefix;
    if (from <= 0) return null;
  }
}
