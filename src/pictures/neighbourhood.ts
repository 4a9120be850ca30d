import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { RELATIONS } from '../digest/vocabulary.ts';
import { drawLinkSign } from './link-line.ts';
import { groupNeighbours, type Neighbour, type NeighbourGroup } from './neighbour-groups.ts';
import { drawStandingSign } from './standing-sign.ts';
import { element, formatNumber as n, textLines } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** Measures in px. The drawing is as wide as the margin of a page; rows are 24 px high at least, so that each can be hit. */
const WIDTH = 306;
const HUB = { height: 30, gap: 12, label: 'This claim' };
const LANE = { first: 10, step: 8, bend: 5 };
const SIGN = 24;
const LABEL = 35;
const TEXT = { size: 13, line: 16, rise: 4.5 };
const ROW_GAP = 8;
const HEADING = 22;

/**
 * A claim among what it touches, as SVG: above it its sources and the claims that lead to it, below it the claims that
 * it leads to or is in tension with. Each group has a lane of its own, the nearest at the right, so that no two lines
 * cross. Null where no claim is linked to it.
 */
export function drawNeighbourhood(claim: Claim, graph: Graph, addresses: Addresses): string | null {
  if (claim.links.length === 0) return null;
  const { before, after } = groupNeighbours(claim, graph, addresses);
  const lanes = Math.max(before.length, after.length);
  const inner = LANE.first + LANE.step * (lanes - 1);
  const above = placeGroups(before, 0, inner);
  const top = above.end + HUB.gap;
  const bottom = top + HUB.height;
  const below = placeGroups(after, bottom + (after.length > 0 ? HUB.gap / 2 : 0), inner);
  const groups = [
    ...above.groups.map((group, index) => drawGroup(group, inner - LANE.step * (before.length - 1 - index), top)),
    ...below.groups.map((group, index) => drawGroup(group, inner - LANE.step * index, bottom)),
  ];
  return element(
    'svg',
    {
      class: 'near',
      role: 'group',
      'aria-label': 'The claim among its sources and neighbours',
      viewBox: `0 0 ${String(WIDTH)} ${n(below.end)}`,
    },
    ...groups,
    drawHub(claim, inner, top),
  );
}

interface PlacedGroup extends Omit<NeighbourGroup, 'members'> {
  /** Left end of the signs’ column. */
  x: number;
  y: number;
  rows: Row[];
}

interface Row extends Neighbour {
  lines: string[];
  /** Middle of its first line. */
  y: number;
}

/** Puts groups below each other from `top` down, to the right of the lanes, of which `x` is the last. */
function placeGroups(
  groups: readonly NeighbourGroup[],
  top: number,
  x: number,
): { groups: PlacedGroup[]; end: number } {
  let y = top;
  const placed = groups.map(({ members, ...group }) => {
    const start = y;
    y += HEADING;
    const rows = members.map((member) => {
      const lines = wrapText(member.label, WIDTH - x - LABEL, TEXT.size);
      const row = { ...member, lines, y: y + 12 };
      y += lines.length * TEXT.line + ROW_GAP;
      return row;
    });
    return { ...group, x, y: start, rows };
  });
  return { groups: placed, end: y };
}

/** A group: its lane from the edge of the hub to its farthest row, a branch to each row, and the rows. */
function drawGroup({ kind, heading, x, y, rows }: PlacedGroup, lane: number, edge: number): string {
  const ys = rows.map((row) => row.y);
  const isAbove = y < edge;
  const far = isAbove ? Math.min(...ys) : Math.max(...ys);
  const end = x + SIGN - 8;
  const bend = isAbove ? LANE.bend : -LANE.bend;
  const trunk = `M${n(lane)} ${n(edge)}V${n(far + bend)}Q${n(lane)} ${n(far)} ${n(lane + LANE.bend)} ${n(far)}H${n(end)}`;
  const branches = ys.filter((at) => at !== far).map((at) => `M${n(lane)} ${n(at)}H${n(end)}`);
  return element(
    'g',
    { class: 'relation' in kind ? kind.relation : `link-${kind.link}` },
    element('path', { class: 'line', d: trunk + branches.join('') }),
    'link' in kind && !kind.outward
      ? drawLinkSign(kind.link, [
          { x: lane, y: edge - 20 },
          { x: lane, y: edge },
        ])
      : '',
    element('text', { class: 'heading', x: x + LABEL, y: y + 16 }, heading),
    ...rows.map((row) => drawRow(row, kind, x)),
  );
}

/** A row is drawn around the height 0 and then moved, so that all rows are made of the same few strings. */
function drawRow({ href, standing, lines, y }: Row, kind: NeighbourGroup['kind'], x: number): string {
  const sign = x + SIGN;
  const label = textLines(lines, x + LABEL, TEXT.rise, TEXT.line);
  const parts =
    'relation' in kind
      ? [
          element(
            'text',
            { class: 'glyph', x: sign, y: TEXT.rise, 'aria-hidden': 'true' },
            RELATIONS[kind.relation].glyph,
          ),
          element('a', { href }, label),
        ]
      : [
          kind.outward
            ? drawLinkSign(
                kind.link,
                [x, sign - 8].map((at) => ({ x: at, y: 0 })),
              )
            : '',
          element(
            'a',
            { href, class: standing && `standing-${standing}` },
            standing ? drawStandingSign(standing, sign, 0, 4) : '',
            label,
          ),
        ];
  return element('g', { transform: `translate(0 ${n(y)})` }, ...parts);
}

function drawHub({ standing }: Claim, x: number, top: number): string {
  const y = top + HUB.height / 2;
  return element(
    'g',
    { class: `near-hub standing-${standing.name}` },
    element('rect', { x: 0.5, y: top, width: WIDTH - 1, height: HUB.height, rx: 2 }),
    drawStandingSign(standing.name, x + SIGN, y, 5),
    element('text', { x: x + LABEL, y: y + TEXT.rise }, HUB.label),
  );
}
