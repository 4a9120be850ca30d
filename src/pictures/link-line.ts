import type { LinkType } from '../schema/claim.ts';
import { restingPlace, segmentsOf, type Point } from './routes.ts';
import { element, formatNumber as n } from './svg.ts';

/** Radius of a bend, in px. */
const BEND = 4;

/**
 * A link as its line and its sign. The type shows in the dashes and the colour of the line, which the style sheet
 * gives to `link-<type>`, and in the form of the sign: a full arrowhead (supports), an open one (refines), a dot
 * (answers), or two bars across the middle and no head, since a tension reads the same both ways.
 */
export function drawLinkLine(type: LinkType, route: readonly Point[]): string {
  return element('path', { class: 'line', d: bentPath(route) }) + drawLinkSign(type, route);
}

/** The sign of a type alone: at the end of the route, or on its longest segment for a tension. */
export function drawLinkSign(type: LinkType, route: readonly Point[]): string {
  const end = route.at(-1) ?? { x: 0, y: 0 };
  const [along, across] = directionOf(route.slice(-2));
  const at = (back: number, aside: number) =>
    `${n(end.x - back * along.x + aside * across.x)} ${n(end.y - back * along.y + aside * across.y)}`;
  switch (type) {
    case 'supports':
      return element('path', { class: 'tip full', d: `M${at(0, 0)}L${at(7.5, 3.5)}L${at(7.5, -3.5)}z` });
    case 'refines':
      return element('path', { class: 'tip', d: `M${at(0.5, 0)}L${at(7.5, 3.5)}L${at(7.5, -3.5)}z` });
    case 'answers':
      return element('circle', { class: 'tip full', cx: end.x - 3 * along.x, cy: end.y - 3 * along.y, r: 3 });
    case 'in-tension-with':
      return drawBars(route);
  }
}

/** Two bars across the line, in the middle of its longest segment. */
function drawBars(route: readonly Point[]): string {
  const middle = restingPlace(route);
  const segment = segmentsOf(route).find(([a, b]) => (a.x + b.x) / 2 === middle.x && (a.y + b.y) / 2 === middle.y);
  const [along, across] = directionOf(segment ?? []);
  const bar = (offset: number) => {
    const x = middle.x + offset * along.x;
    const y = middle.y + offset * along.y;
    return `M${n(x - 5 * across.x)} ${n(y - 5 * across.y)}L${n(x + 5 * across.x)} ${n(y + 5 * across.y)}`;
  };
  return element('path', { class: 'tip', d: bar(-2) + bar(2) });
}

/** Unit vectors along a segment and across it; to the right and down where there is none. */
function directionOf([a, b]: readonly Point[]): [along: Point, across: Point] {
  const length = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
  const along = a && b && length > 0 ? { x: (b.x - a.x) / length, y: (b.y - a.y) / length } : { x: 1, y: 0 };
  return [along, { x: -along.y, y: along.x }];
}

/** The route with round bends. */
function bentPath(route: readonly Point[]): string {
  const [start, ...rest] = route;
  if (!start) return '';
  return rest.reduce(
    (d, point, index) => {
      const next = rest[index + 1];
      if (!next) return `${d}L${n(point.x)} ${n(point.y)}`;
      const before = towards(point, route[index] ?? start);
      const after = towards(point, next);
      return `${d}L${n(before.x)} ${n(before.y)}Q${n(point.x)} ${n(point.y)} ${n(after.x)} ${n(after.y)}`;
    },
    `M${n(start.x)} ${n(start.y)}`,
  );
}

/** The place where a bend at `corner` begins on the way to `point`. */
function towards(corner: Point, point: Point): Point {
  const length = Math.hypot(point.x - corner.x, point.y - corner.y);
  const share = length === 0 ? 0 : Math.min(BEND, length / 2) / length;
  return { x: corner.x + (point.x - corner.x) * share, y: corner.y + (point.y - corner.y) * share };
}
