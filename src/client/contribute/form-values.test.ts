import { describe, expect, it } from 'vitest';
import { groupsOf, linesOf } from './form-values.ts';

describe('the values of a form', () => {
  it('are read as lines, without empty ones', () => {
    expect(linesOf(new Map([['notes', ' one \n\n two\n']]), 'notes')).toEqual(['one', 'two']);
    expect(linesOf(new Map(), 'notes')).toEqual([]);
  });

  it('are read as groups, with names relative to each', () => {
    const values = new Map([
      ['statement', 'A claim.'],
      ['evidence.1.note', 'second'],
      ['evidence.0.source', 'a-source'],
      ['evidence.0.note', 'first'],
      ['links.0.to', 'a-claim'],
    ]);
    expect(groupsOf(values, 'evidence').map((group) => Object.fromEntries(group))).toEqual([
      { source: 'a-source', note: 'first' },
      { note: 'second' },
    ]);
    expect(groupsOf(values, 'doubts')).toEqual([]);
  });

  it('are an empty group where a number is skipped', () => {
    expect(groupsOf(new Map([['evidence.1.note', 'second']]), 'evidence').map(({ size }) => size)).toEqual([0, 1]);
  });
});
