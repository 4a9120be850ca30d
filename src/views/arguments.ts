import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { LINK_TYPES } from '../digest/vocabulary.ts';
import type { LinkType } from '../schema/claim.ts';
import { viewClaimLine, type ClaimLine } from './claim-line.ts';

/** A claim and the links that it has to others. */
export interface Argument {
  claim: ClaimLine;
  links: { type: LinkType; label: string; href: string; statement: string }[];
}

/** The argument map as lists: every link once, under the claim that has it; claims without links are left out. */
export function viewArguments(graph: Graph, addresses: Addresses): Argument[] {
  return [...graph.claims.values()].flatMap((claim) => {
    const links = claim.links.flatMap(({ from, to, type }) => {
      const other = graph.claims.get(to);
      if (from !== claim.id || !other) return [];
      const { href, statement } = viewClaimLine(other, addresses);
      return [{ type, label: LINK_TYPES[type].out, href, statement }];
    });
    return links.length === 0 ? [] : [{ claim: viewClaimLine(claim, addresses), links }];
  });
}
