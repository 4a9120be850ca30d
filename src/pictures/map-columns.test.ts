import { describe, expect, it } from 'vitest';
import { assignColumns, type Tie } from './map-columns.ts';

const RULES = { columns: 4, capacity: 10, againstFlow: 2 };
const tie = (pair: string, directed = true): Tie => ({ from: pair.charAt(0), to: pair.charAt(1), directed });
const columnsOf = (ids: string, ties: Tie[], rules = RULES) =>
  Object.fromEntries(assignColumns(Array.from(ids), ties, rules));

describe('assignColumns', () => {
  it('leads a chain of links from left to right', () => {
    expect(columnsOf('abcd', [tie('cd'), tie('ab'), tie('bc')])).toEqual({ a: 0, b: 1, c: 2, d: 3 });
  });

  it('keeps no link inside a column, also in a circle or where a chain is longer than the columns', () => {
    const ties = ['ab', 'bc', 'cd', 'de', 'ef', 'fa'].map((pair) => tie(pair));
    const column = assignColumns(Array.from('abcdef'), ties, RULES);
    expect(ties.filter(({ from, to }) => column.get(from) === column.get(to))).toEqual([]);
    expect(Math.max(...column.values())).toBeLessThan(4);
  });

  it('puts the ends of a tension side by side, whichever is on the left', () => {
    const column = assignColumns(['a', 'b'], [tie('ab', false)], RULES);
    expect(Math.abs((column.get('a') ?? 0) - (column.get('b') ?? 0))).toBe(1);
  });

  it('does not crowd a column', () => {
    const ties = Array.from('bcdefgh').map((id) => tie(`${id}a`));
    const column = assignColumns(Array.from('abcdefgh'), ties, { ...RULES, capacity: 3 });
    const fullest = Math.max(...[0, 1, 2, 3].map((at) => [...column.values()].filter((value) => value === at).length));
    expect(fullest).toBeLessThanOrEqual(4);
  });

  it('passes over a link of a node with itself', () => {
    expect(columnsOf('a', [tie('aa')])).toEqual({ a: 0 });
  });
});
