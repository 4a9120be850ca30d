import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt } from '../test/text-at.ts';
import { parseFrontMatter } from './front-matter.ts';
import { skimFrontMatter } from './skim-front-matter.ts';

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
    expect({ line: place.line, rest: textAt(raw, place) }).toEqual({ line, rest });
  });
});

it('takes a key without a value for the place of its value', () => {
  const raw = '---\na: { b, c }\n---\n';
  expect(textAt(raw, parseFrontMatter(raw).locate(['a', 'c']))).toBe('c }');
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
      for (const { line, column } of [locate(['a', 0]), ...problems])
        expect(textAt(raw, { line, column })).toBeDefined();
    }),
  );
});

describe('a line “---” in the middle of the metadata', () => {
  const CUT = {
    reason: 'A line “---” ends the front matter, and more of it stands below',
    fix: 'remove this line',
  };

  it.each([
    ['before a key', '---\na: 1\n---\nb: 2\n---\nThe body.\n', 3],
    ['before an item', '---\na:\n---\n  - b: 1\n    c: 2\nd: 3\n---\n', 3],
    ['before a blank line', '---\na: 1\nb: 2\n---\n\nc: d\n\n---\n', 4],
    ['in a file with carriage returns', '---\r\na: 1\r\n---\r\nb: 2\r\n---\r\n', 3],
  ])('%s is told', (_, raw, line) => {
    expect(parseFrontMatter(raw).problems).toEqual([{ line, column: 1, ...CUT }]);
    expect(skimFrontMatter(raw)).toBeNull();
  });

  it.each([
    ['a rule of dashes in a body', '---\na: 1\n---\nWords.\n\n---\n'],
    ['a body that starts like a key', '---\na: 1\n---\nnote: so\nit is.\n\n---\n'],
    ['a body that looks like keys and has no other “---”', '---\na: 1\n---\nb: 2\n'],
    ['a rule right below', '---\na: 1\n---\n\n---\n'],
  ])('is none: %s', (_, raw) => {
    expect(parseFrontMatter(raw).problems).toEqual([]);
  });
});
