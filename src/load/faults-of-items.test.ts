import { expect, it } from 'vitest';
import { textAt } from '../test/text-at.ts';
import { parseFrontMatter } from './front-matter.ts';

/** What is wrong, the line of the file and what stands at the place. */
function problemsOf(yaml: string) {
  const raw = `---\n${yaml}\n---\n`;
  return parseFrontMatter(raw).problems.map((problem) => [problem.reason, problem.line, textAt(raw, problem)]);
}

const RECURS = 'A list item does not start with “- ”: the one above it has a key “a” of its own';

it.each([
  ['the second item', 'list:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4', [[RECURS, 5, 'a: 3']]],
  ['the last', 'list:\n  - a: 1\n    b: 2\n  - a: 3\n    b: 4\n    a: 5\n    b: 6', [[RECURS, 7, 'a: 5']]],
  [
    'two, of several keys each',
    'list:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4\n    a: 5\n    b: 6\nnext: 1',
    [
      [RECURS, 5, 'a: 3'],
      [RECURS, 7, 'a: 5'],
    ],
  ],
  [
    'none, where another key stands twice',
    'list:\n  - a: 1\n    b: 2\n    b: 3',
    [['The key “b” stands twice', 5, 'b: 3']],
  ],
  [
    'none, in what is no list',
    'a: 1\nb: 2\na: 3\nb: 4',
    [
      ['The key “a” stands twice', 4, 'a: 3'],
      ['The key “b” stands twice', 5, 'b: 4'],
    ],
  ],
])('says of lost hyphens which item begins where: %s', (_, yaml, problems) => {
  expect(problemsOf(yaml)).toEqual(problems);
});

it('says of a key that stands twice at the start of an item that a hyphen may be lost', () => {
  expect(parseFrontMatter('---\nlist:\n  - a: 1\n    a: 2\n---\n').problems[0]?.fix).toBe(
    'if it starts an item of its own, put “- ” in front of it; else keep one of the two; the first is on line 3',
  );
});

const CLOSE = 'An item starts with “-” without a space';

it.each([
  ['a hyphen without a space', 'list:\n  - a: 1\n    b: 2\n  -a: 3\n    b: 4', [CLOSE, 5, '-a: 3']],
  ['the same in the first item', 'list:\n  -a: 1\n    b: 2\n  - a: 3\n    b: 4', [CLOSE, 3, '-a: 1']],
  ['the same in each', 'list:\n  -a: 1\n    b: 2\n  -a: 3\n    b: 4\nnext: 1', [CLOSE, 3, '-a: 1']],
  ['the same before words', 'list:\n  - a\n  -b\nnext: 1', [CLOSE, 4, '-b']],
  ['a dash', 'list:\n  - a: 1\n    b: 2\n  – a: 3\n    b: 4', ['An item starts with “–”', 5, '– a: 3']],
  ['a bullet', 'list:\n  • a: 1\n    b: 2\nnext: 1', ['An item starts with “•”', 3, '• a: 1']],
  ['a star', 'list:\n  * a: 1\n    b: 2\nnext: 1', ['An item starts with “*”', 3, '* a: 1']],
])('says once that an item starts with %s', (_, yaml, problem) => {
  expect(problemsOf(yaml)).toEqual([problem]);
});

it('tells each list of its own, and other faults below it', () => {
  expect(problemsOf('one:\n  -a: 1\n    b: 2\ntwo:\n  -a: 1\n    b: 2\nthree: "x\nfour: 1')).toEqual([
    [CLOSE, 3, '-a: 1'],
    [CLOSE, 6, '-a: 1'],
    ['A quotation mark is not closed', 8, '"x'],
  ]);
});

it('leaves dashes alone in what is text', () => {
  expect(problemsOf('note: |\n  – a: 1\n  -b\ntwo: 1\ntwo: 2')).toEqual([['The key “two” stands twice', 6, 'two: 2']]);
});
