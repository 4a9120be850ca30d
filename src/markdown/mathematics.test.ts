import { describe, expect, it } from 'vitest';
import { findMisfits, LONGEST_FORMULA } from './mathematics.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { renderLine, renderProse, renderSourceText } from './render.ts';

describe('a formula', () => {
  it('is written as HTML for the eye and MathML for assistive technology, with its TeX', () => {
    const html = renderLine('$\\alpha$');
    expect(html).toMatch(
      /^<span class="katex"><span class="katex-mathml"><math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML">/,
    );
    expect(html).toContain('<annotation encoding="application/x-tex">\\alpha</annotation>');
    expect(html).toContain('<span class="katex-html" aria-hidden="true">');
  });

  it.each([
    ['a line', '$k$', 'inline'],
    ['a line, between two dollars', '$$k$$', 'inline'],
    ['lines of its own', '$$\nk\n$$', 'display'],
  ])('in %s is set %s', (_, markdown, style) => {
    expect(renderProse(markdown, () => null).includes('class="katex-display"')).toBe(style === 'display');
  });

  it('in lines of its own stands in a paragraph, marked or not', () => {
    const passage = { id: 'p-1', number: 1, start: 0, end: 1, relations: ['supports' as const] };
    expect(renderSourceText('$$\nk\n$$', [])[0]?.html).toMatch(/^<p><span class="katex-display">/);
    expect(renderSourceText('$$\nk\n$$', [passage])[0]?.html).toMatch(/^<p><mark [^>]*><span class="katex-display">/);
  });

  it.each([
    ['an address', '$\\href{https://example.org}{a}$', 'example.org"'],
    ['a script', '$\\href{javascript:alert(1)}{a}$', 'href="'],
    ['a picture', '$\\includegraphics{a.png}$', '<img'],
    ['a class', '$\\htmlClass{b}{a}$', 'class="b"'],
  ])('makes no element of %s', (_, markdown, element) => {
    expect(renderLine(markdown)).not.toContain(element);
  });
});

describe('findMisfits', () => {
  it('finds nothing in formulas that typeset', () => {
    expect(findMisfits(parseMarkdown('$k$-sparse\n\n$$\n\\frac{a}{b}\n$$'))).toEqual([]);
  });

  it.each([
    ['a command that does not exist', '$\\alhpa$', 'Undefined control sequence: \\alhpa at position 1: \\̲a̲l̲h̲p̲a̲'],
    [
      'a brace that is not closed',
      '$\\frac{a}{b$',
      "Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{a}{b",
    ],
    [
      'a letter that KaTeX does not know in mathematics',
      '$é$',
      'LaTeX-incompatible input and strict mode is set to \'error\': Accented Unicode text character "é" used in math mode [unicodeTextInMathMode] at position 1: é̲',
    ],
    [
      'a command that defines another',
      '$\\def\\a{\\a\\a}\\a$',
      '\\def is refused, since what it defines could grow without bound',
    ],
    [
      'more commands within one another than are followed',
      `$${'\\boxed{'.repeat(250)}${'}'.repeat(250)}$`,
      'Too many expansions: infinite loop or need to increase maxExpand setting',
    ],
    ['a formula that becomes very large', `$${"a'".repeat(900)}$`, 'it becomes larger than a page may be'],
    ['an address', '$\\href{https://example.org}{a}$', '\\href is refused, since it could load or link something'],
    ['a formula longer than the bound', `$${'a'.repeat(LONGEST_FORMULA + 1)}$`, 'it is longer than 2000 characters'],
  ])('finds %s and says why', (_, markdown, reason) => {
    expect(findMisfits(parseMarkdown(markdown)).map((misfit) => misfit.reason)).toEqual([reason]);
  });

  it.each([
    '\\def\\a{b}',
    '\\gdef\\a{b}',
    '\\edef\\a{b}',
    '\\xdef\\a{b}',
    '\\let\\a=b',
    '\\futurelet\\a\\b c',
    '\\global\\def\\a{b}',
    '\\long\\def\\a{b}',
    '\\newcommand{\\a}{b}',
    '\\renewcommand{\\alpha}{b}',
    '\\providecommand{\\a}{b}',
  ])('refuses %s, and leaves it as written where it gets past the checks', (tex) => {
    expect(findMisfits(parseMarkdown(`$${tex}$`)).map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^\\\w+ is refused, since what it defines could grow without bound$/),
    ]);
    expect(renderLine(`$${tex}$`)).toBe(`<code>${tex}</code>`);
  });

  it.each(['\\leftarrow', '\\longrightarrow', '\\letter'])('does not take %s for a definition', (tex) => {
    expect(findMisfits(parseMarkdown(`$${tex}$`)).filter(({ reason }) => reason.includes('is refused'))).toEqual([]);
  });

  it('stops at twenty misfits, and where all formulas together become too large', () => {
    expect(findMisfits(parseMarkdown('$\\x$ '.repeat(30)))).toHaveLength(20);
    const large = `$$\n${'a+'.repeat(400)}a\n$$\n\n`;
    expect(findMisfits(parseMarkdown(large.repeat(60)))).toMatchObject([
      { reason: 'with those before it, it becomes larger than a page may be' },
    ]);
  });

  it('takes a formula as long as the bound', () => {
    expect(findMisfits(parseMarkdown(`$${'a'.repeat(LONGEST_FORMULA)}$`))).toEqual([]);
  });

  it('says where each of them stands', () => {
    const misfits = findMisfits(parseMarkdown('one $\\x$ and $\\y$\n\n$$\n\\z\n$$'));
    expect(misfits.map(({ tex, line, column }) => [tex, line, column])).toEqual([
      ['\\x', 1, 5],
      ['\\y', 1, 14],
      ['\\z', 3, 1],
    ]);
  });
});
