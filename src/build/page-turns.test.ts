import { expect, it } from 'vitest';
import { createPageTurns, pagesLeft, takeTurns } from './page-turns.ts';

const PAGES = Array.from({ length: 21 }, (_, at) => at);

it('gives each page to one thread', () => {
  const turns = createPageTurns();
  const [one, other] = [takeTurns(turns, PAGES), takeTurns(turns, PAGES)];
  expect([one.next().value, other.next().value, one.next().value]).toEqual([0, 8, 1]);
  expect([0, 8, 1, ...one, ...other].sort((a, b) => a - b)).toEqual(PAGES);
});

it('tells how many are left, and of none before they are listed', () => {
  const turns = createPageTurns();
  expect(pagesLeft(turns)).toBe(0);
  const thread = takeTurns(turns, PAGES);
  thread.next();
  expect(pagesLeft(turns)).toBe(13);
  expect([...thread]).toHaveLength(20);
  expect(pagesLeft(turns)).toBe(0);
});
