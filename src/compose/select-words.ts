import { distinguishingPrefix, distinguishingSuffix } from '../digest/distinguishing-context.ts';
import { GAP, normaliseText } from '../digest/normalise-text.ts';
import { resolveQuotation, type Resolution, type Span, type TextQuoteSelector } from '../digest/quotation.ts';
import { tornEdge } from '../digest/whole-words.ts';
import { heldText } from '../markdown/held-text.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { asMarkdown, createQuoter } from '../markdown/quote-as-markdown.ts';

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
 * that comes closest, only ever a suggestion, or null. alike: at `count` places that nothing tells apart. often: at more
 * places than anybody would go through.
 */
export type Selection =
  | { outcome: 'found'; places: [Place, ...Place[]] }
  | { outcome: 'missing'; closest: string | null }
  | { outcome: 'across-gap' }
  | { outcome: 'alike' | 'often'; count: number };

/** The most places that anybody would go through, where nothing yet tells which one is meant. */
export const MOST_PLACES = 20;

/** How much of the text is shown around a place, in UTF-16 units. */
const AROUND = 80;

/**
 * Finds words, in Markdown or as they were copied from a page, in the text of a source, exactly as
 * the build does. Where they stand more than once, the place that plain words `around` it pick out; where these pick none,
 * each place that can be told apart is one to choose, but none within longer words where there are others; where at more
 * than `most` places, none is looked at. Cost: linear in the text for each place that is given.
 */
export function selectWords(
  body: string,
  words: string,
  most = Infinity,
  around: Omit<TextQuoteSelector, 'exact'> = {},
): Selection {
  const text = heldText(body);
  const resolution = resolve(text, readingsOf(words));
  switch (resolution.outcome) {
    case 'across-gap':
      return { outcome: 'across-gap' };
    case 'missing':
      return { outcome: 'missing', closest: besideGaps(resolution.closest) };
    case 'found':
      return { outcome: 'found', places: [placeAt(text, createQuoter(body), resolution.span, {})] };
    case 'ambiguous': {
      const { places } = resolution;
      const meant = pickedOut(text, places, around);
      const [only] = meant ? toldApart(body, [meant], places) : [];
      if (only) return { outcome: 'found', places: [only] };
      const whole = places.filter((place) => tornEdge(text, place) === null);
      const wanted = whole.length > 0 ? whole : places;
      if (wanted.length > most) return { outcome: 'often', count: wanted.length };
      const [first, ...others] = toldApart(body, wanted, places);
      return first ? { outcome: 'found', places: [first, ...others] } : { outcome: 'alike', count: places.length };
    }
  }
}

/** The one of the places, at which the same words stand, that what stands around it picks out. */
function pickedOut(text: string, places: readonly Span[], around: Omit<TextQuoteSelector, 'exact'>): Span | null {
  const exact = text.slice(places[0]?.start, places[0]?.end);
  const resolution = resolveQuotation(text, { ...around, exact });
  return resolution.outcome === 'found' ? resolution.span : null;
}

/** Those of `wanted` that words before or behind tell from the other places. */
function toldApart(body: string, wanted: readonly Span[], places: readonly Span[]): Place[] {
  const text = heldText(body);
  const quote = createQuoter(body);
  return wanted.flatMap((span) => {
    const prefix = distinguishingPrefix(text, span, places);
    const suffix = prefix === null ? distinguishingSuffix(text, span, places) : null;
    return prefix === null && suffix === null ? [] : [placeAt(text, quote, span, { prefix, suffix })];
  });
}

/** Words as Markdown first, as the build reads them; then letter for letter, as a page shows them. */
function readingsOf(words: string): string[] {
  return [plainTextOf(words), normaliseText(words)].filter((exact) => exact !== '');
}

function resolve(text: string, readings: readonly string[]): Resolution {
  const resolutions = readings.map((exact) => resolveQuotation(text, { exact }));
  return (
    resolutions.find(({ outcome }) => outcome !== 'missing') ?? resolutions[0] ?? { outcome: 'missing', closest: null }
  );
}

/** The longest part of a suggestion that does not run across a gap. */
function besideGaps(closest: string | null): string | null {
  const parts = (closest ?? '').split(GAP).map((part) => part.trim());
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '') || null;
}

function placeAt(
  text: string,
  quote: (place: Span) => string,
  span: Span,
  { prefix = null, suffix = null }: { prefix?: string | null; suffix?: string | null },
): Place {
  return {
    span,
    selector: {
      exact: quote(span),
      ...(prefix !== null && { prefix: asMarkdown(prefix) }),
      ...(suffix !== null && { suffix: asMarkdown(suffix) }),
    },
    before: text.slice(Math.max(0, span.start - AROUND), span.start),
    after: text.slice(span.end, span.end + AROUND),
  };
}
