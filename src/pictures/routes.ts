/** A place in a drawing, in px from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

export function lengthOf(route: readonly Point[]): number {
  return segmentsOf(route).reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
}

/** How often routes of horizontal and vertical segments cross one another. */
export function countCrossings(routes: readonly (readonly Point[])[]): number {
  const segments = routes.flatMap((route, index) => segmentsOf(route).map(([a, b]) => ({ a, b, index })));
  const vertical = segments.filter(({ a, b }) => a.x === b.x);
  const horizontal = segments.filter(({ a, b }) => a.x !== b.x);
  return horizontal.reduce(
    (sum, h) =>
      sum +
      vertical.filter((v) => v.index !== h.index && isBetween(v.a.x, h.a.x, h.b.x) && isBetween(h.a.y, v.a.y, v.b.y))
        .length,
    0,
  );
}

/** The middle of the longest segment: where a mark on a line stands most freely. */
export function restingPlace(route: readonly Point[]): Point {
  const [longest] = segmentsOf(route).sort(([a, b], [c, d]) => distance(c, d) - distance(a, b));
  if (!longest) return route[0] ?? { x: 0, y: 0 };
  const [a, b] = longest;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

export function segmentsOf(route: readonly Point[]): [Point, Point][] {
  return route.slice(1).map((point, index) => [route[index] ?? point, point]);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function isBetween(value: number, a: number, b: number): boolean {
  return value > Math.min(a, b) && value < Math.max(a, b);
}
