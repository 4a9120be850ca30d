import { GAP } from './normalise-text.ts';
import type { Span } from './quotation.ts';

/** The share of a text’s characters, from 0 to 1, that stands in at least one of the spans. Gaps count as no text. */
export function shareUsed(text: string, spans: readonly Span[]): number {
  const length = text.replaceAll(GAP, '').length;
  let used = 0;
  let reached = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    used += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length === 0 ? 0 : used / length;
}
