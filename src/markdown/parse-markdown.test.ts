import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import { parseInlineMarkdown, parseMarkdown } from './parse-markdown.ts';

/** The types of all nodes below the root, in order. */
function typesIn(tree: Nodes): string[] {
  const types: string[] = [];
  visit(tree, (node) => {
    types.push(node.type);
  });
  return types.slice(1);
}

/** The text nodes’ words, joined. */
function lettersIn(tree: Nodes): string {
  const letters: string[] = [];
  visit(tree, 'text', ({ value }) => {
    letters.push(value);
  });
  return letters.join('');
}

describe('parseMarkdown', () => {
  it.each([
    ['a gap', '::gap[A list is missing.]', ['leafDirective', 'text']],
    ['damaged words', 'so :sic[teh]{reading="the"} end', ['paragraph', 'text', 'textDirective', 'text', 'text']],
    ['a formula in a line', 'a $k$', ['paragraph', 'text', 'inlineMath']],
    ['a formula in a line between two dollars', 'a $$k$$', ['paragraph', 'text', 'inlineMath']],
    ['a formula of its own', '$$\nk\n$$', ['math']],
    ['a table', '| a |\n| - |', ['table', 'tableRow', 'tableCell', 'text']],
    ['words struck out', '~~a~~', ['paragraph', 'delete', 'text']],
  ])('knows %s', (_, markdown, types) => {
    expect(typesIn(parseMarkdown(markdown))).toEqual(types);
  });

  it.each([
    ['a ratio', 'a ratio a:b of two'],
    ['an identifier', 'arXiv:cs.LG and arXiv:2402'],
    ['a word with a label and attributes', 'a :word[*so*]{x="1"} b'],
    ['a word within emphasis', 'see:this'],
    ['“sic” beyond its form', 'sick:sicker'],
    ['one tilde', 'about ~5 and ~6'],
    ['words between two single tildes', 'a ~few~ words'],
    ['a footnote, whose number and label would count as words', 'so[^1]\n\n[^1]: not so'],
  ])('leaves %s as it is written', (_, markdown) => {
    expect(lettersIn(parseMarkdown(markdown))).toBe(markdown.replace('\n\n', ''));
  });

  it('keeps the place of a colon and a word that it leaves as they are', () => {
    const tree = parseMarkdown('one\n\na b:c');
    const places: [string, number | undefined, number | undefined][] = [];
    visit(tree, 'text', ({ value, position }) => {
      places.push([value, position?.start.line, position?.start.column]);
    });
    expect(places).toEqual([
      ['one', 1, 1],
      ['a b', 3, 1],
      [':c', 3, 4],
    ]);
  });

  it('reads a colon and a word inside damaged words as letters', () => {
    expect(lettersIn(parseMarkdown(':sic[a:b]{reading="a b"}'))).toBe('a:b');
  });
});

describe('parseInlineMarkdown', () => {
  it.each([
    '1. first',
    '1) first',
    '- first',
    '* first',
    '+ first',
    '# first',
    '> first',
    '---',
    '***',
    '    first',
    '```js',
    '~~~',
    '| a | b |\n| - | - |',
    'first\n===',
    'first\n- second',
    '[a]: b',
    '[^1]: first',
    '::gap[first]',
    ':::gap\nfirst\n:::',
    '$5 more',
  ])('reads “%s” as letters', (markdown) => {
    expect(lettersIn(parseInlineMarkdown(markdown))).toBe(markdown.trimStart());
  });

  it.each([
    ['emphasis', '*a* and **b**', ['emphasis', 'text', 'text', 'strong', 'text']],
    ['a formula', '$k$-sparse', ['inlineMath', 'text']],
    ['a formula between lines of two dollars', '$$\nk\n$$', ['inlineMath']],
    ['a link', '[a](https://example.org)', ['link', 'text']],
    ['damaged words', ':sic[teh]{reading="the"}', ['textDirective', 'text']],
    ['code', '`a`', ['inlineCode']],
  ])('knows %s', (_, markdown, types) => {
    expect(typesIn(parseInlineMarkdown(markdown))).toEqual(['paragraph', ...types]);
  });
});
