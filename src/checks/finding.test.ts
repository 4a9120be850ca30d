import { expect, it } from 'vitest';
import { boundFindings, legible, sortFindings, type Finding } from './finding.ts';

const finding = (file: string, line: number, column: number, rule: string, reason: string): Finding => ({
  ...{ file, line, column, rule, reason },
  details: [],
  fix: 'mend it',
});

it('sorts by file, then by line and column as numbers, then by rule, then by reason', () => {
  const sorted = [
    finding('a.md', 2, 10, 'z', 'z'),
    finding('a.md', 10, 2, 'z', 'z'),
    finding('a.md', 10, 10, 'a', 'z'),
    finding('a.md', 10, 10, 'z', 'a'),
    finding('a.md', 10, 10, 'z', 'z'),
    finding('b.md', 1, 1, 'a', 'a'),
  ];
  expect(sortFindings(sorted.toReversed())).toEqual(sorted);
});

it('shows fifty findings of one rule in one file, and says how many more there are', () => {
  const many = Array.from({ length: 60 }, (_, at) => finding('a.md', at + 1, 1, 'z', 'z'));
  const shown = boundFindings([...many, finding('a.md', 99, 1, 'y', 'y'), finding('b.md', 1, 1, 'z', 'z')]);
  expect(shown).toHaveLength(52);
  expect(shown.slice(0, 49)).toEqual(many.slice(0, 49));
  expect(shown[49]).toEqual({ ...many[49], details: ['and 10 more of this rule in this file'] });
});

it('writes out what could move a cursor, end a line or turn the reading direction round', () => {
  expect(legible({ ...finding('a\n::error::b\u001B[2J.md', 1, 1, 'z', '\u202Ez'), details: ['\uD800'] })).toEqual({
    ...finding('a ::error::b<U+001B>[2J.md', 1, 1, 'z', '<U+202E>z'),
    details: ['<U+D800>'],
  });
});
