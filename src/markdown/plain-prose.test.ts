import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarkdown } from '../test/any-markdown.ts';
import { parseInlineMarkdown, parseMarkdown } from './parse-markdown.ts';
import { isPlainLine, plainTextOfProse, treeOfProse } from './plain-prose.ts';
import { readPlainText } from './plain-text.ts';
import { renderParsedLine } from './render.ts';
import { toHast } from './to-hast.ts';

const SIGNS = [
  ...Array.from('ab1. ,:;-–+=#"\'“”()/%?!é&*<>@[]\\_`{|}~$^\t\n\u00A0\u200B\uFFFC'),
  'www.',
  'http',
  'e\u0301',
] as const;
const anyText = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join(''));
const anyProse = fc
  .array(
    fc.constantFrom('A line', '# A heading', '', '-', '1.', 'b: c', 'é “d”.', '===', '## ', '    x', '(e) f', ' g'),
    {
      maxLength: 8,
    },
  )
  .map((lines) => lines.join('\n'));

describe('isPlainLine', () => {
  it.each([
    ['Scaling laws describe the loss, not the task.', true],
    ['What a split brings to light: gains that come from one of three.', true],
    ['', true],
    ['a*b', false],
    ['a  b', false],
    [' a', false],
    ['see www.example.org', false],
    ['a:b', false],
    ['R&D', false],
    ['$k$', false],
    ['a\nb', false],
  ])('of %j is %j', (text, plain) => {
    expect(isPlainLine(text)).toBe(plain);
  });

  it('holds only where parsing changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isPlainLine(text));
        expect(renderParsedLine(text)).toBe(text);
        expect(textOf(parseInlineMarkdown(text))).toBe(text.normalize('NFC').replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('treeOfProse', () => {
  it('gives the tree that the parser gives, wherever it gives one', () => {
    fc.assert(
      fc.property(fc.oneof(anyProse, anyText, anyMarkdown), (text) => {
        const tree = treeOfProse(text);
        fc.pre(tree !== null);
        expect(tree).toEqual(withoutPositions(toHast(parseMarkdown(text))));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainTextOfProse', () => {
  it('reads headings and paragraphs', () => {
    expect(plainTextOfProse('## Words\n\nOne line\nand another.\n\nThe end: no more.\n')).toBe(
      'Words One line and another. The end: no more.',
    );
  });

  it.each([
    '- a',
    '1. a',
    '    a',
    'a\n---',
    'a\n===',
    '> a',
    '::gap[a]',
    'a **b**',
    '# a #',
    '#a',
    'a\\\nb',
    'a  \nb',
  ])('leaves %j to the parser', (text) => {
    expect(plainTextOfProse(text)).toBeNull();
  });

  it('gives what the parser gives, wherever it gives something', () => {
    fc.assert(
      fc.property(fc.oneof(anyProse, anyText, anyMarkdown), (text) => {
        const plain = plainTextOfProse(text);
        fc.pre(plain !== null);
        expect(plain).toBe(textOf(parseMarkdown(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

function withoutPositions(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));
}

function textOf(tree: ReturnType<typeof parseMarkdown>): string {
  return readPlainText(toHast(tree)).text;
}
