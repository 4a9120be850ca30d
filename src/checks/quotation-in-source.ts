import { heldIn, isQuotation } from '../digest/evidence.ts';
import type { Graph, Source } from '../digest/graph.ts';
import { resolveQuotation, type Resolution, type TextQuoteSelector } from '../digest/quotation.ts';
import { heldText } from '../markdown/held-text.ts';
import { selectorOf } from '../markdown/selector.ts';
import type { EvidenceData } from '../schema/evidence.ts';

/** The source whose file holds quoted words, and how they stand in it. */
interface QuotationInSource {
  holder: Source;
  selector: TextQuoteSelector;
  resolution: Resolution;
}

/**
 * Looks a quotation up in its source, once for each graph, since several rules ask. Null for a finding, and where there is
 * no such source or its text is not held.
 */
export function quotationInSource(evidence: EvidenceData, graph: Graph): QuotationInSource | null {
  const known = lookedUp.get(graph) ?? new Map<EvidenceData, QuotationInSource | null>();
  lookedUp.set(graph, known);
  const earlier = known.get(evidence);
  if (earlier !== undefined) return earlier;
  const found = lookUp(evidence, graph);
  known.set(evidence, found);
  return found;
}

const lookedUp = new WeakMap<Graph, Map<EvidenceData, QuotationInSource | null>>();

function lookUp(evidence: EvidenceData, { sources }: Graph): QuotationInSource | null {
  const holder = sources.get(heldIn(evidence));
  if (!isQuotation(evidence) || !holder || holder.data.text === 'none') return null;
  const selector = selectorOf(evidence);
  return { holder, selector, resolution: resolveQuotation(heldText(holder.body), selector) };
}
