import { GAP, normaliseText } from '../digest/normalise-text.ts';
import { resolveQuotation, type Resolution, type Span, type TextQuoteSelector } from '../digest/quotation.ts';
import { heldText } from '../markdown/held-text.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { asMarkdown, quoteAsMarkdown } from './quote-as-markdown.ts';

/** A place at which the words stand: what to write as evidence, and what to show around it. */
export interface Place {
  /** In the source’s held text: zero-based UTF-16 offsets, `end` exclusive. */
  span: Span;
  /** In Markdown; with a `prefix` or a `suffix` where the same words stand elsewhere too. */
  selector: TextQuoteSelector;
  /** Plain text in front of the place and behind it. */
  before: string;
  after: string;
}

/**
 * found: at one place, or at several that can be told apart. missing: with plain text of the source
 * that comes closest, only ever a suggestion, or null. alike: at `count` places that nothing tells apart.
 */
export type Selection =
  | { outcome: 'found'; places: [Place, ...Place[]] }
  | { outcome: 'missing'; closest: string | null }
  | { outcome: 'across-gap' }
  | { outcome: 'alike'; count: number };

/** How much of the text is shown around a place, in UTF-16 units. */
const AROUND = 80;

/**
 * Finds words, in Markdown or as they were copied from a page, in the text of a source, exactly as
 * the build does. Where they stand more than once, each place that can be told apart is one to choose.
 */
export function selectWords(body: string, words: string): Selection {
  const text = heldText(body);
  const resolution = resolve(text, words);
  switch (resolution.outcome) {
    case 'across-gap':
      return { outcome: 'across-gap' };
    case 'missing':
      return { outcome: 'missing', closest: besideGaps(resolution.closest) };
    case 'found':
      return { outcome: 'found', places: [placeAt(body, text, resolution.span, {})] };
    case 'ambiguous': {
      const [first, ...others] = resolution.places.flatMap(({ span, prefix }) => {
        const context = prefix === null ? suffixOf(text, span) : { prefix };
        return context === null ? [] : [placeAt(body, text, span, context)];
      });
      return first
        ? { outcome: 'found', places: [first, ...others] }
        : { outcome: 'alike', count: resolution.places.length };
    }
  }
}

/** As Markdown first, as the build reads them; then letter for letter, as a page shows them. */
function resolve(text: string, words: string): Resolution {
  const readings = [plainTextOf(words), normaliseText(words)].filter((exact) => exact !== '');
  const resolutions = readings.map((exact) => resolveQuotation(text, { exact }));
  return (
    resolutions.find(({ outcome }) => outcome !== 'missing') ?? resolutions[0] ?? { outcome: 'missing', closest: null }
  );
}

/** The fewest whole words behind the place that tell it from every other; null where a gap or the end comes first. */
function suffixOf(text: string, span: Span): { suffix: string } | null {
  const exact = text.slice(span.start, span.end);
  const behind = text.slice(span.end).trimStart();
  for (let to = behind.indexOf(' '); ; to = behind.indexOf(' ', to + 1)) {
    const suffix = to === -1 ? behind : behind.slice(0, to);
    if (suffix === '' || suffix.includes(GAP)) return null;
    const { outcome } = resolveQuotation(text, { exact, suffix });
    if (outcome === 'found') return { suffix };
    if (to === -1) return null;
  }
}

/** The longest part of a suggestion that does not run across a gap. */
function besideGaps(closest: string | null): string | null {
  const parts = (closest ?? '').split(GAP).map((part) => part.trim());
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '') || null;
}

function placeAt(body: string, text: string, span: Span, context: { prefix?: string; suffix?: string }): Place {
  const { prefix, suffix } = context;
  return {
    span,
    selector: {
      exact: quoteAsMarkdown(body, span),
      ...(prefix !== undefined && { prefix: asMarkdown(prefix) }),
      ...(suffix !== undefined && { suffix: asMarkdown(suffix) }),
    },
    before: text.slice(Math.max(0, span.start - AROUND), span.start),
    after: text.slice(span.end, span.end + AROUND),
  };
}
