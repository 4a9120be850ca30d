import { expect, it } from 'vitest';
import { textAt } from '../test/text-at.ts';
import { parseFrontMatter } from './front-matter.ts';

/** What is wrong with an entry in braces that has this reason, and what stands at the place. */
function problemsOf(why: string) {
  const raw = `---\nhistory:\n  - { date: 2026-12-01, why: ${why} }\nnext: 1\n---\n`;
  return parseFrontMatter(raw).problems.map((problem) => [problem.reason, textAt(raw, problem)]);
}

const KEPT = 'A text in braces has a sign in it that YAML keeps for itself';

it.each([
  ['a comma', 'Narrowed, after a reading', 'after a reading }'],
  ['a comma before one word', 'Narrowed, again', 'again }'],
  ['a colon', 'Narrowed: so', 'Narrowed: so }'],
  ['brackets', 'As [2] says', '[2] says }'],
  ['a list at the start', '[2] says so', 'says so }'],
  ['a number sign', 'See Theorem #1', '}'],
])('says once of a text in braces that it has %s', (_, why, rest) => {
  expect(problemsOf(why)).toEqual([[KEPT, rest]]);
});

it.each([
  ['emphasis', '*All* of it', 'A value starts with a sign that YAML keeps for itself'],
  [
    'TeX in double quotation marks',
    String.raw`"$\nu$"`,
    String.raw`In double quotation marks YAML does not read “\nu” as it is written`,
  ],
  ['a quotation mark that is not closed', '"so', 'A quotation mark is not closed'],
])('says of %s what it is', (_, why, reason) => {
  expect(problemsOf(why).map(([first]) => first)).toEqual([reason]);
});

it.each(['Narrowed', '"Narrowed, after a reading: [2] #1"', "'It''s, so'", '[a, b]', 'null', '{ a: b }'])(
  'accepts %s',
  (why) => {
    expect(problemsOf(why)).toEqual([]);
  },
);
