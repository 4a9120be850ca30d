import { GAP } from '../digest/normalise-text.ts';
import type { TextQuoteSelector } from '../digest/quotation.ts';
import type { Report } from './rule.ts';

/** What is wrong with a selector, and with which part of it. */
export type QuotationProblem = Pick<Report, 'reason' | 'details' | 'fix'> & { key: keyof TextQuoteSelector };

/** Words of a source as a message shows them. */
export function readable(words: string): string {
  return words.replaceAll(GAP, '[gap]').trim();
}
