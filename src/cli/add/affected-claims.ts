import { closestSentence } from '../../digest/closest-sentence.ts';
import type { ContentFile } from '../../digest/content-file.ts';
import { heldIn, isQuotation } from '../../digest/evidence.ts';
import { resolveQuotation, type Resolution } from '../../digest/quotation.ts';
import { countOf } from '../../digest/wording.ts';
import { heldText } from '../../markdown/held-text.ts';
import { selectorOf } from '../../markdown/selector.ts';
import type { EvidenceData } from '../../schema/evidence.ts';

/**
 * The quotations that would not stand in another text of their source as the build finds them, with their claims and why.
 * Empty where all would.
 */
export function lostQuotations(claims: readonly ContentFile<'claims'>[], source: string, body: string): string {
  const text = heldText(body);
  const lost = restingOn(claims, source).flatMap(({ file, at, evidence }) => {
    if (!isQuotation(evidence)) return [];
    const selector = selectorOf(evidence);
    const resolution = resolveQuotation(text, selector);
    if (resolution.outcome === 'found') return [];
    return [
      `${placeOf(file, at, 'exact')}  “${selector.exact}”\n   ${whyLost(resolution, text.includes(selector.exact))}`,
    ];
  });
  return lost.length === 0
    ? ''
    : `${countOf(lost.length, 'quotation')} would not stand in this text:\n\n${lost.join('\n\n')}`;
}

function whyLost(resolution: Exclude<Resolution, { outcome: 'found' }>, isThere: boolean): string {
  switch (resolution.outcome) {
    case 'ambiguous':
      return `the words stand there ${countOf(resolution.places.length, 'time')}, and nothing says which place is meant`;
    case 'across-gap':
      return 'between the words some are missing there';
    case 'missing':
      if (isThere) return 'the words stand there, but not between those of `prefix` and `suffix`';
      return resolution.closest === null
        ? 'nothing in the text comes close'
        : `the closest are  ${JSON.stringify(resolution.closest)}`;
  }
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
