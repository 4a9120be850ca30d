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
  | { outcome: 'ambiguous'; places: Span[] };

/**
 * Finds the one place at which the quotation stands in `text`, which must be normalised
 * ({@link normaliseText}). Letters are compared exactly; `prefix` and `suffix` must adjoin,
 * with or without a space between. A similar passage is suggested, never accepted.
 */
export function resolveQuotation(text: string, selector: TextQuoteSelector): Resolution {
  const exact = normaliseText(selector.exact);
  if (exact.includes(GAP)) return { outcome: 'across-gap' };
  const everywhere = occurrences(text, exact);
  const places = inContext(text, everywhere, selector);
  const [first, ...others] = places;
  if (first) return others.length === 0 ? { outcome: 'found', span: first } : { outcome: 'ambiguous', places };
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

function inContext(text: string, places: readonly Span[], { prefix, suffix }: TextQuoteSelector): Span[] {
  const before = normaliseText(prefix ?? '');
  const after = normaliseText(suffix ?? '');
  return places.filter(({ start, end }) => {
    const above = text.slice(0, start).trimEnd().length;
    const below = text.length - text.slice(end).trimStart().length;
    // Slices are compared as memory, which `endsWith` takes twenty times as long for.
    return (
      text.slice(Math.max(0, above - before.length), above) === before &&
      text.slice(below, below + after.length) === after
    );
  });
}

function withoutGaps(text: string): string {
  return normaliseText(text.replaceAll(GAP, ' '));
}
