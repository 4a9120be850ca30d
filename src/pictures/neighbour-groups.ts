import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import type { StandingName } from '../digest/standing.ts';
import { LINK_TYPES, RELATION_ORDER, RELATIONS } from '../digest/vocabulary.ts';
import type { LinkType } from '../schema/claim.ts';
import type { Relation } from '../schema/evidence.ts';

/** What stands to a claim in one way: sources by their relation, or claims by the type and direction of their link. */
export interface NeighbourGroup {
  kind: { relation: Relation } | { link: LinkType; outward: boolean };
  heading: string;
  members: Neighbour[];
}

export interface Neighbour {
  label: string;
  href: string;
  /** Null for a source. */
  standing: StandingName | null;
}

/** The groups that have members: those that lead to the claim, sources first, and those that it leads to or is in tension with. */
export function groupNeighbours(
  claim: Claim,
  graph: Graph,
  addresses: Addresses,
): { before: NeighbourGroup[]; after: NeighbourGroup[] } {
  const before = [
    ...RELATION_ORDER.map((relation) => sourcesThat(relation, claim, graph, addresses)),
    ...DIRECTED.map((type) => claimsBy(type, false, claim, graph, addresses)),
  ];
  const after = [...DIRECTED, 'in-tension-with' as const].map((type) => claimsBy(type, true, claim, graph, addresses));
  const hasMembers = ({ members }: NeighbourGroup) => members.length > 0;
  return { before: before.filter(hasMembers), after: after.filter(hasMembers) };
}

const DIRECTED = ['supports', 'refines', 'answers'] as const satisfies LinkType[];

function sourcesThat(relation: Relation, claim: Claim, graph: Graph, addresses: Addresses): NeighbourGroup {
  const ids = new Set(claim.evidence.filter(({ data }) => data.relation === relation).map(({ source }) => source));
  const members = [...ids].map((id) => ({
    label: graph.sources.get(id)?.data.shortTitle ?? id,
    href: addresses.source(id),
    standing: null,
  }));
  return { kind: { relation }, heading: `${RELATIONS[relation].verb[members.length === 1 ? 0 : 1]} it`, members };
}

/** A tension reads the same both ways: both its directions are in one group. */
function claimsBy(type: LinkType, outward: boolean, claim: Claim, graph: Graph, addresses: Addresses): NeighbourGroup {
  const members = claim.links.flatMap((link): Neighbour[] => {
    const isOutward = link.from === claim.id;
    const other = graph.claims.get(isOutward ? link.to : link.from);
    if (!other || other === claim || link.type !== type || (isOutward !== outward && type !== 'in-tension-with'))
      return [];
    return [{ label: other.shortName, href: addresses.claim(other.id), standing: other.standing.name }];
  });
  return { kind: { link: type, outward }, heading: LINK_TYPES[type][outward ? 'out' : 'in'], members };
}
