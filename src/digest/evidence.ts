import type { EvidenceData, QuotationData } from '../schema/evidence.ts';
import { contentId } from './content-id.ts';
import { NONE_RENAMED, type FirstNames } from './first-name.ts';
import { normaliseText } from './normalise-text.ts';

/** True for words of a source, false for a paraphrase of ours. */
export function isQuotation(evidence: EvidenceData): evidence is QuotationData {
  return 'exact' in evidence;
}

/** The source whose file holds the quoted words: `via` where the source is quoted at second hand. */
export function heldIn(evidence: EvidenceData): string {
  return isQuotation(evidence) ? (evidence.via ?? evidence.source) : evidence.source;
}

/**
 * Id of a piece of evidence on its claim’s page. Made from the source and the words (or the finding),
 * so it survives reordering, a new note, a new relation and a new id of the source, and changes when the words change.
 */
export function evidenceId(evidence: EvidenceData, names: FirstNames = NONE_RENAMED): string {
  const source = names.get(evidence.source) ?? evidence.source;
  return isQuotation(evidence)
    ? contentId('e', [source, ...selectorParts(evidence)])
    : contentId('e', [source, normaliseText(evidence.finding)]);
}

/** Id of a quoted passage on the page of the source that holds it. Two claims that quote the same words share it. */
export function passageId(quotation: QuotationData, names: FirstNames = NONE_RENAMED): string {
  const holder = heldIn(quotation);
  return contentId('p', [names.get(holder) ?? holder, ...selectorParts(quotation)]);
}

/** What makes a passage another one of its source, normalised: the words, those before and those behind. */
export function selectorParts({ exact, prefix, suffix }: QuotationData): string[] {
  return [exact, prefix ?? '', suffix ?? ''].map(normaliseText);
}
