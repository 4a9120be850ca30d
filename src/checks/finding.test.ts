import { expect, it } from 'vitest';
import { sortFindings, type Finding } from './finding.ts';

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
