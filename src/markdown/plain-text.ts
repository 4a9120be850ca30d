import type { Element, Root, RootContent, Text } from 'hast';
import { foldWhiteSpace, GAP } from '../digest/normalise-text.ts';
import { parseInlineMarkdown } from './parse-markdown.ts';
import { GAP_CLASS, hasClass, READING_CLASS, toHast } from './to-hast.ts';

/** A text node, or a formula as a whole, and where it stands in the plain text (UTF-16 offsets, `end` exclusive). */
export interface Segment {
  node: Text | Element;
  parent: Root | Element;
  start: number;
  end: number;
}

/** What a reader reads, as normalised text, and the nodes it comes from, in order. */
export interface PlainText {
  text: string;
  segments: Segment[];
}

/**
 * The plain text of a tree before mathematics is typeset. Formulas read as their TeX, gaps as
 * U+FFFC, our readings as nothing. White space in the tree’s text nodes is folded in place, so that
 * offsets in the text are offsets in the nodes. The text is normalised (see `normaliseText`).
 */
export function readPlainText(tree: Root): PlainText {
  const segments: Segment[] = [];
  let text = '';
  const append = (node: Text | Element, parent: Root | Element, words: string) => {
    const settled = text === '' || text.endsWith(' ') ? words.trimStart() : words;
    if (settled !== '') segments.push({ node, parent, start: text.length, end: text.length + settled.length });
    text += settled;
    return settled;
  };
  const read = (node: RootContent, parent: Root | Element): void => {
    if (node.type === 'text') node.value = append(node, parent, foldWhiteSpace(node.value));
    if (node.type !== 'element' || hasClass(node, READING_CLASS)) return;
    if (hasClass(node, GAP_CLASS)) text += `${text === '' || text.endsWith(' ') ? '' : ' '}${GAP} `;
    else if (isFormula(node)) append(node, parent, foldWhiteSpace(texOf(node)));
    else for (const child of node.children) read(child, node);
  };
  for (const child of tree.children) read(child, tree);
  return { text: text.trimEnd(), segments };
}

/** The words of a line of Markdown (a quotation, a statement, a note) as normalised plain text. */
export function plainTextOf(markdown: string): string {
  return readPlainText(toHast(parseInlineMarkdown(markdown))).text;
}

/** True for a formula that KaTeX will typeset. */
export function isFormula(node: Element): boolean {
  return hasClass(node, 'math-inline') || hasClass(node, 'math-display');
}

function texOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
