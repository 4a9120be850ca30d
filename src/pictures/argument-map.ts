import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph, Link, Topic } from '../digest/graph.ts';
import { isLarge } from '../digest/large.ts';
import { standingInWords } from '../digest/standing.ts';
import { countOf, sentence } from '../digest/wording.ts';
import { BOX_WIDTH, drawClaimBox, layOutBoxText, sizeOfBox, type BoxText } from './claim-box.ts';
import { drawLinkLine } from './link-line.ts';
import { layOutMap, type Care, type MapLayout, type Rectangle, type Size } from './map-layout.ts';
import type { Tie } from './map-columns.ts';
import { element } from './svg.ts';

/** More claims than this cannot be read as one drawing; so many take about four seconds to lay out (2026-11-23, two cores). */
const MOST_CLAIMS = 150;

const COLUMN_GAP = 32;
const ROW_GAP = 16;

/**
 * All claims and all links between them, as SVG; null where there is no link, or where there are more than 150 claims.
 * The links of the drawing stand in the order in which it is read: down the columns, from left to right.
 */
export async function drawArgumentMap(graph: Graph, addresses: Addresses, keep?: KeepLayout): Promise<string | null> {
  const map = await layOutArgumentMap(graph, keep);
  return map && drawMap(map, addresses);
}

/** The claims of a topic and the links among them, as {@link drawArgumentMap} draws them. */
export async function drawTopicMap(
  topic: Topic,
  graph: Graph,
  addresses: Addresses,
  keep?: KeepLayout,
): Promise<string | null> {
  const map = await layOutTopicMap(topic, graph, keep);
  return map && drawMap(map, addresses);
}

/** What {@link drawArgumentMap} draws. */
export function layOutArgumentMap(graph: Graph, keep?: KeepLayout): Promise<ArgumentMap | null> {
  const heads = (claim: Claim) => graph.topics.get(claim.data.topics[0] ?? '')?.data.title ?? '';
  return layOut([...graph.claims.values()], { columns: 6, care: 'calmest', heads, keep });
}

/** What {@link drawTopicMap} draws. */
export function layOutTopicMap(topic: Topic, graph: Graph, keep?: KeepLayout): Promise<ArgumentMap | null> {
  const claims = topic.claims.flatMap((id) => graph.claims.get(id) ?? []);
  const heads = (claim: Claim) => standingInWords(claim.standing);
  return layOut(claims, { columns: 4, care: isLarge(graph) ? 'first' : 'calmest', heads, keep });
}

/** Claims and the links between them, and where they stand. */
interface ArgumentMap extends MapLayout {
  claims: readonly Claim[];
  links: readonly Link[];
  texts: ReadonlyMap<string, BoxText>;
}

interface MapStyle {
  /** Columns of boxes: six fill a wide page, four a column of text with its margin. */
  columns: number;
  care: Care;
  /** The line above a statement. */
  heads: (claim: Claim) => string;
  keep: KeepLayout | undefined;
}

/** Makes a layout, or gives the one that was kept for the same boxes, ties and number of columns: it takes seconds. */
export type KeepLayout = (
  inputs: { sizes: [string, Size][]; ties: Tie[]; columns: number; care: Care },
  make: () => Promise<MapLayout>,
) => Promise<MapLayout>;

async function layOut(
  claims: readonly Claim[],
  { columns, care, heads, keep = (_, make) => make() }: MapStyle,
): Promise<ArgumentMap | null> {
  const ids = new Set(claims.map((claim) => claim.id));
  const links = claims.flatMap((claim) =>
    claim.links.filter(({ from, to }) => from === claim.id && to !== from && ids.has(to)),
  );
  if (links.length === 0 || claims.length > MOST_CLAIMS) return null;
  const texts = new Map(claims.map((claim) => [claim.id, layOutBoxText(claim, heads(claim))]));
  return { claims, links, texts, ...(await layOutClaims(claims, links, texts, { columns, care, keep })) };
}

function drawMap({ claims, links, texts, width, height, boxes, routes }: ArgumentMap, addresses: Addresses): string {
  const lines = links.map(({ from, to, type }, index) =>
    element(
      'g',
      { class: `edge link-${type}`, 'data-from': from, 'data-to': to, 'data-type': type },
      drawLinkLine(type, routes[index] ?? []),
    ),
  );
  const nodes = claims.flatMap((claim) => {
    const [box, text] = [boxes.get(claim.id), texts.get(claim.id)];
    return box && text ? [{ box, node: drawClaimBox(claim, text, box, addresses) }] : [];
  });
  nodes.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
  const title = sentence(`${countOf(claims.length, 'claim')} and ${countOf(links.length, 'link')} between them`);
  return element(
    'svg',
    {
      class: 'map',
      role: 'group',
      'aria-label': title,
      viewBox: `0 0 ${String(Math.ceil(width))} ${String(Math.ceil(height))}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
    },
    ...lines,
    ...nodes.map(({ node }) => node),
  );
}

/** ELK’s layout of the claims that have links, and below it the others, in rows. */
async function layOutClaims(
  claims: readonly Claim[],
  links: readonly Link[],
  texts: ReadonlyMap<string, BoxText>,
  { columns, care, keep }: Pick<MapStyle, 'columns' | 'care'> & { keep: KeepLayout },
): Promise<MapLayout> {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const sizes = new Map([...texts].map(([id, text]) => [id, sizeOfBox(text)]));
  const ties = links.map(({ from, to, type }) => ({ from, to, directed: type !== 'in-tension-with' }));
  const inputs = { sizes: [...sizes].filter(([id]) => linked.has(id)), ties, columns, care };
  const map = await keep(inputs, () => layOutMap(new Map(inputs.sizes), ties, columns, care));
  const boxes = new Map(map.boxes);
  let { width, height } = map;
  const perRow = Math.max(1, Math.floor((width + COLUMN_GAP) / (BOX_WIDTH + COLUMN_GAP)));
  const alone = claims.filter(({ id }) => !linked.has(id));
  for (let start = 0; start < alone.length; start += perRow) {
    const row = alone.slice(start, start + perRow).map(({ id }) => ({ id, height: 0, ...sizes.get(id) }));
    row.forEach(({ id, height: own }, index) => {
      boxes.set(id, {
        x: 1 + index * (BOX_WIDTH + COLUMN_GAP),
        y: height + ROW_GAP,
        width: BOX_WIDTH,
        height: own,
      } satisfies Rectangle);
    });
    height += ROW_GAP + Math.max(...row.map((box) => box.height)) + 1;
  }
  width = Math.max(width, ...[...boxes.values()].map((box) => box.x + box.width + 1));
  return { width, height, boxes, routes: map.routes };
}
