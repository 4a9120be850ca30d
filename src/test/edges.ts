import { isQuotation } from '../digest/evidence.ts';
import type { Graph } from '../digest/graph.ts';

/**
 * Every edge of the graph as one line of words, sorted. What an export says is compared with this list, so that no two
 * exports can disagree: evidence (`claim quotes source: relation evidence-id`, or `paraphrases`), links between claims
 * (`claim refines claim`), topics (`claim is about topic`), retellings (`source retells source`) and citations
 * (`source cites source`).
 */
export function edgesOf(graph: Graph): string[] {
  const edges: string[] = [];
  for (const claim of graph.claims.values()) {
    for (const { id, source, data } of claim.evidence) {
      edges.push(`${claim.id} ${isQuotation(data) ? 'quotes' : 'paraphrases'} ${source}: ${data.relation} ${id}`);
    }
    for (const { from, to, type } of claim.links) if (from === claim.id) edges.push(`${from} ${type} ${to}`);
    for (const topic of claim.data.topics) edges.push(`${claim.id} is about ${topic}`);
  }
  for (const source of graph.sources.values()) {
    for (const origin of source.data.derivedFrom) edges.push(`${source.id} retells ${origin}`);
    for (const cited of source.data.cites) edges.push(`${source.id} cites ${cited}`);
  }
  return edges.sort();
}
