import { describe, expect, it } from 'vitest';
import { renderJoined, renderLine, renderProse, renderQuotedBlocks, renderSourceText, renderText } from './render.ts';

describe('renderSourceText', () => {
  it('gives each block with the passages that begin in it', () => {
    const relations = ['supports' as const];
    const blocks = renderSourceText('one two\n\nthree four', [
      { id: 'p-1', number: 1, start: 4, end: 13, relations },
      { id: 'p-2', number: 2, start: 14, end: 18, relations },
      { id: 'p-3', number: 3, start: 8, end: 18, relations },
    ]);
    expect(blocks.map(({ begins }) => begins)).toEqual([['p-1'], ['p-3', 'p-2']]);
  });

  it('moves headings one level down, the sixth not further', () => {
    expect(renderSourceText('# a\n\n## b\n\n###### c', []).map(({ html }) => html)).toEqual([
      '<h2>a</h2>',
      '<h3>b</h3>',
      '<h6>c</h6>',
    ]);
  });

  it('keeps the lines and indents of code', () => {
    expect(renderSourceText('```\na  b\n  c\n```', []).map(({ html }) => html)).toEqual([
      '<pre><code>a  b\n  c\n</code></pre>',
    ]);
  });

  it('gives no blocks for no text', () => {
    expect(renderSourceText('\n', [])).toEqual([]);
  });
});

it('renderQuotedBlocks gives those blocks alone in which passages begin', () => {
  const passages = [{ id: 'p-1', number: 1, start: 7, end: 17, relations: ['supports' as const] }];
  const [quoted, ...others] = renderQuotedBlocks('# A text\n\none two\n\nthree four\n\nfive', passages);
  expect(quoted).toMatch(/^<p><mark id="p-1" [^>]*>one two<\/mark><\/p>$/);
  expect(others).toEqual([]);
});

describe('renderProse', () => {
  it('keeps headings at their level and gives them ids', () => {
    expect(renderProse('## A heading\n\n## A heading', () => null)).toBe(
      '<h2 id="a-heading">A heading</h2>\n<h2 id="a-heading-1">A heading</h2>',
    );
  });

  it.each([
    ['# A\n\n## B\n\n# C', ['h3 a', 'h4 b', 'h3 c']],
    ['## A\n\n#### B', ['h3 a', 'h5 b']],
    ['##### A\n\n###### B', ['h3 a', 'h4 b']],
    ['# A\n\n###### B', ['h3 a', 'h6 b']],
    ['> # A\n\n- ## B', ['h3 a', 'h4 b']],
  ])('puts the headings of %j below that of its section', (markdown, headings) => {
    expect(headingsOf(renderProse(markdown, () => null, { below: 2, prefix: '', taken: [] }))).toEqual(headings);
  });

  it('begins ids as it is told', () => {
    const html = renderProse('# Cite\n\n# Cite\n\n# —', () => null, { below: 2, prefix: 'of-', taken: [] });
    expect(headingsOf(html)).toEqual(['h3 of-cite', 'h3 of-cite-1', 'h3 of--1']);
  });

  it('numbers a heading whose id the page has, and one that has no letters', () => {
    const markdown = '## Links\n\n## Links 1\n\n## Links\n\n## Words\n\n## —';
    const html = renderProse(markdown, () => null, { below: 1, prefix: '', taken: ['links'] });
    expect(headingsOf(html)).toEqual(['h2 links-1', 'h2 links-1-1', 'h2 links-2', 'h2 words', 'h2 -1']);
  });

  it('leads links where it is told, and leaves the others', () => {
    const resolve = (address: string) =>
      address === 'a.md' ? { href: '/a/', className: 'claim', description: 'Open' } : null;
    expect(renderProse('[a](a.md) [b](https://example.org)', resolve)).toBe(
      '<p><a href="/a/" class="claim" aria-description="Open">a</a> <a href="https://example.org">b</a></p>',
    );
  });
});

describe('renderLine', () => {
  it('has no paragraph around it', () => {
    expect(renderLine('a *b*')).toBe('a <em>b</em>');
  });

  it('keeps paragraphs where there are more than one', () => {
    expect(renderLine('a\n\nb')).toBe('<p>a</p>\n<p>b</p>');
  });

  it('reads a sign of a list at its start as a letter', () => {
    expect(renderLine('1. a')).toBe('1. a');
  });
});

it('renders prose whose lines were joined as one paragraph, whatever its blocks were', () => {
  const resolve = (address: string) => ({ href: `/base/${address}` });
  expect(renderJoined('## Limits Only for [one](a.md) $x$. - A list.', resolve)).toMatch(
    /^<p>## Limits Only for <a href="\/base\/a.md">one<\/a> <span class="katex">.*<\/span>\. - A list\.<\/p>$/,
  );
});

it('renders no prose as nothing', () => {
  expect(renderJoined('', () => null)).toBe('');
});

it('renderText shows every sign of a text as it is', () => {
  expect(renderText('*A* <b> & `c`, $x$')).toBe('*A* &#x3C;b> &#x26; `c`, $x$');
});

/** The level and the id of each heading. */
function headingsOf(html: string): string[] {
  return [...html.matchAll(/<(h\d) id="([^"]*)">/g)].map(([, level = '', id = '']) => `${level} ${id}`);
}
