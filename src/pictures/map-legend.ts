import type { Graph } from '../digest/graph.ts';
import { STANDINGS, STANDING_RULES, type StandingName } from '../digest/standing.ts';
import { LINK_TYPES } from '../digest/vocabulary.ts';
import type { LinkType } from '../schema/claim.ts';
import { drawLinkLine } from './link-line.ts';
import { element } from './svg.ts';

/** What the lines and the signs of a map mean: a sample line with its words, and the standings that occur. */
export interface MapLegend {
  links: { type: LinkType; label: string; meaning: string; sample: string }[];
  standings: { name: StandingName; label: string }[];
}

/** Size of a sample line in px. */
const SAMPLE = { width: 46, height: 12 };

export function drawMapLegend(graph: Graph): MapLegend {
  const standings = new Set([...graph.claims.values()].map(({ standing }) => standing.name));
  return {
    links: LINK_ORDER.map((type) => ({
      type,
      label: LINK_TYPES[type].out,
      meaning: LINK_TYPES[type].meaning,
      sample: drawSample(type),
    })),
    standings: STANDINGS.filter((name) => standings.has(name)).map((name) => ({
      name,
      label: STANDING_RULES[name].label,
    })),
  };
}

const LINK_ORDER = ['supports', 'in-tension-with', 'refines', 'answers'] as const satisfies LinkType[];

function drawSample(type: LinkType): string {
  const { width, height } = SAMPLE;
  const route = [
    { x: 0, y: height / 2 },
    { x: width, y: height / 2 },
  ];
  return element(
    'svg',
    { class: `link-sample link-${type}`, width, height, 'aria-hidden': 'true' },
    drawLinkLine(type, route),
  );
}
