import type { Claim, Source } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { partsOfMarkdown, partsOfTitle, type TextPart } from '../markdown/text-parts.ts';

/** The title under which a claim is cited: its statement, and before it that it is withdrawn, where it is. */
export function citedTitle({ data: { statement, withdrawn } }: Cited): string {
  return `${withdrawn ? 'Withdrawn: ' : ''}${plainTextOf(statement)}`;
}

/** The same in its parts, of which the formulas are told apart. */
export function citedTitleParts({ data: { statement, withdrawn } }: Cited): TextPart[] {
  const parts = partsOfMarkdown(statement);
  return withdrawn ? [{ text: 'Withdrawn: ', isFormula: false }, ...parts] : parts;
}

/** The title under which a source is cited: in brackets where it has none, since the words are then ours. */
export function citedTitleOfSource({ data: { title, shortTitle } }: Source): string {
  return title ?? `[${shortTitle}]`;
}

/** The same in its parts, of which the formulas are told apart. */
export function citedTitlePartsOfSource(source: Source): TextPart[] {
  return partsOfTitle(citedTitleOfSource(source));
}

interface Cited {
  data: Pick<Claim['data'], 'statement' | 'withdrawn'>;
}
