import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph, Topic } from '../digest/graph.ts';
import { STANDINGS, STANDING_RULES, type StandingName } from '../digest/standing.ts';
import { LINK_TYPES } from '../digest/vocabulary.ts';
import { renderLine, renderProse } from '../markdown/render.ts';
import { viewClaimLine, type ClaimLine } from './claim-line.ts';
import { contentLinks } from './content-links.ts';
import { PROSE_PLACES } from './prose-places.ts';

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

/** Everything that stands on a topic’s page: its claims by standing, and the links among them. */
export function viewTopicPage(topic: Topic, graph: Graph, addresses: Addresses) {
  const claims = claimsOf(topic, graph);
  return {
    ...viewTopicLine(topic, graph, addresses),
    introduction: renderProse(topic.body, contentLinks(topic.file, addresses), PROSE_PLACES.topic),
    groups: STANDINGS.flatMap((name) => {
      const standing = claims.filter((claim) => claim.standing.name === name);
      return standing.length === 0
        ? []
        : [
            {
              name,
              ...STANDING_RULES[name],
              claims: standing.map((claim): ClaimLine => viewClaimLine(claim, addresses)),
            },
          ];
    }),
    links: claims.flatMap((claim) =>
      claim.links
        .filter(({ from, to }) => from === claim.id && topic.claims.includes(to))
        .flatMap(({ to, type, note }) => {
          const other = graph.claims.get(to);
          return other
            ? [
                {
                  from: viewClaimLine(claim, addresses),
                  to: viewClaimLine(other, addresses),
                  type,
                  label: LINK_TYPES[type].out,
                  note: renderLine(note),
                },
              ]
            : [];
        }),
    ),
  };
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
