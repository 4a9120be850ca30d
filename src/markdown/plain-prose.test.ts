import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../digest/normalise-text.ts';
import { anyMarkdown } from '../test/any-markdown.ts';
import { mayLink } from './may-link.ts';
import { parseInlineMarkdown, parseMarkdown } from './parse-markdown.ts';
import { formulasOfLine, isPlainLine, isPlainWithFormulas, treeOfLine, type Formula } from './plain-line.ts';
import { formulasOfProse, isProse, plainTextOfProse, treeOfProse } from './plain-prose.ts';
import { readPlainText } from './plain-text.ts';
import { renderJoined, renderParsedLine } from './render.ts';
import { toHast } from './to-hast.ts';
import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';

const SIGNS = [
  ...Array.from('ab1. ,:;-–+=#"\'“”()/%?!é&*<>@[]\\_`{|}~$^\t\n\u00A0\u200B\uFFFC'),
  'www.',
  'http',
  'e\u0301',
] as const;
const anyText = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join(''));
const LINES = [
  'A line',
  '# A heading',
  '',
  '-',
  '1.',
  'b: c',
  'é “d”.',
  '===',
  '## ',
  '    x',
  '(e) f',
  ' g',
  'a $x < y$, $\\{z*}$',
  '$|k|$ h',
  '## $\\beta$ i',
  '$$',
  '\\frac{a}{b}',
  'x < y & z',
];
const anyProse = fc.array(fc.constantFrom(...LINES), { maxLength: 8 }).map((lines) => lines.join('\n'));

/** Words with formulas, plain and not, some of them side by side. */
const anyLineWithFormulas = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '$k$',
        '$\\alpha_1$',
        '$a|b$',
        '$x  < y$',
        '$a@b.cc$',
        '$ k$',
        '$k\\$',
        '$é$',
        '$`$',
        '$$k$$',
        '$',
      ),
      fc.constantFrom('a', ' ', ': ', '.', 'é', '\u0301', '-', 'http:', 'www.'),
      anyText,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

describe('isPlainLine', () => {
  it.each([
    ['Scaling laws describe the loss, not the task.', true],
    ['What a split brings to light: gains that come from one of three.', true],
    ['', true],
    ['a*b', false],
    ['a  b', false],
    [' a', false],
    ['see www.example.org', false],
    ['see WWW.example.org', false],
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

describe('isPlainWithFormulas', () => {
  it.each([
    ['the $k$-sparse case', true],
    ['$k$', true],
    ['of $x < y$ and $|z|*$', true],
    ['no formula', true],
    ['$k', false],
    ['$ k$', false],
    ['$$k$$', false],
    ['$k$$l$', false],
    ['$é$', false],
    ['$k$\u0301', false],
    ['a*b of $k$', false],
    ['a:$k$', false],
  ])('of %j is %j', (text, plain) => {
    expect(isPlainWithFormulas(text)).toBe(plain);
  });

  it('holds only where the line without its dollar signs is its text, and where the parser finds the same', () => {
    fc.assert(
      fc.property(anyLineWithFormulas, (text) => {
        fc.pre(isPlainWithFormulas(text));
        const parsed = parseInlineMarkdown(text);
        expect(formulasOfLine(text)).toEqual(formulasIn(parsed));
        expect(withoutPositions(treeOfLine(text))).toEqual(withoutPositions(inParagraph(toHast(parsed))));
        expect(normaliseText(text.replaceAll('$', ''))).toBe(textOf(parseInlineMarkdown(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('mayLink', () => {
  const anyLink = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '](',
          '[a](b)',
          '[a]',
          '[a]: b',
          '![',
          'http://a.b',
          'https&#58;//a.b',
          'WWW.a.b',
          'a@b.c',
          '::gap[',
        ),
        fc.constantFrom(...SIGNS),
      ),
      { maxLength: 10 },
    )
    .map((pieces) => pieces.join(''));

  it.each([
    '[a](b)',
    '[a]\n\n[a]: b',
    '![a][b]\n\n[b]: c',
    '<http://a.b>',
    'https://a.b',
    'www.a.b',
    'a@b.c',
    '&#119;ww.a.b',
  ])('holds of %j', (markdown) => {
    expect([mayLink(markdown), countLinks(parseMarkdown(markdown)) > 0]).toEqual([true, true]);
  });

  it('holds wherever the parser finds a link', () => {
    fc.assert(
      fc.property(fc.oneof(anyLink, anyMarkdown), (text) => {
        fc.pre(!mayLink(text));
        expect([countLinks(parseMarkdown(text)), countLinks(parseInlineMarkdown(text))]).toEqual([0, 0]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('formulasOfProse', () => {
  it('knows where they stand', () => {
    expect(formulasOfProse('# Of $k$\n\nWords\nand $a$ and $b$.\n\n$$\n\\frac{a}\n{b}\n$$\n')).toEqual([
      { tex: 'k', isDisplay: false, line: 1, column: 6 },
      { tex: 'a', isDisplay: false, line: 4, column: 5 },
      { tex: 'b', isDisplay: false, line: 4, column: 13 },
      { tex: '\\frac{a}\n{b}', isDisplay: true, line: 6, column: 1 },
    ]);
  });

  it('gives those that the parser gives, wherever it gives some', () => {
    fc.assert(
      fc.property(fc.oneof(anyProse, anyText, anyLineWithFormulas, anyMarkdown), (text) => {
        const formulas = formulasOfProse(text);
        expect(isProse(text)).toBe(formulas !== null);
        fc.pre(formulas !== null);
        expect(formulas).toEqual(formulasIn(parseMarkdown(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('renderJoined', () => {
  it('gives what the parser gives of a line, in a paragraph', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyLineWithFormulas), (text) => {
        fc.pre(text !== '' && isPlainWithFormulas(text));
        expect(renderJoined(text, () => null)).toBe(`<p>${renderParsedLine(text)}</p>`);
      }),
      { numRuns: 300 },
    );
  });

  it('gives nothing for nothing', () => {
    expect(renderJoined('', () => null)).toBe('');
  });
});

describe('treeOfProse', () => {
  it('gives the tree that the parser gives, wherever it gives one', () => {
    fc.assert(
      fc.property(fc.oneof(anyProse, anyText, anyLineWithFormulas, anyMarkdown), (text) => {
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

  it('reads formulas as their TeX', () => {
    expect(plainTextOfProse('Of $x  < y$:\n\n$$\n\\frac{a}\n{b}\n$$')).toBe('Of x < y: \\frac{a} {b}');
  });

  it.each([
    '$$\na',
    '$$\n$$',
    'a\n$$\nb\n$$',
    '$$\na\n\nb\n$$',
    '$$ a\nb\n$$',
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
      fc.property(fc.oneof(anyProse, anyText, anyLineWithFormulas, anyMarkdown), (text) => {
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

function inParagraph(tree: ReturnType<typeof toHast>): unknown {
  const [paragraph] = tree.children;
  return { type: 'root', children: paragraph?.type === 'element' ? paragraph.children : [] };
}

function countLinks(tree: Root): number {
  let count = 0;
  visit(tree, ['link', 'linkReference', 'image', 'imageReference', 'definition'], () => {
    count += 1;
  });
  return count;
}

function formulasIn(tree: Root): Formula[] {
  const formulas: Formula[] = [];
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const { line = 0, column = 0 } = node.position?.start ?? {};
    formulas.push({ tex: node.value, isDisplay: node.type === 'math', line, column });
  });
  return formulas;
}

function textOf(tree: ReturnType<typeof parseMarkdown>): string {
  return readPlainText(toHast(tree)).text;
}
