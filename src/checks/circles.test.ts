import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCircles } from './circles.ts';
import { formatPath, pathTo } from './path-to.ts';

const LENGTH = 20_000;
const ids = Array.from({ length: LENGTH }, (_, at) => String(at));
const behind = (id: string) => String(Number(id) + 1);
const chain = (id: string) => (Number(id) < LENGTH - 1 ? [behind(id)] : []);
const ring = (id: string) => [Number(id) < LENGTH - 1 ? behind(id) : '0'];

it('finds of every step among a few the way back that a walk from there finds', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id)), (steps) => {
      const next = (from: string) => steps.flatMap(([start, end]) => (start === from ? [end] : []));
      const circleThrough = findCircles('abcdef', next);
      for (const [from, to] of steps) {
        const path = pathTo(from, to, next);
        expect(circleThrough(from, to)).toEqual(path && { steps: path.length, way: formatPath([from, ...path]) });
      }
    }),
  );
});

it('finds none in a chain that is longer than the stack is deep', () => {
  const circleThrough = findCircles(ids, chain);
  expect(ids.filter((id) => circleThrough(id, behind(id)) !== null)).toEqual([]);
});

it('finds a ring that is longer than the stack is deep, at each of its steps', () => {
  const circleThrough = findCircles(ids, ring);
  const circles = ids.map((id) => circleThrough(id, ring(id)[0] ?? ''));
  expect(circles.map((circle) => circle?.steps)).toEqual(ids.map(() => LENGTH));
  expect(circles[1]?.way).toBe('1 → 2 → 3 → 4 → 5 → … (19991 more) … → 19997 → 19998 → 19999 → 0 → 1');
});

it('finds the shortest circle through the first of very many that lead to one another, and no other', () => {
  const next = (id: string) => (id === '2' ? ['3', '0'] : ring(id));
  const circleThrough = findCircles(ids, next);
  expect(circleThrough('2', '0')).toEqual({ steps: 3, way: '2 → 0 → 1 → 2' });
  expect(circleThrough('2', '3')).toBeNull();
});

it('finds what leads to itself', () => {
  expect(findCircles(['a'], () => ['a'])('a', 'a')).toEqual({ steps: 1, way: 'a → a' });
});
