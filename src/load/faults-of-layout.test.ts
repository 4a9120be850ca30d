import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';

const CLAIM = `kind: empirical
evidence:
  - source: a-source
    relation: states
    exact: words that run on
      over a second line
    note: It says so.
  - source: b-source
    relation: states
    note: "So: it is."
history:
  - date: 2026-11-23
    changed: [published]
    why: First published.
`;

/** What is said of a claim in which one text stands in place of another, with the line and the column of each. */
function problemsWith(before: string, after: string, claim = CLAIM): string[] {
  expect(claim).toContain(before);
  const { problems } = parseFrontMatter(`---\n${claim.replace(before, after)}---\n`);
  return problems.map(({ line, column, reason, fix }) => `${String(line)}:${String(column)} ${reason}; ${fix}`);
}

const BELONGS = 'where it belongs to the value above it, put that whole value in quotation marks';
const NEIGHBOURS = (spaces: number) => `set it in by ${String(spaces)} spaces, as its neighbours are`;
const NO_SPACES = 'remove the spaces in front of it, as its neighbours have none';
const SPACES =
  'write spaces in place of it, as many as the lines beside it have, and of any other at the start of a line';

it('takes the claim of these tests for sound', () => {
  expect(problemsWith('kind', 'kind')).toEqual([]);
});

describe('a line out of place is reported alone, where it stands', () => {
  it.each([
    [
      'a key below a value',
      '    relation',
      '      relation',
      [`5:7 A line is indented too far; ${NEIGHBOURS(4)}; ${BELONGS}`],
    ],
    [
      'a key below a value of two lines',
      '    note',
      '     note',
      [`8:6 A line is indented too far; ${NEIGHBOURS(4)}; ${BELONGS}`],
    ],
    [
      'keys below a value',
      'b-source\n    relation: states\n    note',
      'b-source\n      relation: states\n      note',
      [`10:7 A line is indented too far; ${NEIGHBOURS(4)}, and so the lines below it that are as far in; ${BELONGS}`],
    ],
    ['a key below brackets', '    why', '      why', [`15:7 A line is indented too far; ${NEIGHBOURS(4)}`]],
    ['a key of the file', 'evidence', '  evidence', [`3:3 A line is indented too far; ${NO_SPACES}; ${BELONGS}`]],
    ['the first key of the file', 'kind', '  kind', [`2:3 A line is indented too far; ${NO_SPACES}`]],
    [
      'a key that is not in far enough',
      '    relation',
      '   relation',
      [`5:4 A line is not indented far enough; ${NEIGHBOURS(4)}`],
    ],
    [
      'a key behind brackets that is not',
      '    why',
      '   why',
      [`15:4 A line is not indented far enough; ${NEIGHBOURS(4)}`],
    ],
    ['the first item', '  - source: a', '- source: a', [`4:1 A line is not indented far enough; ${NEIGHBOURS(2)}`]],
    ['a later item', '  - source: b', '- source: b', [`9:1 A line is not indented far enough; ${NEIGHBOURS(2)}`]],
    [
      'an item below a value',
      '  - source: b',
      '      - source: b',
      [`9:7 A line is indented too far; ${NEIGHBOURS(2)}; ${BELONGS}`],
    ],
  ])('%s', (_, before, after, problems) => {
    expect(problemsWith(before, after)).toEqual(problems);
  });

  it('in a file with carriage returns too', () => {
    const claim = CLAIM.replaceAll('\n', '\r\n');
    expect(problemsWith('    relation', '      relation', claim)).toEqual([
      `5:7 A line is indented too far; ${NEIGHBOURS(4)}; ${BELONGS}`,
    ]);
  });
});

describe('the mend of a line out of place', () => {
  it.each([
    ['    relation', '      relation'],
    ['    note', '     note'],
    ['    why', '      why'],
    ['    why', '   why'],
    ['evidence', '  evidence'],
    ['kind', '  kind'],
    ['  - source: a', '- source: a'],
    ['  - source: b', '- source: b'],
    ['  - source: b', '      - source: b'],
  ])('makes “%s” of “%s”', (before, after) => {
    const lines = CLAIM.replace(before, after).split('\n');
    const { line = 0, fix = '' } = parseFrontMatter(`---\n${lines.join('\n')}---\n`).problems[0] ?? {};
    const spaces = Number(/by (\d+) space/.exec(fix)?.[1] ?? 0);
    lines[line - 2] = `${' '.repeat(spaces)}${lines[line - 2]?.trimStart() ?? ''}`;
    expect(lines.join('\n')).toBe(CLAIM);
  });
});

describe('white space that is no space', () => {
  it.each([
    ['before a key', '    relation', '\u00A0\u00A0\u00A0\u00A0relation', '5:1 A no-break space, U+00A0,'],
    ['behind spaces', '    relation', '  \u00A0\u00A0relation', '5:3 A no-break space, U+00A0,'],
    ['before an item', '  - source: a', '\u00A0\u00A0- source: a', '4:1 A no-break space, U+00A0,'],
    ['before words', '      over', '\u3000over', '7:1 White space, U+3000,'],
  ])('%s is told once, and nothing that follows from it', (_, before, after, problem) => {
    expect(problemsWith(before, after)).toEqual([`${problem} stands where YAML takes only spaces; ${SPACES}`]);
  });

  it('is told on the first of many lines', () => {
    const claim = CLAIM.replaceAll('\n    ', '\n\u00A0\u00A0\u00A0\u00A0');
    expect(problemsWith('kind', 'kind', claim)).toEqual([
      `5:1 A no-break space, U+00A0, stands where YAML takes only spaces; ${SPACES}`,
    ]);
  });

  it('is left alone in a text that keeps its lines, whatever else is wrong', () => {
    const claim = CLAIM.replace('It says so.', '|\n      \u00A0why: so');
    expect(problemsWith('    why', '     why', claim)).toEqual([`16:6 A line is indented too far; ${NEIGHBOURS(4)}`]);
  });
});

describe('a colon', () => {
  it.each([
    ['kind: empirical', 'kind:empirical', '2:6', 'kind:'],
    ['  - source: a', '  - source:a', '4:12', 'source:'],
    ['    relation: states', '    relation:states', '5:14', 'relation:'],
    ['    why: First published.', '    why:"First published."', '15:9', 'why:'],
  ])('without a space behind it is told, “%s” as “%s”', (before, after, place, key) => {
    expect(problemsWith(before, after)).toEqual([
      `${place} A space is missing behind a colon; put one there, as in  ${key} …`,
    ]);
  });

  it('with a no-break space behind it is told that', () => {
    expect(problemsWith('kind: ', 'kind:\u00A0')).toEqual([
      '2:6 A no-break space, U+00A0, stands behind a colon; write a space in place of it',
    ]);
  });

  it.each([
    ['on its own line', 'It says so.', 'It says: so.'],
    ['on its second line, among its words', 'over a second line', 'over a second line: so'],
  ])('inside a value, %s, is told where the value starts', (_, before, after) => {
    expect(problemsWith(before, after)).toEqual([
      expect.stringMatching(
        /^(?:8:11|6:12) A colon and a space stand inside a value; put the whole value in quotation marks$/,
      ),
    ]);
  });

  it('and a line out of place are two faults, and each of several of either is one', () => {
    const claim = CLAIM.replace('kind: ', 'kind:')
      .replace('It says so.', 'It says: so.')
      .replace('    why', '      why');
    expect(problemsWith('    relation', '      relation', claim).map((problem) => problem.split(';')[0])).toEqual([
      '2:6 A space is missing behind a colon',
      '5:7 A line is indented too far',
      '15:7 A line is indented too far',
      '8:11 A colon and a space stand inside a value',
    ]);
  });
});

it('says of an item where a key should be no word of a colon', () => {
  expect(problemsWith('evidence:\n', 'evidence: none\n- source: a\n').join('\n')).not.toContain('A colon and a space');
});

it('bears a file in which every line is out of place', () => {
  const yaml = Array.from({ length: 700 }, (_, at) => `${' '.repeat(at % 7)}key${String(at)}: words here`).join('\n');
  expect(parseFrontMatter(`---\n${yaml}\n---\n`).problems.length).toBeLessThan(700);
});
