import { isQuotation } from '../digest/evidence.ts';
import type { Source } from '../digest/graph.ts';
import { once } from '../digest/once.ts';
import { resolveQuotation } from '../digest/quotation.ts';
import { shareUsed } from '../digest/usage.ts';
import { heldText } from '../markdown/held-text.ts';
import type { Passage } from '../markdown/mark-passages.ts';
import { selectorOf } from '../markdown/selector.ts';

/** The quoted passages of a source’s text in reading order, numbered from 1, and the share of the text that they cover. */
export interface QuotedPassages {
  passages: readonly Passage[];
  share: number;
}

/** Those of a source, which its page, its preview and every list that it stands in ask for: they are found once. */
export const findPassages = once((source: Source): QuotedPassages => {
  const text = heldText(source.body);
  const byId = new Map<string, Omit<Passage, 'number'>>();
  for (const { passage: id, heldIn, data } of source.evidence) {
    if (id === null || heldIn !== source.id || !isQuotation(data)) continue;
    const known = byId.get(id);
    if (known) {
      if (!known.relations.includes(data.relation)) known.relations.push(data.relation);
      continue;
    }
    const resolution = resolveQuotation(text, selectorOf(data));
    if (resolution.outcome === 'found') byId.set(id, { id, ...resolution.span, relations: [data.relation] });
  }
  const passages = [...byId.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((passage, at) => ({ ...passage, number: at + 1 }));
  return { passages, share: shareUsed(text, passages) };
});
