import type { EvidenceData, QuotationData } from '../schema/evidence.ts';
import { contentId } from './content-id.ts';
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
 * so it survives reordering, a new note and a new relation, and changes when the words change.
 */
export function evidenceId(evidence: EvidenceData): string {
  return isQuotation(evidence)
    ? contentId('e', [evidence.source, ...selectorParts(evidence)])
    : contentId('e', [evidence.source, normaliseText(evidence.finding)]);
}

/** Id of a quoted passage on the page of the source that holds it. Two claims that quote the same words share it. */
export function passageId(quotation: QuotationData): string {
  return contentId('p', [heldIn(quotation), ...selectorParts(quotation)]);
}

function selectorParts({ exact, prefix, suffix }: QuotationData): string[] {
  return [exact, prefix ?? '', suffix ?? ''].map(normaliseText);
}
