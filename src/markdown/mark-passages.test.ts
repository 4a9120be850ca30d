import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { SKIP, visit } from 'unist-util-visit';
import { GAP } from '../digest/normalise-text.ts';
import { anyMarkdown } from '../test/any-markdown.ts';
import { markPassages, type Passage } from './mark-passages.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readPlainText, type PlainText } from './plain-text.ts';
import { renderSourceText } from './render.ts';
import { toHast } from './to-hast.ts';

describe('a marked passage', () => {
  it('is wrapped, names itself, and has its number behind it', () => {
    expect(marked('so it is here', ['it is'])).toBe(
      '<p>so <mark id="p-1" style="anchor-name:--p-1" class="supports" data-passages="p-1">it is</mark>' +
        '<sup class="passage-number"><a href="#note-p-1" aria-label="Passage 1: the claims that use it">1</a></sup> here</p>',
    );
  });

  it.each([
    ['in emphasis', 'so *it is* here', ['it is'], '<p>so <em>[1 it is]¹</em> here</p>'],
    ['across emphasis', 'so *it* is here', ['so it is'], '<p>[1 so ]<em>[1 it]</em>[1  is]¹ here</p>'],
    ['that begins in emphasis', '*so it* is', ['it is'], '<p><em>so [1 it]</em>[1  is]¹</p>'],
    ['across a link', 'so [it](#a) is', ['so it is'], '<p>[1 so ]<a href="#a">[1 it]</a>[1  is]¹</p>'],
    [
      'that ends in a link, its number behind the link',
      'so [it *is*](#a) so',
      ['it is'],
      '<p>so <a href="#a">[1 it ]<em>[1 is]</em></a>¹ so</p>',
    ],
    ['twice in a link', '[it is](#a) so', ['it', 'is'], '<p><a href="#a">[1 it] [2 is]</a>¹² so</p>'],
    [
      'across damaged words',
      'so :sic[it]{reading="that"} is',
      ['so it is'],
      '<p>[1 so ]<span class="sic">[1 it]<span class="reading">that</span></span>[1  is]¹</p>',
    ],
    [
      'across a letter in emphasis and its accent behind it',
      'so *e*\u0301t is',
      ['so \u00E9', 't'],
      '<p>[1 so ]<em>[1 \u00E9]¹</em>[2 t]² is</p>',
    ],
    ['across blocks', 'so\n\nit is', ['so it'], '<p>[1 so]</p><p>[1 it]¹ is</p>'],
    [
      'across headings',
      '> # so\n>\n> ## it is',
      ['so it'],
      '<blockquote><h2>[1 so]</h2> <h3>[1 it]¹ is</h3> </blockquote>',
    ],
    ['across items', '- so\n- it is', ['so it'], '<ul><li>[1 so]</li><li>[1 it]¹ is</li></ul>'],
    ['across paragraphs of an item', '- so\n\n  it is', ['so it'], '<ul><li><p>[1 so]</p><p>[1 it]¹ is</p></li></ul>'],
    [
      'into a list within a list',
      '- *so* *it*\n  - is',
      ['so it is'],
      '<ul><li><em>[1 so]</em>[1  ]<em>[1 it]</em> <ul><li>[1 is]¹</li></ul></li></ul>',
    ],
    [
      'across cells',
      '| so | it |\n| - | - |\n| is | so |',
      ['it is'],
      '<table><thead><tr><th>so</th><th>[1 it]</th></tr></thead><tbody><tr><td>[1 is]¹</td><td>so</td></tr></tbody></table>',
    ],
    ['beside another', 'so it is', ['so', 'is'], '<p>[1 so]¹ it [2 is]²</p>'],
    ['right behind another', 'so it', ['so ', 'it'], '<p>[1 so ]¹[2 it]²</p>'],
    ['that overlaps another', 'so it is', ['so it', 'it is'], '<p>[1 so ][1 2 it]¹[2  is]²</p>'],
    ['within another', 'so it is', ['so it is', 'it'], '<p>[1 so ][1 2 it]²[1  is]¹</p>'],
    ['that begins with another', 'so it is', ['so', 'so it'], '<p>[2 1 so]¹[2  it]² is</p>'],
    ['over the same words as another', 'so it is', ['it', 'it'], '<p>so [1 2 it]¹² is</p>'],
    [
      'in a block of code, which stays whole',
      '```\nso  it\n  is\n```',
      ['it'],
      '<pre>[1 <code>so  it\n  is\n</code>]¹</pre>',
    ],
  ])('stands %s', (_, markdown, words, expected) => {
    expect(inShort(marked(markdown, words))).toBe(expected);
  });

  it('wraps a formula as a whole', () => {
    const html = marked('a $k$-sparse set', ['k-sparse']);
    expect(html).toContain('data-passages="p-1"><span class="katex">');
    expect(html).toContain('</mark><mark class="supports" data-passages="p-1">-sparse</mark><sup');
  });

  it('wraps a formula of which it holds a part', () => {
    expect(marked('a $\\alpha$ b', ['alpha'])).toMatch(
      /<p>a <mark [^>]*><span class="katex">.*<\/mark><sup .*<\/sup> b<\/p>/,
    );
  });

  it('takes the relations of all passages that cover a piece, and says how many they are', () => {
    const tree = treeOf('so it is');
    markPassages(readPlainText(tree), [
      { id: 'p-1', number: 1, start: 0, end: 5, relations: ['supports', 'states'] },
      { id: 'p-2', number: 2, start: 3, end: 8, relations: ['states', 'disputes'] },
    ]);
    expect(
      marksIn(tree).map(({ properties }) => [
        properties.className,
        properties['dataPassages'],
        properties['dataOverlap'],
      ]),
    ).toEqual([
      [['supports', 'states'], 'p-1', undefined],
      [['supports', 'states', 'disputes'], 'p-1 p-2', '2'],
      [['states', 'disputes'], 'p-2', undefined],
    ]);
  });
});

describe('marking any passages of any text', () => {
  it('leaves its words as they are, but for the numbers', () => {
    holds(({ tree, passages, plain }) => {
      const before = wordsOf(tree);
      markPassages(plain, passages);
      expect(wordsOf(tree)).toBe(before);
    });
  });

  it('marks of each passage all its words and no others', () => {
    holds(({ tree, passages, plain }) => {
      markPassages(plain, passages);
      for (const passage of passages) {
        const pieces = marksIn(tree).filter(({ properties }) =>
          String(properties['dataPassages']).split(' ').includes(passage.id),
        );
        expect(withoutSpace(pieces.map(wordsOf).join(''))).toBe(
          withoutSpace(plain.text.slice(...wholeSpan(passage, plain))),
        );
      }
    });
  });

  it('gives each passage its id once, on its first piece, and its number once, behind its last', () => {
    holds(({ tree, passages, plain }) => {
      markPassages(plain, passages);
      for (const { id } of passages) {
        const order: string[] = [];
        visit(tree, 'element', ({ tagName, properties }) => {
          if (properties.id === id) order.push('id');
          if (tagName === 'mark' && String(properties['dataPassages']).split(' ').includes(id)) order.push('piece');
          if (properties.href === `#note-${id}`) order.push('number');
        });
        expect(order.filter((what) => what !== 'piece')).toEqual(['id', 'number']);
        expect(order.at(-1)).toBe('number');
        expect(order.slice(0, 2).sort()).toEqual(['id', 'piece']);
      }
    });
  });

  it('puts marks and numbers only where HTML lets them stand', () => {
    holds(({ tree, passages, plain }) => {
      markPassages(plain, passages);
      for (const [name, ...above] of placesIn(tree)) {
        if (name === 'a') expect(above).not.toContain('a');
        if (name !== 'mark') continue;
        expect(above).not.toContain('mark');
        expect(['root', 'ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'div']).not.toContain(above[0]);
      }
    });
  });
});

interface Example {
  tree: Root;
  plain: PlainText;
  passages: Passage[];
}

/** Holds the property for many texts, each with many passages between two letters, none of them across a gap. */
function holds(property: (example: Example) => void): void {
  const cuts = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 })), { maxLength: 8 });
  fc.assert(
    fc.property(anyMarkdown, cuts, (markdown, places) => {
      const tree = treeOf(markdown);
      const plain = readPlainText(tree);
      const passages = places.flatMap(([from, size], at): Passage[] => {
        const start = from % Math.max(1, plain.text.length);
        const words = plain.text.slice(start, start + size);
        if (words.trim() === '' || words.includes(GAP)) return [];
        const lead = words.length - words.trimStart().length;
        const span = { start: start + lead, end: start + words.trimEnd().length };
        return [{ id: `p-${String(at)}`, number: at, ...span, relations: ['supports'] }];
      });
      property({ tree, plain, passages });
    }),
  );
}

function treeOf(markdown: string): Root {
  return toHast(parseMarkdown(markdown));
}

/** The source’s text as HTML with these words marked, each found behind the start of the ones before. */
function marked(markdown: string, words: readonly string[]): string {
  const { text } = readPlainText(treeOf(markdown));
  let from = 0;
  const passages = words.map((exact, at): Passage => {
    const start = text.indexOf(exact, from);
    from = start;
    return { id: `p-${String(at + 1)}`, number: at + 1, start, end: start + exact.length, relations: ['supports'] };
  });
  return renderSourceText(markdown, passages)
    .map(({ html }) => html)
    .join('');
}

/** `[1 2 words]` for a piece of passages 1 and 2, `¹` for the number of passage 1; white space between blocks is left out. */
function inShort(html: string): string {
  return html
    .replace(/<mark [^>]*data-passages="([^"]*)"[^>]*>(.*?)<\/mark>/gs, (_, ids: string, words: string) => {
      return `[${ids.replaceAll('p-', '')} ${words.replace(/<\/?span[^>]*>/g, '')}]`;
    })
    .replace(/<sup.*?>(\d)<\/a><\/sup>/gs, (_, number: string) => '⁰¹²³'.charAt(Number(number)))
    .replace(/(<\/?(?:ul|li|p|table|thead|tbody|tr|td|th)>) (?=<)/g, '$1');
}

function marksIn(tree: Root): Element[] {
  const marks: Element[] = [];
  visit(tree, { tagName: 'mark' }, (node) => {
    marks.push(node);
  });
  return marks;
}

/** The name of every element and of what is above it, from the inside out. */
function placesIn(node: Root | Element, above: string[] = []): string[][] {
  const place = [node.type === 'root' ? 'root' : node.tagName, ...above];
  return [place, ...node.children.flatMap((child) => (child.type === 'element' ? placesIn(child, place) : []))];
}

/** The words of the tree, numbers of passages left out. */
function wordsOf(tree: Root | Element): string {
  let words = '';
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'sup') return SKIP;
    if (node.type === 'text') words += node.value;
    return;
  });
  return words;
}

/** The passage, grown to the whole of a formula or a block of code that it touches. */
function wholeSpan({ start, end }: Passage, { segments }: PlainText): [start: number, end: number] {
  const whole = segments.filter(
    ({ node, start: from, end: to }) => node.type === 'element' && from < end && to > start,
  );
  return [
    Math.min(start, ...whole.map((segment) => segment.start)),
    Math.max(end, ...whole.map((segment) => segment.end)),
  ];
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
