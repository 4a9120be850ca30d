import { describe, expect, it } from 'vitest';
import { CLAIM, claimFile, message, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { lostListIsMarked } from './lost-list-is-marked.ts';

const report = (body: string) => reportOf(lostListIsMarked, { [SOURCE]: sourceFile({ body }) });

it.each([
  ['a list', '- one\n- two'],
  ['a quotation', '> Words.'],
  ['a formula', '$$\nx\n$$'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['code', '    x = 1'],
  ['a marked gap', '::gap[A list is missing here.]'],
])('accepts a colon before %s', (_, block) => {
  expect(report(`There are three kinds of these:\n\n${block}`)).toBe('');
});

it.each([
  ['a sentence that ends in a full stop, beside emphasis', 'There are *three* such kinds: one, two and three.'],
  ['a heading, which what follows it belongs to', '## The three such kinds are:\n\nWords.'],
])('accepts %s', (_, body) => {
  expect(report(body)).toBe('');
});

it('accepts a label, which is no sentence', () => {
  expect(report('What Terence Tao says:\n\nWords of his.')).toBe('');
});

it('leaves our own texts alone', () => {
  expect(reportOf(lostListIsMarked, { [CLAIM]: claimFile({ body: 'There are three kinds of these:' }) })).toBe('');
});

describe('reports', () => {
  it('a colon before a paragraph', () => {
    expect(report('First.\n\nThere are three\nkinds of these:\n\nThat was all.')).toBe(message`
      content/sources/a-source.md:21:15  A sentence ends in a colon, and what it announces is not there  lost-list-is-marked
         found  …There are three kinds of these:
         fix: restore it from the original as a list or a quotation; where it is lost, add a line  ::gap[A list is missing here.]
    `);
  });

  it('a colon within a mark', () => {
    expect(report('There are three such *kinds:*')).toContain('18:29  A sentence ends in a colon');
  });

  it('a colon at the end of the text', () => {
    expect(report('There are *three* such kinds:')).toBe(message`
      content/sources/a-source.md:18:29  A sentence ends in a colon, and what it announces is not there  lost-list-is-marked
         found  …There are three such kinds:
         fix: restore it from the original as a list or a quotation; where it is lost, add a line  ::gap[A list is missing here.]
    `);
  });
});
