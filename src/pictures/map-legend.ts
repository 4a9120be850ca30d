import type { Graph } from '../digest/graph.ts';
import { STANDINGS, STANDING_RULES, type StandingName } from '../digest/standing.ts';
import { LINK_TYPES } from '../digest/vocabulary.ts';
import type { LinkType } from '../schema/claim.ts';
import { drawLinkLine } from './link-line.ts';
import { element } from './svg.ts';

/** What a kind of line on a map means, with a sample of it. */
export interface LinkKey {
  type: LinkType;
  label: string;
  meaning: string;
  sample: string;
}

export interface StandingKey {
  name: StandingName;
  label: string;
}

/** Size of a sample line in px. */
const SAMPLE = { width: 46, height: 12 };

const LINK_ORDER = ['supports', 'in-tension-with', 'refines', 'answers'] as const satisfies LinkType[];

/** What the lines of every map mean. */
export const LINK_KEYS: readonly LinkKey[] = LINK_ORDER.map((type) => ({
  type,
  label: LINK_TYPES[type].out,
  meaning: LINK_TYPES[type].meaning,
  sample: drawSample(type),
}));

/** What the signs on a map of all claims mean: the standings that occur. */
export function standingKeys(graph: Graph): StandingKey[] {
  const standings = new Set([...graph.claims.values()].map(({ standing }) => standing.name));
  return STANDINGS.filter((name) => standings.has(name)).map((name) => ({ name, label: STANDING_RULES[name].label }));
}

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
