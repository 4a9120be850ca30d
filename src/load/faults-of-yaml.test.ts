import { describe, expect, it } from 'vitest';
import { textAt } from '../test/text-at.ts';
import { parseFrontMatter } from './front-matter.ts';

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
    ['emphasis at the start', 'a: *b* c', ['A value starts with a sign that YAML keeps for itself', 2, '*b* c']],
    [
      'strong words at the start',
      'a: **b c** d',
      ['A value starts with a sign that YAML keeps for itself', 2, '**b c** d'],
    ],
    ['a bracket that is not closed', 'a:\n  - b: [c, d\ne: 1', ['A bracket is not closed', 3, '[c, d']],
    ['a brace that is not closed', 'a: { b: [c],\nd: 1', ['A bracket is not closed', 2, '{ b: [c],']],
    ['a bracket too many', 'a: [b]]\nc: d', ['A bracket is closed that was not opened', 2, ']']],
    ['a comma behind a list', 'a: [b, c],\nd: 1', ['A comma stands behind a value', 2, ',']],
  ])('%s', (_, yaml, problem) => {
    const raw = `---\n${yaml}\n---\n`;
    const { problems, value } = parseFrontMatter(raw);
    expect(problems.map(({ reason, ...place }) => [reason, place.line, textAt(raw, place)])).toEqual([problem]);
    expect(value).toBeNull();
  });

  it('in a file with carriage returns too', () => {
    const raw = '---\r\na: >-\r\n  b\r\nc: *x\r\n---\r\n';
    expect(parseFrontMatter(raw).problems.map((place) => [place.line, textAt(raw, place)])).toEqual([[4, '*x']]);
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
      fix: 'if it starts an item of its own, put “- ” in front of it; else keep one of the two; the first is on line 4',
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
