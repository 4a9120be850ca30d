import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph, Topic } from '../digest/graph.ts';
import { MOST_LISTED } from '../digest/large.ts';
import { STANDINGS, STANDING_RULES, type StandingName } from '../digest/standing.ts';
import { LINK_TYPES } from '../digest/vocabulary.ts';
import { renderLine, renderProse } from '../markdown/render.ts';
import { viewClaimLine, type ClaimLine } from './claim-line.ts';
import { contentLinks } from './content-links.ts';
import { PROSE_PLACES } from './prose-places.ts';
import { shareList } from './share-list.ts';

export interface TopicLine {
  id: string;
  title: string;
  question: string;
  href: string;
  count: number;
  standings: StandingCount[];
}

export interface StandingCount {
  name: StandingName;
  label: string;
  count: number;
}

export type TopicPage = ReturnType<typeof viewTopicPage>;

/** A topic in a list, with how its claims stand. */
export function viewTopicLine(topic: Topic, graph: Graph, addresses: Addresses): TopicLine {
  const { title, question } = topic.data;
  const claims = claimsOf(topic, graph);
  return {
    id: topic.id,
    title,
    question,
    href: addresses.topic(topic.id),
    count: claims.length,
    standings: countStandings(claims),
  };
}

/** Everything that stands on a topic’s page: its claims by standing, and the links among them, no more of each than can be read. */
export function viewTopicPage(topic: Topic, graph: Graph, addresses: Addresses) {
  const claims = claimsOf(topic, graph);
  const standings = STANDINGS.map((name) => claims.filter(({ standing }) => standing.name === name));
  const shares = shareList(
    standings.map(({ length }) => length),
    MOST_LISTED,
  );
  const links = linksAmong(claims, graph);
  return {
    ...viewTopicLine(topic, graph, addresses),
    introduction: renderProse(topic.body, contentLinks(topic.file, addresses), PROSE_PLACES.topic),
    /** The list of all claims, by pages, where those here are not all. */
    all: claims.length > MOST_LISTED ? addresses.filteredClaims('topic', topic.id) : null,
    groups: STANDINGS.map((name, at) => ({
      name,
      ...STANDING_RULES[name],
      claims: (standings[at] ?? []).slice(0, shares[at]).map((claim): ClaimLine => viewClaimLine(claim, addresses)),
    })).filter((group) => group.claims.length > 0),
    linkCount: links.length,
    links: links.slice(0, MOST_LISTED).map(({ from, to, type, note }) => ({
      from: viewClaimLine(from, addresses),
      to: viewClaimLine(to, addresses),
      type,
      label: LINK_TYPES[type].out,
      note: renderLine(note),
    })),
  };
}

/** Every link of which both claims are among these, once, at the claim that has it. */
function linksAmong(claims: readonly Claim[], graph: Graph) {
  const ids = new Set(claims.map(({ id }) => id));
  return claims.flatMap((claim) =>
    claim.links
      .filter(({ from, to }) => from === claim.id && ids.has(to))
      .flatMap(({ to, type, note }) => {
        const other = graph.claims.get(to);
        return other ? [{ from: claim, to: other, type, note }] : [];
      }),
  );
}

export function countStandings(claims: readonly Claim[]): StandingCount[] {
  return STANDINGS.map((name) => ({
    name,
    label: STANDING_RULES[name].label,
    count: claims.filter(({ standing }) => standing.name === name).length,
  })).filter(({ count }) => count > 0);
}

function claimsOf(topic: Topic, graph: Graph): Claim[] {
  return topic.claims.flatMap((id) => graph.claims.get(id) ?? []);
}
