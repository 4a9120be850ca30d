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

/** `calmest`: up to nine ways to fill the columns are tried. `first`: one. */
export type Care = 'calmest' | 'first';

/** Space between two lines that end at the same side of a box. */
const PORT = 10;

/** How much longer the lines may be in all, in px, to save a crossing, or an arrow that runs against the flow. */
const PRICE = { crossing: 150, againstFlow: 250 };

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
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
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
  const ids = [...sizes.keys()];
  const even = Math.ceil(ids.length / columns);
  const tried = new Set<string>();
  let best: { layout: MapLayout; unrest: number } | null = null;
  for (const capacity of care === 'calmest' ? [even, even + 1, even + 2] : [even + 1]) {
    for (const againstFlow of care === 'calmest' ? [1, 2, 3] : [2]) {
      const column = assignColumns(ids, ties, { columns, capacity, againstFlow });
      const way = JSON.stringify([...column]);
      if (tried.has(way)) continue;
      tried.add(way);
      const layout = await place(sizes, ties, column);
      const against = ties.filter(({ from, to, directed }) => directed && at(column, from) > at(column, to)).length;
      const unrest = unrestOf(layout) + PRICE.againstFlow * against;
      if (!best || unrest < best.unrest) best = { layout, unrest };
    }
  }
  return best?.layout ?? { width: 0, height: 0, boxes: new Map(), routes: [] };
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
