import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { isLarge } from '../digest/large.ts';
import { countFilters, viewFilters, type FilterCounts } from './claim-filters.ts';
import { viewClaimsIndex, type ClaimGroup } from './claims-index.ts';
import { viewTopicLine, type TopicLine } from './topics.ts';

/** The list of all claims by topic; of a large digest only its topics, each of which leads to the list of its claims. */
export function viewAllClaims(
  graph: Graph,
  addresses: Addresses,
): { groups: ClaimGroup[]; filters: FilterCounts; topics: TopicLine[] } {
  const filters = countFilters(viewFilters(graph, addresses), graph);
  if (!isLarge(graph)) return { groups: viewClaimsIndex(graph, addresses), filters, topics: [] };
  return {
    groups: [],
    filters,
    topics: [...graph.topics.values()].map((topic) => ({
      ...viewTopicLine(topic, graph, addresses),
      href: addresses.filteredClaims('topic', topic.id),
    })),
  };
}
