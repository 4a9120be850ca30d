import { expect, it } from 'vitest';
import { valuesIn } from './values-in.ts';

it('finds every value with its path, what is around it first', () => {
  const inner = { c: null };
  const list = [1, inner];
  const value = { a: 'text', b: list };
  expect(valuesIn(value)).toEqual([
    { path: [], value },
    { path: ['a'], value: 'text' },
    { path: ['b'], value: list },
    { path: ['b', 0], value: 1 },
    { path: ['b', 1], value: inner },
    { path: ['b', 1, 'c'], value: null },
  ]);
});

it('finds null alone where the front matter is broken', () => {
  expect(valuesIn(null)).toEqual([{ path: [], value: null }]);
});
