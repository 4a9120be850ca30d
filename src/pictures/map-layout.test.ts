import { expect, it } from 'vitest';
import { layOutMap } from './map-layout.ts';
import { segmentsOf } from './routes.ts';

/** Two full layers, a circle, and a pair that is linked twice. */
const TIES = ['ae', 'af', 'be', 'bg', 'cf', 'dg', 'eh', 'fh', 'gh', 'ha', 'ab', 'ab'].map((pair, index) => ({
  from: pair.charAt(0),
  to: pair.charAt(1),
  directed: index % 4 !== 0,
}));
const SIZES = new Map(Array.from('abcdefgh').map((id, index) => [id, { width: 100, height: 40 + 10 * (index % 3) }]));

const layout = await layOutMap(SIZES, TIES, 4);

it('routes every tie from its start to its end, at the border of their boxes', () => {
  expect(layout.routes).toHaveLength(TIES.length);
  TIES.forEach(({ from, to }, index) => {
    const route = layout.routes[index] ?? [];
    for (const [id, point] of [
      [from, route[0]],
      [to, route.at(-1)],
    ] as const) {
      const box = layout.boxes.get(id);
      if (!box || !point) throw new Error(`${id} has no box, or no line`);
      expect([box.x, box.x + box.width]).toContain(point.x);
      expect(point.y).toBeGreaterThan(box.y);
      expect(point.y).toBeLessThan(box.y + box.height);
    }
  });
});

it('leads no line through a box', () => {
  for (const route of layout.routes)
    for (const [a, b] of segmentsOf(route))
      for (const [id, { x, y, width, height }] of layout.boxes) {
        const apart =
          Math.max(a.x, b.x) <= x ||
          Math.min(a.x, b.x) >= x + width ||
          Math.max(a.y, b.y) <= y ||
          Math.min(a.y, b.y) >= y + height;
        expect([id, apart]).toEqual([id, true]);
      }
});

it('makes a box as high as the lines at its side need', async () => {
  const ties = Array.from({ length: 9 }, (_, index) => ({ from: `n${String(index)}`, to: 'hub', directed: true }));
  const sizes = new Map(['hub', ...ties.map(({ from }) => from)].map((id) => [id, { width: 50, height: 20 }]));
  const { boxes } = await layOutMap(sizes, ties, 2);
  expect(boxes.get('hub')?.height).toBe(100);
});
