import { selectWords } from '../../compose/select-words.ts';
import { closestSentence } from '../../digest/closest-sentence.ts';
import type { ContentFile } from '../../digest/content-file.ts';
import { heldIn, isQuotation } from '../../digest/evidence.ts';
import { countOf } from '../../digest/wording.ts';
import { heldText } from '../../markdown/held-text.ts';
import { plainTextOf } from '../../markdown/plain-text.ts';
import type { EvidenceData } from '../../schema/evidence.ts';

/** The quotations that would not stand in another text of their source, with their claims and the closest words. Empty where all would. */
export function lostQuotations(claims: readonly ContentFile<'claims'>[], source: string, body: string): string {
  const lost = restingOn(claims, source).flatMap(({ file, at, evidence }) => {
    if (!isQuotation(evidence)) return [];
    const selection = selectWords(body, evidence.exact);
    if (
      selection.outcome === 'found' &&
      (selection.places.length === 1 || evidence.prefix !== undefined || evidence.suffix !== undefined)
    )
      return [];
    const closest = selection.outcome === 'missing' ? selection.closest : null;
    return [
      [
        `${placeOf(file, at, 'exact')}  “${plainTextOf(evidence.exact)}”`,
        closest === null ? '   nothing in the text comes close' : `   the closest are  ${JSON.stringify(closest)}`,
      ].join('\n'),
    ];
  });
  return lost.length === 0
    ? ''
    : `${countOf(lost.length, 'quotation')} would not stand in this text:\n\n${lost.join('\n\n')}`;
}

/** For each finding that rests on the source, the sentence of its text that says most nearly the same. Suggestions only. Empty where there is none. */
export function suggestQuotations(claims: readonly ContentFile<'claims'>[], source: string, body: string): string {
  const text = heldText(body);
  const suggestions = restingOn(claims, source).flatMap(({ file, at, evidence }) => {
    if (isQuotation(evidence)) return [];
    const closest = closestSentence(text, evidence.finding);
    const words = closest === null ? ['   nothing in the text says so in like words'] : [`   perhaps  ${closest}`];
    return [[`${placeOf(file, at, 'finding')}  ${evidence.finding}`, ...words].join('\n')];
  });
  const heading =
    'These findings rest on it. Where the text says the same, quote its words as `exact` in place of `finding` and `locator`:';
  return suggestions.length === 0 ? '' : `${heading}\n\n${suggestions.join('\n\n')}`;
}

function restingOn(
  claims: readonly ContentFile<'claims'>[],
  source: string,
): { file: ContentFile<'claims'>; at: number; evidence: EvidenceData }[] {
  return claims.flatMap((file) =>
    (file.data?.evidence ?? []).flatMap((evidence, at) =>
      heldIn(evidence) === source ? [{ file, at, evidence }] : [],
    ),
  );
}

function placeOf({ path, frontMatter }: ContentFile, at: number, key: string): string {
  const { line, column } = frontMatter.locate(['evidence', at, key]);
  return `${path}:${String(line)}:${String(column)}`;
}
