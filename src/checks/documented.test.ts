import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FRONT_MATTER, LIMITS } from '../load/bounds.ts';
import { RULES } from './all-rules.ts';

const page = readFileSync('.github/CHECKS.md', 'utf8').replace(/\s+/g, ' ');

it.each(RULES.map(({ name, protects }) => [name, protects]))(
  '%s has a section that says what it protects',
  (name, protects) => {
    expect(page).toContain(
      `## ${name} Protects: ${(protects.charAt(0).toLowerCase() + protects.slice(1)).replace(/\s+/g, ' ')}`,
    );
  },
);

it('says every bound of a file', () => {
  const { length, lines, marks, block, marksInBlock, cells, nesting } = LIMITS;
  const { characters, brackets, values, text, marksInText } = FRONT_MATTER;
  expect(page).toContain(
    [
      `A file has at most ${said(length)} characters, ${said(lines)} lines and ${said(marks)} marks of Markdown;`,
      `without a blank line stand at most ${said(block)} characters and ${said(marksInBlock)} marks;`,
      `tables have at most ${said(cells)} cells; quotations and lists are at most ${said(nesting)} deep;`,
      `the metadata has at most ${said(characters)} characters, ${said(brackets)} brackets and ${said(values)} values,`,
      `and a text in it ${said(text)} characters and ${said(marksInText)} marks.`,
    ].join(' '),
  );
});

function said(bound: number): string {
  return bound.toLocaleString('en');
}
