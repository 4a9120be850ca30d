import type { Addresses, Facet } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { facetsOf } from './claim-filters.ts';
import { viewClaimLine, type ClaimLine } from './claim-line.ts';

/** A topic with the claims whose main topic it is. */
export interface ClaimGroup {
  id: string;
  title: string;
  question: string;
  href: string;
  claims: (ClaimLine & { facets: Record<Facet, string[]> })[];
}

/** Every claim once, under its main topic, topics in their order. */
export function viewClaimsIndex(graph: Graph, addresses: Addresses): ClaimGroup[] {
  return [...graph.topics.values()].flatMap((topic) => {
    const claims = topic.claims
      .flatMap((id) => graph.claims.get(id) ?? [])
      .filter(({ data }) => data.topics[0] === topic.id);
    if (claims.length === 0) return [];
    return [
      {
        id: topic.id,
        title: topic.data.title,
        question: topic.data.question,
        href: addresses.topic(topic.id),
        claims: claims.map((claim) => ({ ...viewClaimLine(claim, addresses), facets: facetsOf(claim, graph) })),
      },
    ];
  });
}

/** The same for some of the claims alone. */
export function narrowClaimsIndex(groups: readonly ClaimGroup[], only: readonly string[]): ClaimGroup[] {
  const wanted = new Set(only);
  return groups.flatMap((group) => {
    const claims = group.claims.filter(({ id }) => wanted.has(id));
    return claims.length === 0 ? [] : [{ ...group, claims }];
  });
}
