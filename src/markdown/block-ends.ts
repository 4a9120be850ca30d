import type { Element, Root, RootContent } from 'hast';
import { parseMarkdown } from './parse-markdown.ts';
import { treeOfProse } from './plain-prose.ts';
import { readPlainText } from './plain-text.ts';
import { hasClass, toHast } from './to-hast.ts';

const BLOCKS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'pre']);

/**
 * Where, in the plain text of a source’s body (see `heldText`), the words of a paragraph, a heading, an item or a cell end,
 * and those of another begin. A formula or code in lines of its own parts no words: a sentence goes on through it. Read
 * once for each body.
 */
export function blockEnds(body: string): readonly number[] {
  const known = ends.get(body);
  if (known !== undefined) return known;
  const found = readEnds(treeOfProse(body) ?? toHast(parseMarkdown(body)));
  ends.set(body, found);
  return found;
}

const ends = new Map<string, number[]>();

function readEnds(tree: Root): number[] {
  const { text, segments } = readPlainText(tree);
  const blocks = new Map<RootContent, Element | null>();
  const read = (node: RootContent, block: Element | null): void => {
    blocks.set(node, block);
    if (node.type !== 'element') return;
    const isBlock = BLOCKS.has(node.tagName) || hasClass(node, 'math-display');
    if (isBlock) blocks.set(node, node);
    for (const child of node.children) read(child, isBlock ? node : block);
  };
  for (const child of tree.children) read(child, null);
  const pieces = segments
    .map(({ node, end }) => ({ block: blocks.get(node) ?? null, end: text.slice(0, end).trimEnd().length }))
    .filter(({ block, end }, at, all) => block !== null && end > (all[at - 1]?.end ?? 0));
  return pieces.flatMap(({ block, end }, at) => {
    const next = pieces[at + 1];
    return next && block !== next.block && holdsWords(block) && holdsWords(next.block) ? [end] : [];
  });
}

function holdsWords(block: Element | null): boolean {
  return block !== null && block.tagName !== 'pre' && !isDisplayed(block);
}

/** A formula in lines of its own, or a paragraph of nothing else. */
function isDisplayed(element: Element): boolean {
  const [child, ...others] = element.children;
  return (
    hasClass(element, 'math-display') ||
    (child?.type === 'element' && others.length === 0 && hasClass(child, 'math-display'))
  );
}
