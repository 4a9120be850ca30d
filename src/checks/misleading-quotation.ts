import { cut } from '../digest/cut.ts';
import type { Source } from '../digest/graph.ts';
import { negationBefore, negationBehind } from '../digest/negation.ts';
import type { Span } from '../digest/quotation.ts';
import { tornEdge } from '../digest/whole-words.ts';
import { blockEnds } from '../markdown/block-ends.ts';
import { heldText } from '../markdown/held-text.ts';
import { FORMULA, marksInLine, marksInText, STRUCK } from '../markdown/marked-words.ts';
import { readable, type QuotationProblem } from './quotation-problem.ts';

/** How a quotation misleads whose words stand at a place of the source; null where it says what stands there. */
export function misleadingQuotation(exact: string, place: Span, holder: Source): QuotationProblem | null {
  return (
    torn(place, holder) ??
    joined(exact, place, holder) ??
    negatedBefore(place, holder) ??
    negatedBehind(place, holder) ??
    markedOtherwise(exact, place, holder)
  );
}

/** Words that stand there, but as a part of a longer word, number or formula that says something else. */
function torn({ start, end }: Span, holder: Source): QuotationProblem | null {
  const text = heldText(holder.body);
  const formulas = holder.body.includes('$') ? marksInText(holder.body).filter(({ as }) => as === FORMULA) : [];
  const formulaAt = (at: number) => formulas.find((formula) => formula.start < at && at < formula.end);
  const edge = tornEdge(text, { start, end }) ?? (formulaAt(start) ? 'start' : formulaAt(end) ? 'end' : null);
  if (edge === null) return null;
  const at = edge === 'start' ? start : end;
  const formula = formulaAt(at);
  const before = cut(text, Math.max(formula?.start ?? 0, at - 30), at);
  const behind = cut(text, at, Math.min(formula?.end ?? Infinity, at + 30));
  const found = formula
    ? `${before}|${behind}`
    : `${before.split(/\s/).at(-1) ?? ''}|${behind.split(/\s/, 1)[0] ?? ''}`;
  return {
    key: 'exact',
    reason: `Quotation ${edge === 'start' ? 'begins' : 'ends'} within a word, a number or a formula of source ${holder.id}`,
    details: [`found  “${found}”`],
    fix: 'quote it whole, or leave it out',
  };
}

/** The end of a sentence, or of words that lead on to a list. */
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/** Words that stand there, but in two paragraphs, items or cells, of which the quotation makes one sentence. */
function joined(exact: string, { start, end }: Span, { id, body }: Source): QuotationProblem | null {
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
function negatedBefore({ start }: Span, holder: Source): QuotationProblem | null {
  const text = heldText(holder.body);
  const before = withoutStruck(holder, 0, start);
  const negation = negationBefore(before, before.length);
  if (negation === null) return null;
  // A heading may end with such a word, and the words follow it.
  if (isParted(holder, text.lastIndexOf(firstWord(negation), start - 1), start)) return null;
  return {
    key: 'exact',
    reason: `Quotation begins right behind “${negation}” of source ${holder.id}, and says something else without it`,
    details: [`found  “${negation} |${cut(text, start, start + 30).trim()}”`],
    fix: `begin the quotation with “${negation}” or before it`,
  };
}

/** Words that stand there, but end with words whose negation the quotation leaves out. */
function negatedBehind({ end }: Span, holder: Source): QuotationProblem | null {
  const text = heldText(holder.body);
  const before = withoutStruck(holder, 0, end);
  const negation = negationBehind(before + withoutStruck(holder, end, text.length), before.length);
  if (negation === null) return null;
  if (isParted(holder, end, text.indexOf(firstWord(negation), end))) return null;
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

/** Words may be struck out between those of a negation. */
function firstWord(negation: string): string {
  return negation.split(/\s/, 1)[0] ?? '';
}

/** Whether a block of words ends between two places, and another begins. */
function isParted({ body }: Source, from: number, to: number): boolean {
  return blockEnds(body).some((end) => from <= end && end < to);
}

/** The held text between two places, as it reads to somebody who passes over what is struck out in it. */
function withoutStruck({ body }: Source, from: number, to: number): string {
  const text = heldText(body);
  // To look for marks where there can be none would be to parse every source once more.
  if (!body.includes('~')) return text.slice(from, to);
  const struck = marksInText(body).filter(({ as, start, end }) => as === STRUCK && start < to && end > from);
  let [left, at] = ['', from];
  for (const { start, end } of struck) {
    left += text.slice(at, Math.max(at, start));
    at = Math.min(to, Math.max(at, end));
  }
  return (left + text.slice(at, to)).replace(/ {2,}/g, ' ');
}

/** Words that stand there, but not as the quotation shows them: it adds a mark, or leaves out that they are struck. */
function markedOtherwise(exact: string, { start, end }: Span, holder: Source): QuotationProblem | null {
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
