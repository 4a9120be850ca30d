import type { Element, ElementContent, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { lineOnce } from './known-lines.ts';
import { markPassages, type Passage } from './mark-passages.ts';
import { parseInlineMarkdown, parseMarkdown } from './parse-markdown.ts';
import { isPlainLine, isPlainWithFormulas, treeOfLine } from './plain-line.ts';
import { treeOfProse } from './plain-prose.ts';
import { readPlainText } from './plain-text.ts';
import { putHeadingsBelow, resolveLinks, shiftHeadings, toHast, type LinkResolver } from './to-hast.ts';
import { typesetMathematics } from './typeset.ts';

/** What Markdown’s tree has in HTML of its own never comes as far as here: only formulas that are typeset are `raw`. */
const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** A block of a source’s text, such as a paragraph, and the passages that begin in it. */
export interface TextBlock {
  html: string;
  begins: string[];
}

/** A source’s text as HTML, block by block, its passages marked, its headings one level lower. */
export function renderSourceText(body: string, passages: readonly Passage[]): TextBlock[] {
  return markedBlocks(body, passages).map((block) => ({ begins: passagesBegunIn(block), html: finishBlock(block) }));
}

/** Those blocks of it alone in which passages begin. */
export function renderQuotedBlocks(body: string, passages: readonly Passage[]): string[] {
  return markedBlocks(body, passages)
    .filter((block) => passagesBegunIn(block).length > 0)
    .map(finishBlock);
}

function markedBlocks(body: string, passages: readonly Passage[]): Element[] {
  const tree = readDocument(body);
  markPassages(readPlainText(tree), passages);
  shiftHeadings(tree, 1);
  return tree.children.filter((child) => child.type === 'element');
}

function finishBlock(block: Element): string {
  return finish({ type: 'root', children: [block] });
}

/** A document as a tree of HTML; plain prose by the short way. */
function readDocument(markdown: string): Root {
  return treeOfProse(markdown) ?? toHast(parseMarkdown(markdown));
}

/** Nothing else has an id before headings are given theirs. */
function passagesBegunIn(block: Element): string[] {
  const ids: string[] = [];
  visit(block, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}

/** Where on a page prose of ours stands. */
export interface ProsePlace {
  /** The level of the heading above it, below which its own are put. */
  below: number;
  /** What the ids of its headings begin with. */
  prefix: string;
  /** Ids that the page has already: a heading of the same words is numbered, as the second of two headings is. */
  taken: readonly string[];
}

const ALONE: ProsePlace = { below: 1, prefix: '', taken: [] };

/** Our own prose as HTML, its links resolved, its headings with ids. */
export function renderProse(markdown: string, resolve: LinkResolver, place: ProsePlace = ALONE): string {
  const tree = readDocument(markdown);
  resolveLinks(tree, resolve);
  putHeadingsBelow(tree, place.below);
  nameHeadings(tree, place);
  return finish(tree);
}

/** Gives headings their ids, made of their words, as if headings with the ids that are taken stood before them; an id of no letters is none. */
function nameHeadings(tree: Root, { prefix, taken }: ProsePlace): void {
  const before = ['', ...taken].map((value): ElementContent => {
    return { type: 'element', tagName: 'h1', properties: {}, children: [{ type: 'text', value }] };
  });
  const named: Root = { type: 'root', children: [...before, ...tree.children] };
  rehypeSlug({ prefix })(named);
}

/** A line of Markdown as HTML without a paragraph around it. */
export function renderLine(markdown: string): string {
  if (isPlainLine(markdown)) return markdown;
  return lineOnce(['HTML', markdown], () =>
    isPlainWithFormulas(markdown) ? finish(treeOfLine(markdown)) : renderParsedLine(markdown),
  );
}

/** The same, by way of the parser in any case. */
export function renderParsedLine(markdown: string): string {
  const tree = toHast(parseInlineMarkdown(markdown));
  const [only] = tree.children;
  if (only?.type === 'element' && only.tagName === 'p' && tree.children.length === 1) tree.children = only.children;
  return finish(tree);
}

/** Prose of which all lines were joined into one, so that it has no blocks left, as a paragraph; its links resolved. */
export function renderJoined(line: string, resolve: LinkResolver): string {
  if (line !== '' && isPlainWithFormulas(line)) return `<p>${renderLine(line)}</p>`;
  const tree = toHast(parseInlineMarkdown(line));
  resolveLinks(tree, resolve);
  return finish(tree);
}

/** Text that is no Markdown, such as a title, as HTML. */
export function renderText(text: string): string {
  return stringifier.stringify({ type: 'root', children: [{ type: 'text', value: text }] });
}

function finish(tree: Root): string {
  return stringifier.stringify(typesetMathematics(tree));
}
