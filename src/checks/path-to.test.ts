import { expect, it } from 'vitest';
import { formatPath, pathTo } from './path-to.ts';

/** What stands behind each id, of ids that are one letter. */
const BEHIND: Record<string, string[]> = { a: ['b', 'c'], b: ['d'], c: ['e'], d: ['b'], e: ['f', 'a'], f: [] };
const behind = (id: string) => BEHIND[id] ?? [];

it.each([
  ['a', 'a', 'a'],
  ['a', 'd', 'abd'],
  ['a', 'f', 'acef'],
  ['e', 'd', 'eabd'],
])('goes from %s to %s', (from, target, path) => {
  expect(pathTo(target, from, behind)?.join('')).toBe(path);
});

it('finds no way to what is behind nothing, nor out of a circle', () => {
  expect([pathTo('a', 'f', behind), pathTo('a', 'b', behind), pathTo('a', 'nowhere', behind)]).toEqual([
    null,
    null,
    null,
  ]);
});

it('goes the way that is named first', () => {
  const next = (id: string) => (id === 'start' ? ['left', 'right'] : ['end']);
  expect(pathTo('end', 'start', next)).toEqual(['start', 'left', 'end']);
});

it('follows a chain that is longer than the stack is deep', () => {
  const length = 100_000;
  const next = (id: string) => (Number(id) < length ? [String(Number(id) + 1)] : []);
  expect(pathTo(String(length), '0', next)).toHaveLength(length + 1);
});

it('names all ids of a path, and of a long one its ends and the number between', () => {
  const ids = Array.from('abcdefghijklm');
  expect(formatPath(ids.slice(0, 10))).toBe('a → b → c → d → e → f → g → h → i → j');
  expect(formatPath(ids)).toBe('a → b → c → d → e → … (3 more) … → i → j → k → l → m');
});
