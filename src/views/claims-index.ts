import type { Addresses, Facet } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { mainClaimsOf } from '../digest/main-claims.ts';
import { facetsOf } from './claim-filters.ts';
import { draftClaimLine, typesetLine, type ClaimLine, type DraftLine } from './claim-line.ts';

/** A topic with the claims whose main topic it is. */
export interface ClaimGroup<Line = ClaimLine> {
  id: string;
  title: string;
  question: string;
  href: string;
  claims: (Line & { facets: Record<Facet, string[]> })[];
}

/** Every claim once, under its main topic, topics in their order. */
export function viewClaimsIndex(graph: Graph, addresses: Addresses): ClaimGroup[] {
  return draftClaimsIndex(graph, addresses).map(typesetGroup);
}

export function typesetGroup(group: ClaimGroup<DraftLine>): ClaimGroup {
  return { ...group, claims: group.claims.map(typesetLine) };
}

/** The same before any statement is typeset. */
export function draftClaimsIndex(graph: Graph, addresses: Addresses): ClaimGroup<DraftLine>[] {
  return [...graph.topics.values()].flatMap((topic) => {
    const claims = mainClaimsOf(topic, graph);
    if (claims.length === 0) return [];
    return [
      {
        id: topic.id,
        title: topic.data.title,
        question: topic.data.question,
        href: addresses.topic(topic.id),
        claims: claims.map((claim) => ({ ...draftClaimLine(claim, addresses), facets: facetsOf(claim, graph) })),
      },
    ];
  });
}

/** The same for some of the claims alone. */
export function narrowClaimsIndex<Line extends { id: string }>(
  groups: readonly ClaimGroup<Line>[],
  only: readonly string[],
): ClaimGroup<Line>[] {
  const wanted = new Set(only);
  return groups.flatMap((group) => {
    const claims = group.claims.filter(({ id }) => wanted.has(id));
    return claims.length === 0 ? [] : [{ ...group, claims }];
  });
}
