import type { TextQuoteSelector } from '../digest/quotation.ts';
import type { QuotationData } from '../schema/evidence.ts';
import { plainTextOf } from './plain-text.ts';

/** The quotation’s selector as plain text: words go through the same reading as the source’s. */
export function selectorOf({ exact, prefix, suffix }: QuotationData): TextQuoteSelector {
  return {
    exact: plainTextOf(exact),
    prefix: prefix === undefined ? undefined : plainTextOf(prefix),
    suffix: suffix === undefined ? undefined : plainTextOf(suffix),
  };
}
