import { cut } from '../digest/cut.ts';
import { distinguishingPrefix } from '../digest/distinguishing-context.ts';
import type { Source } from '../digest/graph.ts';
import { GAP } from '../digest/normalise-text.ts';
import {
  occurrences,
  resolveQuotation,
  type Resolution,
  type Span,
  type TextQuoteSelector,
} from '../digest/quotation.ts';
import { heldText } from '../markdown/held-text.ts';
import { readable, type QuotationProblem } from './quotation-problem.ts';

/** So many places of the same words are shown: a letter may stand at thousands. */
const SHOWN = 10;

/** Why a quotation has no one place in the source that holds it, of all `sources`. */
export function unfoundQuotation(
  resolution: Exclude<Resolution, { outcome: 'found' }>,
  selector: TextQuoteSelector,
  holder: Source,
  sources: readonly Source[],
): QuotationProblem {
  const text = heldText(holder.body);
  switch (resolution.outcome) {
    case 'across-gap':
      return {
        key: 'exact',
        reason: `Quotation runs across a gap in source ${holder.id}`,
        details: ['words are missing there, so nobody can say that these stood together'],
        fix: 'quote the words on one side of the gap',
      };
    case 'ambiguous':
      return {
        key: 'exact',
        reason: `Quotation stands ${String(resolution.places.length)} times in source ${holder.id}`,
        details: listed(resolution.places, (place) => {
          const prefix = distinguishingPrefix(text, place, resolution.places);
          return (
            `at character ${String(place.start + 1)}: “…${readable(cut(text, Math.max(0, place.start - 30), place.start + 40))}”` +
            (prefix === null ? '' : `, told apart by  prefix: ${JSON.stringify(prefix)}`)
          );
        }),
        fix: 'add the `prefix` of the place that is meant, or quote more words',
      };
    case 'missing':
      return occurrences(text, selector.exact).length > 0
        ? inWrongContext(text, selector, holder)
        : missing(resolution.closest, selector, holder, sources);
  }
}

function missing(
  closest: string | null,
  { exact }: TextQuoteSelector,
  holder: Source,
  sources: readonly Source[],
): QuotationProblem {
  const elsewhere = sources.find(
    ({ body, data }) => data.text !== 'none' && occurrences(heldText(body), exact).length > 0,
  );
  const [details, mend] =
    closest === null
      ? [
          ['expected words that the source contains; nothing in it comes close'],
          'quote words that the source’s file contains',
        ]
      : [
          ['expected words that the source contains; the closest are', `  ${JSON.stringify(readable(closest))}`],
          closest.includes(GAP) ? 'quote the words on one side of the gap' : 'paste those words as `exact`',
        ];
  return {
    key: 'exact',
    reason: `Quotation not found in source ${holder.id}`,
    details,
    fix: elsewhere
      ? `these words stand in source ${elsewhere.id}: name that source`
      : `${mend}, or correct the source’s text`,
  };
}

/** The words stand there, but not right behind the `prefix` or right before the `suffix`. */
function inWrongContext(text: string, { exact, prefix }: TextQuoteSelector, holder: Source): QuotationProblem {
  const isPrefix = resolveQuotation(text, { exact, prefix }).outcome === 'missing';
  const places = occurrences(text, exact);
  return {
    key: isPrefix ? 'prefix' : 'suffix',
    reason: `The quotation stands in source ${holder.id}, but not ${isPrefix ? 'behind this `prefix`' : 'before this `suffix`'}`,
    details: listed(places, ({ start, end }) =>
      isPrefix
        ? `before it stands  “…${readable(cut(text, Math.max(0, start - 40), start))}”`
        : `behind it stands  “${readable(cut(text, end, end + 40))}…”`,
    ),
    fix: `paste words that stand there${places.length === 1 ? ', or remove the line: the quotation stands there only once' : ''}`,
  };
}

/** A line for each of the first places, and one that says how many more there are. */
function listed(places: readonly Span[], line: (place: Span) => string): string[] {
  const more = places.length - SHOWN;
  return [...places.slice(0, SHOWN).map(line), ...(more > 0 ? [`and ${String(more)} more`] : [])];
}
