import type { Claim, Graph, Topic } from './graph.ts';

/** The claims that name the topic first, in its order: with these of all topics, every claim stands once. */
export function mainClaimsOf({ id, claims }: Topic, graph: Pick<Graph, 'claims'>): Claim[] {
  return claims.flatMap((claim) => graph.claims.get(claim) ?? []).filter(({ data }) => data.topics[0] === id);
}
