import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { normaliseText } from '../digest/normalise-text.ts';
import { escapeAll } from '../markdown/escape-signs.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { claimMarkdown } from './claim-markdown.ts';
import { llmsText } from './site-files.ts';

/** Those who may read what is written: by GitHub’s Markdown, and with formulas in dollar signs besides. */
const github = unified().use(remarkParse).use(remarkGfm).freeze();
const READERS: [name: string, read: (markdown: string) => Root][] = [
  ['GFM', (markdown) => github.parse(markdown)],
  ['GFM with formulas', (markdown) => github().use(remarkMath).parse(markdown)],
];

/** A scope whose labels could make links and notes of words elsewhere. */
const SCOPE = 'Its scope, see [x] and that.[^1]\n\n[x]: https://example.org/\n\n[^1]: A note.';

const signs = fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.split(''));
const letters = fc.constantFrom('a', 'b', 'x', 'é', '1', '12', ' ', ' ', '“', '𝔸');
const constructs = fc.constantFrom(
  ...['<b>', '<!-- ', '&amp;', '[x]', '[^1]', '](', '![', '1. ', '- [ ] ', '~~', '**', '$$', '```'],
  ...['https://a.b/', 'www.a.b', 'a@b.co', '\\{', '\\*', ' #'],
);
const anyLine = fc
  .array(fc.oneof({ weight: 2, arbitrary: letters }, { weight: 2, arbitrary: signs }, constructs), { maxLength: 14 })
  .map((parts) => plainTextOf(escapeAll(normaliseText(parts.join('')))))
  .filter((words) => words !== '');

it.each(READERS)('the Markdown of a claim reads as its very words, whatever their signs, by %s', (_, read) => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom(SCOPE, 'Its scope.'), (words, body) => {
      const markdown = escapeAll(words);
      const shortTitle = words.slice(0, 40).trim();
      const graph = graphOf({
        sources: [source('a-source', { shortTitle })],
        claims: [
          claim('a-claim', {
            statement: `${markdown}.`,
            evidence: [
              quotation({ exact: markdown, note: markdown }),
              finding({ finding: markdown, locator: markdown, note: markdown }),
            ],
            links: [{ to: 'b', type: 'refines', note: markdown }],
            withdrawn: { date: '2026-11-24', why: markdown, successor: 'b' },
            body,
          }),
          claim('b', { statement: `${markdown}.` }),
        ],
      });
      const blocks = read(claimMarkdown(member(graph.claims, 'a-claim'), graph, ADDRESSES)).children.map(asRead);
      expect(blocks.filter(([, text]) => !text.startsWith('Withdrawn. '))).toEqual([
        ['heading', `${words}.`],
        ['paragraph', `Withdrawn on 24 November 2026. ${words}`],
        ['paragraph', `In its place: ${words}.`],
        ['heading', 'Supported by'],
        ['blockquote', words],
        ['paragraph', `${shortTitle}. ${words}`],
        ['paragraph', `In our words, text not held: ${words}`],
        ['paragraph', `${shortTitle}, ${words}. ${words}`],
        ['heading', 'Scope and limits'],
        ...read(body).children.map(asRead),
        ['heading', 'Beside it'],
        ['list', `refines: ${words}. ${words}`],
        ['paragraph', 'Source: https://digest.example/base/claims/a-claim/'],
      ]);
    }),
    { numRuns: 50 },
  );
});

it.each(READERS)('llms.txt reads as the very words of topics and claims, whatever their signs, by %s', (_, read) => {
  fc.assert(
    fc.property(anyLine, (words) => {
      const graph = graphOf({
        topics: [topic('a-topic', { title: words, question: `${words}?` })],
        claims: [claim('a-claim', { statement: `${escapeAll(words)}.` })],
      });
      expect(read(llmsText(graph, ADDRESSES)).children.slice(-2).map(asRead)).toEqual([
        ['heading', words],
        ['list', `${words}: ${words}?${words}.: open. Nothing here supports, states or disputes it.`],
      ]);
    }),
    { numRuns: 100 },
  );
});

/** What kind of block it is, and the letters that a reader sees; those of raw HTML are none. */
function asRead(block: RootContent): [type: string, words: string] {
  return [block.type, textOf(block, { includeHtml: false })];
}
