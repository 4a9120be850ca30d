import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from './front-matter.ts';

const NESTED = `---
statement: A claim.
topics: [one, two]
evidence:
  - source: a-source
    exact: >-
      Words of
      the source
  # a remark
  - note: "Why:
      so"
    via:
"quoted key": |
  A line.
---

The body.
`;

/** The rest of the line at a place, as an editor would go there. */
function at(raw: string, { line, column }: { line: number; column: number }): string | undefined {
  return raw.split(/\r?\n/)[line - 1]?.slice(column - 1);
}

describe.each([
  ['with line feeds', NESTED],
  ['with carriage returns and line feeds', NESTED.replaceAll('\n', '\r\n')],
])('the place of a value in a file %s', (_, raw) => {
  const { locate } = parseFrontMatter(raw);

  it.each([
    ['a plain value', ['statement'], 2, 'A claim.'],
    ['a flow list', ['topics'], 3, '[one, two]'],
    ['an item of a flow list', ['topics', 1], 3, 'two]'],
    ['a block list', ['evidence'], 5, '- source: a-source'],
    ['an item of a block list', ['evidence', 0], 5, 'source: a-source'],
    ['a value within an item', ['evidence', 0, 'source'], 5, 'a-source'],
    ['a block scalar', ['evidence', 0, 'exact'], 6, '>-'],
    ['a value behind a block scalar and a comment', ['evidence', 1, 'note'], 10, '"Why:'],
    ['an empty value', ['evidence', 1, 'via'], 12, ''],
    ['a value behind a quoted key', ['quoted key'], 13, '|'],
    ['a missing key: that of the item', ['evidence', 1, 'source'], 10, 'note: "Why:'],
    ['a missing item: that of the list', ['topics', 7], 3, '[one, two]'],
    ['a missing key of the file: that of the first key', ['kind'], 2, 'statement: A claim.'],
  ])('is that of %s', (__, path, line, rest) => {
    const place = locate(path);
    expect({ line: place.line, rest: at(raw, place) }).toEqual({ line, rest });
  });
});

it('takes a key without a value for the place of its value', () => {
  const raw = '---\na: { b, c }\n---\n';
  expect(at(raw, parseFrontMatter(raw).locate(['a', 'c']))).toBe('c }');
});

it('reads values with their types, but dates and versions as text', () => {
  const raw = '---\ndate: 2026-11-23\nid: "2401.00010"\norder: 3\nnone:\nno: no\n---\n';
  expect(parseFrontMatter(raw).value).toEqual({ date: '2026-11-23', id: '2401.00010', order: 3, none: null, no: 'no' });
});

it('gives a value as it is written', () => {
  const { written } = parseFrontMatter('---\nid: 2401.00010\nlist: [a, "b"]\n---\n');
  expect([written(['id']), written(['list', 1]), written([])]).toEqual([
    '2401.00010',
    '"b"',
    'id: 2401.00010\nlist: [a, "b"]',
  ]);
});

describe('the body', () => {
  it.each([
    ['after a blank line', '---\na: 1\n---\n\nThe body.\n', '\nThe body.\n', 4],
    ['without a blank line', '---\na: 1\n---\nThe body.', 'The body.', 4],
    ['with carriage returns', '---\r\na: 1\r\n---\r\n\r\nThe body.\r\n', '\r\nThe body.\r\n', 4],
    ['after blanks behind the dashes', '--- \na: 1\n---\t\nThe body.\n', 'The body.\n', 4],
    ['with a rule of dashes', '---\na: 1\n---\nThe body.\n\n---\n\nMore.\n', 'The body.\n\n---\n\nMore.\n', 4],
    ['after dashes within a value', '---\na: |\n  b\n  ---\n---\nThe body.\n', 'The body.\n', 6],
    ['after no metadata', '---\n---\nThe body.\n', 'The body.\n', 3],
    ['that is empty', '---\na: 1\n---\n', '', 4],
  ])('%s starts on its line', (_, raw, body, bodyLine) => {
    const read = parseFrontMatter(raw);
    expect([read.body, read.bodyLine, read.problems]).toEqual([body, bodyLine, []]);
  });
});

describe('a file without front matter', () => {
  const MISSING = [
    'There is no front matter',
    'start the file with a line “---”, then the metadata, then a line “---”',
  ] as const;
  const ENDLESS = [
    'The front matter does not end',
    'put a line “---” below the metadata, of these three hyphens alone',
  ] as const;
  const SET_IN = [
    'White space stands before the front matter',
    'remove it: the first line of the file is “---”',
  ] as const;

  const MARKED = [
    'A byte order mark, which editors do not show, stands before the front matter',
    'save the file as UTF-8 without a byte order mark (without “BOM”)',
  ] as const;

  it.each([
    ['empty', '', MISSING],
    ['of text alone', 'Words.\n', MISSING],
    ['with four dashes', '----\na: 1\n----\n', MISSING],
    ['whose dashes are not closed', '---\na: 1\n', ENDLESS],
    ['whose dashes are closed with four', '---\na: 1\n----\nWords.\n', ENDLESS],
    ['with a line above the dashes', '\n---\na: 1\n---\n', SET_IN],
    ['that is set in', '  ---\n  a: 1\n  ---\n', SET_IN],
    ['with a byte order mark', '\uFEFF---\na: 1\n---\n', MARKED],
  ])('is one that is %s', (_, raw, [reason, fix]) => {
    const { problems, value, body } = parseFrontMatter(raw);
    expect({ problems, value, body }).toEqual({
      problems: [{ line: 1, column: 1, reason, fix }],
      value: null,
      body: raw,
    });
  });
});

describe('a problem has its place', () => {
  it.each([
    ['a colon in a value', 'a: b: c', ['A colon and a space stand inside a value', 2, 'b: c']],
    ['a key that stands twice', 'a: 1\nb:\n  c: 1\n  c: 2', ['The key “c” stands twice', 5, 'c: 2']],
    ['a list as a key', 'a: 1\n[b, c]: 2', ['A key is no word', 3, '[b, c]: 2']],
    ['a quotation mark that is not closed', 'a: 1\nb: "c\nd: e', ['A quotation mark is not closed', 3, '"c']],
    ['an apostrophe at the start', "a: 'tis\nb: 1", ['A quotation mark is not closed', 2, "'tis"]],
    ['words behind a quotation', 'a: "b" c', ['Words stand behind a closing quotation mark or bracket', 2, 'c']],
    ['words behind brackets', 'a: [b] c', ['Words stand behind a closing quotation mark or bracket', 2, 'c']],
    ['a sign of YAML’s own', 'a: `b` c', ['A value starts with a sign that YAML keeps for itself', 2, '`b` c']],
    ['a tab for indentation', 'a:\n\tb: 1', ['A tab stands where YAML takes only spaces', 3, '\tb: 1']],
    [
      'a tab before items',
      'a:\n\t- b: c\n\t  d: e\nf: g',
      ['A tab stands where YAML takes only spaces', 3, '\t- b: c'],
    ],
    ['an anchor', 'a: &x 1', ['A YAML anchor in front matter', 2, '&x 1']],
    ['an anchor above its value', 'a: &x\n  b: 1', ['A YAML anchor in front matter', 2, '&x']],
    ['a tag', 'a: 1\nb: !x 2', ['A YAML tag in front matter', 3, '!x 2']],
    ['a tag of YAML’s own', 'a: !!str 2401.00010', ['A YAML tag in front matter', 2, '!!str 2401.00010']],
    ['a tag above its value', 'a: !!map\n  b: 1', ['A YAML tag in front matter', 2, '!!map']],
    ['a merge key', '<<: { a: 1 }', ['A YAML merge key in front matter', 2, '<<: { a: 1 }']],
    [
      'a number sign that cuts a value off',
      'a: b\nc: Theorem #1 says so.',
      ['What stands behind the “#” is left out, as a comment', 3, '#1 says so.'],
    ],
    ['an alias to nowhere', 'a: [*x]', ['A YAML alias in front matter', 2, '*x]']],
  ])('%s', (_, yaml, problem) => {
    const raw = `---\n${yaml}\n---\n`;
    const { problems, value } = parseFrontMatter(raw);
    expect(problems.map(({ reason, ...place }) => [reason, place.line, at(raw, place)])).toEqual([problem]);
    expect(value).toBeNull();
  });

  it('in a file with carriage returns too', () => {
    const raw = '---\r\na: >-\r\n  b\r\nc: *x\r\n---\r\n';
    expect(parseFrontMatter(raw).problems.map((place) => [place.line, at(raw, place)])).toEqual([[4, '*x']]);
  });
});

it('accepts comments that are set off, and number signs within words and quotation marks', () => {
  const raw = '---\na: b # c\n#d: e\nf: C#1\ng: "Theorem #1"\n---\n';
  expect(parseFrontMatter(raw)).toMatchObject({ problems: [], value: { a: 'b', f: 'C#1', g: 'Theorem #1' } });
});

it('says of a list that lost the first line of its first item where it starts', () => {
  const raw = '---\nlinks:\n    type: supports\n    note: So.\n  - to: b\n    type: supports\n---\n';
  expect(parseFrontMatter(raw).problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [3, 5, 'A list does not start with “- ”'],
  ]);
});

it('names the line on which a key stands first', () => {
  const raw = '---\nlist:\n  - a: 1\n  - a: 2\n    b: 3\n    "a": 4\n---\n';
  expect(parseFrontMatter(raw).problems).toEqual([
    {
      line: 6,
      column: 5,
      reason: 'The key “a” stands twice',
      fix: 'keep one of the two; the first is on line 4',
    },
  ]);
});

it('reports each of several problems', () => {
  const { problems } = parseFrontMatter('---\na: &x 1\nb: *x\nb: 2\n---\n');
  expect(problems.map(({ line, column, reason }) => `${String(line)}:${String(column)} ${reason}`)).toEqual([
    '4:1 The key “b” stands twice',
    '2:4 A YAML anchor in front matter',
    '3:4 A YAML alias in front matter',
  ]);
});

it('survives lists within lists without end', () => {
  const { problems } = parseFrontMatter(`---\na: ${'['.repeat(20_000)}\n---\n`);
  expect(problems[0]?.reason).toBe('Values are nested too deeply');
});

it('never throws, and keeps every letter in the metadata or in the body', () => {
  const signs = ['a', ':', '-', ' ', '\n', '\r', '\t', '"', "'", '[', ']', '{', '}', ',', '|', '>', '#', '?', '%', '@'];
  const yaml = fc.constantFrom(...signs, ': ', '\n- ', '\n---\n', '<<', '&x ', '*x ', '!!str ');
  fc.assert(
    fc.property(fc.array(yaml, { maxLength: 30 }), (parts) => {
      const raw = `---\n${parts.join('')}\n---\n`;
      const { body, locate, problems, bodyLine } = parseFrontMatter(raw);
      expect(raw.endsWith(body)).toBe(true);
      expect(
        raw
          .split('\n')
          .slice(bodyLine - 1)
          .join('\n'),
      ).toBe(body);
      for (const { line, column } of [locate(['a', 0]), ...problems]) expect(at(raw, { line, column })).toBeDefined();
    }),
  );
});

it.each([
  ['a value that goes on as far in as its key', 'title: A text\nthat goes on\norder: 1', 3, 1],
  ['the same at the end', 'order: 1\ntitle: A text\nthat goes on', 4, 1],
  ['the same in an item', 'evidence:\n  - source: a\n    note: A text\n    that goes on\n    exact: so', 5, 5],
  ['a block that is not set in', 'title: |\nA text\norder: 1', 3, 1],
  ['a key without a colon', 'order: 1\ntitle A text', 3, 1],
])('says how %s is written', (_, yaml, line, column) => {
  expect(parseFrontMatter(`---\n${yaml}\n---\n`).problems).toEqual([
    {
      line,
      column,
      reason: 'A line is no key, and not set in as a part of the value above it',
      fix: 'set it in further than the key of that value; where it is a key, put a colon and a space behind it',
    },
  ]);
});
