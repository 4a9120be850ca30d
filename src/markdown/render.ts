import type { Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { markPassages, type Passage } from './mark-passages.ts';
import { typesetMathematics } from './mathematics.ts';
import { parseInlineMarkdown, parseMarkdown } from './parse-markdown.ts';
import { readPlainText } from './plain-text.ts';
import { resolveLinks, shiftHeadings, toHast, type LinkResolver } from './to-hast.ts';

const stringifier = unified().use(rehypeStringify).freeze();
const slugger = unified().use(rehypeSlug).freeze();

/** A source’s text as HTML, its passages marked, its headings below the third level of the page. */
export function renderSourceText(body: string, passages: readonly Passage[]): string {
  const tree = toHast(parseMarkdown(body));
  markPassages(readPlainText(tree), passages);
  shiftHeadings(tree, 1);
  return finish(tree);
}

/** Our own prose as HTML, its links resolved, its headings with ids. */
export function renderProse(markdown: string, resolve: LinkResolver): string {
  const tree = toHast(parseMarkdown(markdown));
  resolveLinks(tree, resolve);
  return finish(slugger.runSync(tree));
}

/** A line of Markdown as HTML without a paragraph around it. */
export function renderLine(markdown: string, resolve: LinkResolver = () => null): string {
  const tree = toHast(parseInlineMarkdown(markdown));
  resolveLinks(tree, resolve);
  const [only] = tree.children;
  if (only?.type === 'element' && only.tagName === 'p' && tree.children.length === 1) tree.children = only.children;
  return finish(tree);
}

function finish(tree: Root): string {
  return stringifier.stringify(typesetMathematics(tree));
}
