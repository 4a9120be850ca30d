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
import { numberWord } from '../digest/wording.ts';
import { heldText } from '../markdown/held-text.ts';
import { FORMULA, marksInText } from '../markdown/marked-words.ts';
import { createQuoter } from '../markdown/quote-as-markdown.ts';
import { misleadingQuotation } from './misleading-quotation.ts';
import { readable, type QuotationProblem } from './quotation-problem.ts';

/** So many places of the same words are shown: a letter may stand at thousands. */
const SHOWN = 10;

/** Of so many places it is looked whether they could be quoted. */
const TRIED = 100;

/** Why a quotation, `exact` as it is written, has no one place in the source that holds it, of all `sources`. */
export function unfoundQuotation(
  resolution: Exclude<Resolution, { outcome: 'found' }>,
  exact: string,
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
      return ambiguous(resolution.places, exact, holder);
    case 'missing':
      return occurrences(text, selector.exact).length > 0
        ? inWrongContext(text, selector, holder)
        : missing(resolution.closest, selector, holder, sources);
  }
}

/** Words that stand at several places; shown are those at which they can be quoted. */
function ambiguous(places: readonly Span[], exact: string, holder: Source): QuotationProblem {
  const text = heldText(holder.body);
  const tried = places.slice(0, TRIED);
  const quotable = tried.filter((place) => misleadingQuotation(exact, place, holder) === null);
  const problem = {
    key: 'exact' as const,
    reason: `Quotation stands ${String(places.length)} times in source ${holder.id}`,
  };
  const others = tried.length - quotable.length;
  if (quotable.length === 0)
    return { ...problem, details: [`each of these ${standOtherwise(1)}`], fix: 'quote more words' };
  const which = quotable.length === 1 ? 'the other is' : 'the others are';
  const line = (place: Span) => {
    const prefix = distinguishingPrefix(text, place, places);
    return (
      `at character ${String(place.start + 1)}: “…${readable(cut(text, Math.max(0, place.start - 30), place.start + 40))}”` +
      (prefix === null ? '' : `, told apart by  prefix: ${JSON.stringify(prefix)}`)
    );
  };
  return {
    ...problem,
    details: [
      ...(others > 0 ? [`${numberWord(others)} of these ${standOtherwise(others)}; ${which}`] : []),
      ...listed(quotable, line, places.length - tried.length),
    ],
    fix: 'add the `prefix` of the place that is meant, or quote more words',
  };
}

function standOtherwise(count: number): string {
  return count === 1
    ? 'stands within other words or formulas, or says something else without what stands beside it'
    : 'stand within other words or formulas, or say something else without what stands beside them';
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
      : closestShown(closest, holder);
  return {
    key: 'exact',
    reason: `Quotation not found in source ${holder.id}`,
    details,
    fix: elsewhere
      ? `these words stand in source ${elsewhere.id}: name that source`
      : `${mend}, or correct the source’s text`,
  };
}

/** The closest words, written as they are to be pasted where they can be, and what to do with them. */
function closestShown(closest: string, holder: Source): [details: string[], mend: string] {
  const shown = (words: string) => [
    'expected words that the source contains; the closest are',
    `  ${JSON.stringify(words)}`,
  ];
  if (closest.includes(GAP)) return [shown(readable(closest)), 'quote the words on one side of the gap'];
  const place = aroundFormulas(closest, holder);
  const written = createQuoter(holder.body)(place);
  return misleadingQuotation(written, place, holder) === null
    ? [shown(written), 'paste those words as `exact`']
    : [shown(readable(closest)), 'quote more of what stands around those'];
}

/** Where the words stand first, with the whole of the formulas at which they begin and end. */
function aroundFormulas(words: string, { body }: Source): Span {
  const start = heldText(body).indexOf(words);
  const formulas = marksInText(body).filter(({ as }) => as === FORMULA);
  const formulaAt = (at: number) => formulas.find((formula) => formula.start < at && at < formula.end);
  const end = start + words.length;
  return { start: formulaAt(start)?.start ?? start, end: formulaAt(end)?.end ?? end };
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
function listed(places: readonly Span[], line: (place: Span) => string, others = 0): string[] {
  const more = places.length - Math.min(SHOWN, places.length) + others;
  return [...places.slice(0, SHOWN).map(line), ...(more > 0 ? [`and ${String(more)} more`] : [])];
}
