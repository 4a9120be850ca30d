import { createAddresses, type Addresses } from '../digest/addresses.ts';
import { formatDate } from '../digest/dates.ts';
import type { Claim, Evidence, Graph } from '../digest/graph.ts';
import { CLAIM_KINDS, LINK_TYPES, RELATION_ORDER, RELATIONS } from '../digest/vocabulary.ts';
import { countOf, sentence } from '../digest/wording.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { renderLine, renderProse } from '../markdown/render.ts';
import type { LinkType } from '../schema/claim.ts';
import type { Relation } from '../schema/evidence.ts';
import { retiredFragments } from '../digest/permalinks.ts';
import { claimFiles } from './citation.ts';
import type { Digest } from './digest.ts';
import { explainCircles } from './circles.ts';
import { viewStandingMark, type StandingMark } from './claim-line.ts';
import { contentLinks } from './content-links.ts';
import { viewHistory } from './claim-history.ts';
import { viewEvidence, type EvidenceView } from './evidence.ts';
import { improveClaim } from './improve.ts';
import { countOrigins, tellOriginsLeftOut, viewOrigins } from './origin-tree.ts';
import { PROSE_PLACES } from './prose-places.ts';

export type ClaimPage = ReturnType<typeof viewClaimPage>;

export interface EvidenceGroup {
  relation: Relation;
  heading: string;
  count: string;
  pieces: EvidenceView[];
}

export interface Neighbour {
  label: string;
  type: LinkType;
  href: string;
  statement: string;
  standing: StandingMark;
  note: string;
}

/** Everything that stands on a claim’s page. */
export function viewClaimPage(claim: Claim, digest: Digest) {
  const { graph, addresses, permalinks } = digest;
  const { data, standing } = claim;
  const origins = viewOrigins(claim, graph, addresses);
  return {
    id: claim.id,
    title: plainTextOf(data.statement),
    statement: renderLine(data.statement),
    kind: CLAIM_KINDS[data.kind],
    topics: data.topics.flatMap((id) => {
      const topic = graph.topics.get(id);
      return topic ? [{ title: topic.data.title, href: addresses.topic(id) }] : [];
    }),
    standing: { ...viewStandingMark(claim), reason: standing.reason },
    circles: explainCircles(claim, graph),
    withdrawn: data.withdrawn
      ? {
          date: formatDate(data.withdrawn.date),
          why: renderLine(data.withdrawn.why),
          successor: successorOf(claim, graph, addresses),
        }
      : null,
    groups: groupsOf(claim, graph, addresses),
    scope: renderProse(claim.body, contentLinks(claim.file, addresses), PROSE_PLACES.claim),
    neighbours: neighboursOf(claim, graph, addresses),
    tally: RELATION_ORDER.flatMap((relation) => {
      const count = claim.evidence.filter(({ data: piece }) => piece.relation === relation).length;
      const { glyph, verb } = RELATIONS[relation];
      return count === 0 ? [] : [{ relation, count, glyph, verb: verb[count === 1 ? 0 : 1] }];
    }),
    origins,
    originCount: [sentence(countOrigins(origins)), tellOriginsLeftOut(claim)].filter(Boolean).join(' '),
    history: viewHistory(claim, graph, addresses),
    files: claimFiles(claim.id, addresses),
    feed: `${addresses.claim(claim.id)}feed.xml`,
    improve: improveClaim(claim, digest),
    retired: retiredFragments(
      [claim.id, ...data.aliases].map(createAddresses({ site: null, base: '/' }).claim),
      permalinks,
      new Set(claim.evidence.map(({ id }) => id)),
    ),
  };
}

function groupsOf(claim: Claim, graph: Graph, addresses: Addresses): EvidenceGroup[] {
  return RELATION_ORDER.flatMap((relation) => {
    const pieces = claim.evidence.filter(({ data }) => data.relation === relation);
    if (pieces.length === 0) return [];
    return [
      {
        relation,
        heading: RELATIONS[relation].heading,
        count: countSources(pieces),
        pieces: pieces.map((piece) => viewEvidence(piece, graph, addresses)),
      },
    ];
  });
}

/** “two sources, one origin”; origins are left out where they are as many as the sources. */
function countSources(pieces: readonly Evidence[]): string {
  const sources = new Set(pieces.map(({ source }) => source)).size;
  const origins = new Set(pieces.flatMap((piece) => piece.origins)).size;
  return countOf(sources, 'source') + (origins < sources ? `, ${countOf(origins, 'origin')}` : '');
}

function neighboursOf(claim: Claim, graph: Graph, addresses: Addresses): Neighbour[] {
  return claim.links.flatMap(({ from, to, type, note }) => {
    const outward = from === claim.id;
    const other = graph.claims.get(outward ? to : from);
    if (!other) return [];
    return [
      {
        label: LINK_TYPES[type][outward ? 'out' : 'in'],
        type,
        href: addresses.claim(other.id),
        statement: renderLine(other.data.statement),
        standing: viewStandingMark(other),
        note: renderLine(note),
      },
    ];
  });
}

function successorOf(claim: Claim, graph: Graph, addresses: Addresses): { href: string; statement: string } | null {
  const successor = graph.claims.get(claim.data.withdrawn?.successor ?? '');
  return successor ? { href: addresses.claim(successor.id), statement: renderLine(successor.data.statement) } : null;
}
