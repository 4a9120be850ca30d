import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import { assignColumns, type Tie } from './map-columns.ts';
import { countCrossings, lengthOf, type Point } from './routes.ts';

export interface Size {
  width: number;
  height: number;
}

export type Rectangle = Point & Size;

/** Where everything stands, in px from the top left corner. `routes` are in the order of the ties, each from `from` to `to`. */
export interface MapLayout extends Size {
  boxes: ReadonlyMap<string, Rectangle>;
  routes: Point[][];
}

/** `calmest`: of nine ways to fill the columns three are laid out. `first`: one. */
export type Care = 'calmest' | 'first';

/** Space between two lines that end at the same side of a box. */
const PORT = 10;

/** How much longer the lines may be in all, in px, to save a crossing, or an arrow that runs against the flow. */
const PRICE = { crossing: 150, againstFlow: 250 };

/** Space between two columns where no line bends. */
const COLUMN_GAP = 24;

/**
 * Ways to fill the columns, each with each: for how many boxes more than its share a column has room, and what it costs
 * a link to run against the flow, in columns.
 */
const WAYS = {
  calmest: { spare: [0, 1, 2], againstFlow: [1, 2, 3] },
  first: { spare: [1], againstFlow: [2] },
} as const;

/** So many of them are laid out at most. */
const MOST_WAYS = 3;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.padding': '[top=1,left=1,bottom=1,right=1]',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '9',
  'elk.spacing.edgeEdge': '7',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(COLUMN_GAP),
  'elk.layered.spacing.edgeNodeBetweenLayers': '13',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
};

/** ELK is read only where something is laid out, since that takes a tenth of a second. */
let elk: Promise<ELK> | null = null;

async function openElk(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  return new Elk();
}

/**
 * Lays out boxes and the lines between them in `columns` columns, left to right in the direction of the links.
 * The columns are ours, since ELK’s own layers make a drawing twice as wide as a page; the order within them, the
 * places and the lines are ELK’s. Of a few ways to fill the columns it keeps the calmest: short lines, few crossings.
 */
export async function layOutMap(
  sizes: ReadonlyMap<string, Size>,
  ties: readonly Tie[],
  columns: number,
  care: Care = 'calmest',
): Promise<MapLayout> {
  let best: { layout: MapLayout; unrest: number } | null = null;
  for (const column of waysToFill(sizes, ties, columns, care)) {
    const layout = await place(sizes, ties, column);
    const unrest = unrestOf(layout) + PRICE.againstFlow * countAgainst(column, ties);
    if (!best || unrest < best.unrest) best = { layout, unrest };
  }
  return best?.layout ?? { width: 0, height: 0, boxes: new Map(), routes: [] };
}

/**
 * Ways to fill the columns, of which each is another. ELK takes a tenth of a second for each, so that of nine only
 * the three are left whose lines have the least way to go from column to column, whatever is up and down.
 */
function waysToFill(
  sizes: ReadonlyMap<string, Size>,
  ties: readonly Tie[],
  columns: number,
  care: Care,
): Map<string, number>[] {
  const ids = [...sizes.keys()];
  const wayToNext = Math.max(...[...sizes.values()].map(({ width }) => width)) + COLUMN_GAP;
  const even = Math.ceil(ids.length / columns);
  const { spare, againstFlow: prices } = WAYS[care];
  const ways = spare.flatMap((more) =>
    prices.map((againstFlow) => assignColumns(ids, ties, { columns, capacity: even + more, againstFlow })),
  );
  const leastUnrest = (column: ReadonlyMap<string, number>) =>
    ties.reduce((sum, { from, to }) => sum + wayToNext * Math.abs(at(column, from) - at(column, to)), 0) +
    PRICE.againstFlow * countAgainst(column, ties);
  return [...new Map(ways.map((column) => [JSON.stringify([...column]), column])).values()]
    .map((column) => ({ column, unrest: leastUnrest(column) }))
    .sort((a, b) => a.unrest - b.unrest)
    .slice(0, MOST_WAYS)
    .map(({ column }) => column);
}

/** How many links run against the flow. */
function countAgainst(column: ReadonlyMap<string, number>, ties: readonly Tie[]): number {
  return ties.filter(({ from, to, directed }) => directed && at(column, from) > at(column, to)).length;
}

function unrestOf({ routes }: MapLayout): number {
  return routes.reduce((sum, route) => sum + lengthOf(route), 0) + PRICE.crossing * countCrossings(routes);
}

function at(column: ReadonlyMap<string, number>, id: string): number {
  return column.get(id) ?? 0;
}

/** One layout for given columns. ELK is given every tie from left to right, and the route is turned round again. */
async function place(
  sizes: ReadonlyMap<string, Size>,
  ties: readonly Tie[],
  column: ReadonlyMap<string, number>,
): Promise<MapLayout> {
  const turned = ties.map(({ from, to }) => at(column, from) > at(column, to));
  const linesAt = (id: string, side: 'from' | 'to') =>
    ties.filter((tie, index) => (turned[index] ? tie[side === 'from' ? 'to' : 'from'] : tie[side]) === id).length;
  const children = [...sizes].map(([id, { width, height }]): ElkNode => {
    const lines = Math.max(linesAt(id, 'from'), linesAt(id, 'to'));
    return { id, width, height: Math.max(height, PORT * (lines + 1)), x: 1000 * at(column, id), y: 0 };
  });
  const edges = ties.map(({ from, to }, index): ElkExtendedEdge => {
    const ends = turned[index] ? { sources: [to], targets: [from] } : { sources: [from], targets: [to] };
    return { id: String(index), ...ends };
  });
  elk ??= openElk();
  const drawn: ElkNode = await (await elk).layout({ id: 'map', layoutOptions: OPTIONS, children, edges });
  const boxes = (drawn.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }): [string, Rectangle] => [
    id,
    { x, y, width, height },
  ]);
  const routes = (drawn.edges ?? []).map(({ sections = [] }, index) => {
    const route = sections
      .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
      .map(({ x, y }) => ({ x, y }));
    return turned[index] ? route.reverse() : route;
  });
  return { width: drawn.width ?? 0, height: drawn.height ?? 0, boxes: new Map(boxes), routes };
}
