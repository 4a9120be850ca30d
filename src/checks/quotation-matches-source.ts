import { cut } from '../digest/cut.ts';
import { isQuotation } from '../digest/evidence.ts';
import { distinguishingPrefix } from '../digest/distinguishing-context.ts';
import type { Source } from '../digest/graph.ts';
import { negationBefore, negationBehind } from '../digest/negation.ts';
import { GAP } from '../digest/normalise-text.ts';
import {
  occurrences,
  resolveQuotation,
  type Resolution,
  type Span,
  type TextQuoteSelector,
} from '../digest/quotation.ts';
import { tornEdge } from '../digest/whole-words.ts';
import { blockEnds } from '../markdown/block-ends.ts';
import { heldText } from '../markdown/held-text.ts';
import { FORMULA, marksInLine, marksInText, STRUCK } from '../markdown/marked-words.ts';
import type { QuotationData } from '../schema/evidence.ts';
import { quotationInSource } from './quotation-in-source.ts';
import { atValue, valid, type Report, type Rule } from './rule.ts';

/** So many places of the same words are shown: a letter may stand at thousands. */
const SHOWN = 10;

/** What is wrong with a selector, and with which part of it. */
type Problem = Pick<Report, 'reason' | 'details' | 'fix'> & { key: keyof TextQuoteSelector };

export const quotationMatchesSource: Rule = {
  name: 'quotation-matches-source',
  protects: 'Readers from a quotation that its source does not contain. It is the promise of the digest.',
  *check(inspection) {
    for (const file of valid(inspection, 'claims')) {
      for (const [at, evidence] of file.data.evidence.entries()) {
        const quoted = quotationInSource(evidence, inspection.graph);
        if (quoted === null || !isQuotation(evidence)) continue;
        const { holder, selector, resolution } = quoted;
        const problem =
          resolution.outcome === 'found'
            ? (torn(resolution.span, holder) ??
              joined(selector, resolution.span, holder) ??
              turned(resolution.span, holder) ??
              turnedBehind(resolution.span, holder) ??
              markedOtherwise(evidence, resolution.span, holder))
            : explain(resolution, selector, holder, [...inspection.graph.sources.values()]);
        if (problem === null) continue;
        const { key, ...rest } = problem;
        yield atValue(file, ['evidence', at, key], rest);
      }
    }
  },
};

/** Words that stand there, but as a part of a longer word, number or formula that says something else. */
function torn({ start, end }: Span, holder: Source): Problem | null {
  const text = heldText(holder.body);
  const formulas = holder.body.includes('$') ? marksInText(holder.body).filter(({ as }) => as === FORMULA) : [];
  const isWithinFormula = (at: number) => formulas.some((formula) => formula.start < at && at < formula.end);
  const edge =
    tornEdge(text, { start, end }) ?? (isWithinFormula(start) ? 'start' : isWithinFormula(end) ? 'end' : null);
  if (edge === null) return null;
  const at = edge === 'start' ? start : end;
  const [before, behind] = [cut(text, Math.max(0, at - 30), at), cut(text, at, at + 30)];
  return {
    key: 'exact',
    reason: `Quotation ${edge === 'start' ? 'begins' : 'ends'} within a word, a number or a formula of source ${holder.id}`,
    details: [`found  “${before.split(/\s/).at(-1) ?? ''}|${behind.split(/\s/, 1)[0] ?? ''}”`],
    fix: 'quote it whole, or leave it out',
  };
}

/** The end of a sentence, or of words that lead on to a list. */
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/** Words that stand there, but in two paragraphs, items or cells, of which the quotation makes one sentence. */
function joined({ exact }: TextQuoteSelector, { start, end }: Span, { id, body }: Source): Problem | null {
  const text = heldText(body);
  // What stands once, and in one line, stands in one block: to look for blocks would be to parse every source once more.
  if (body.includes(exact) && text.indexOf(exact) === text.lastIndexOf(exact)) return null;
  const at = blockEnds(body).find(
    (place) => start < place && place < end && !SENTENCE_END.test(cut(text, start, place)),
  );
  if (at === undefined) return null;
  const [before, behind] = [cut(text, Math.max(start, at - 30), at), cut(text, at, Math.min(end, at + 30))];
  return {
    key: 'exact',
    reason: `Quotation makes one sentence of words that stand apart in source ${id}`,
    details: [`found  “${before.trimStart()}|${behind.trimEnd()}”`],
    fix: 'quote the words before and behind the break as two pieces of evidence',
  };
}

/** Words that stand there, but behind a negation that the quotation leaves out. */
function turned({ start }: Span, holder: Source): Problem | null {
  const text = heldText(holder.body);
  const negation = negationBefore(text, start);
  if (negation === null || isStruck(text.lastIndexOf(negation, start - 1), holder)) return null;
  // A heading may end with such a word, and the words follow it.
  if (isParted(holder, text.lastIndexOf(negation, start - 1), start)) return null;
  return {
    key: 'exact',
    reason: `Quotation begins right behind “${negation}” of source ${holder.id}, and says something else without it`,
    details: [`found  “${negation} |${cut(text, start, start + 30).trim()}”`],
    fix: `begin the quotation with “${negation}” or before it`,
  };
}

/** Words that stand there, but end with a verb whose negation the quotation leaves out. */
function turnedBehind({ end }: Span, holder: Source): Problem | null {
  const text = heldText(holder.body);
  const negation = negationBehind(text, end);
  if (negation === null || isStruck(text.indexOf(negation, end), holder)) return null;
  if (isParted(holder, end, text.indexOf(negation, end))) return null;
  const last =
    cut(text, Math.max(0, end - 40), end)
      .split(/\s/)
      .at(-1) ?? '';
  return {
    key: 'exact',
    reason: `Quotation ends right before “${negation}” of source ${holder.id}, and says something else without it`,
    details: [`found  “${last}|${cut(text, end, end + 30).trimEnd()}”`],
    fix: `end the quotation with “${negation}” or behind it`,
  };
}

/** Whether a block of words ends between two places, and another begins. */
function isParted({ body }: Source, from: number, to: number): boolean {
  return blockEnds(body).some((end) => from <= end && end < to);
}

function isStruck(at: number, { body }: Source): boolean {
  return marksInText(body).some(({ as, start, end }) => as === STRUCK && start <= at && at < end);
}

/** Words that stand there, but not as the quotation shows them: it adds a mark, or leaves out that they are struck. */
function markedOtherwise({ exact }: QuotationData, { start, end }: Span, holder: Source): Problem | null {
  const shown = marksInLine(exact).map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
  // To look for marks where there can be none would be to parse every source once more.
  if (shown.length === 0 && !holder.body.includes('~')) return null;
  const held = marksInText(holder.body);
  const added = shown.find((mark) => !held.some((other) => other.as === mark.as && isWithin(mark, other)));
  const lost = held
    .filter((mark) => mark.as === STRUCK && mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .find((mark) => !shown.some((other) => other.as === STRUCK && isWithin(mark, other)));
  const mark = added ?? lost;
  if (mark === undefined) return null;
  const [words, where] = [heldText(holder.body).slice(mark.start, mark.end), `source ${holder.id}`];
  return {
    key: 'exact',
    reason: added ? `Quotation marks words that are not so in ${where}` : `Words are struck out in ${where} alone`,
    details: [`found  “${readable(words)}”, ${mark.as}`],
    fix: 'copy the words from the source’s file, with its marks and no others',
  };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function explain(
  resolution: Exclude<Resolution, { outcome: 'found' }>,
  selector: TextQuoteSelector,
  holder: Source,
  sources: readonly Source[],
): Problem {
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
): Problem {
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
function inWrongContext(text: string, { exact, prefix }: TextQuoteSelector, holder: Source): Problem {
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

function readable(words: string): string {
  return words.replaceAll(GAP, '[gap]').trim();
}
