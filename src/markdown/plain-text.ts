import type { Element, Root, RootContent, Text } from 'hast';
import { foldWhiteSpace, GAP, normaliseText } from '../digest/normalise-text.ts';
import { parseInlineMarkdown } from './parse-markdown.ts';
import { isPlainWithFormulas } from './plain-line.ts';
import { GAP_CLASS, hasClass, READING_CLASS, toHast } from './to-hast.ts';

/** A text node, or a formula or a block of code as a whole, and where it stands in the plain text (UTF-16 offsets, `end` exclusive). */
export interface Segment {
  node: Text | Element;
  parent: Root | Element;
  link: Link | null;
  start: number;
  end: number;
}

/** A link that text stands in, and where it stands itself. */
export interface Link {
  node: Element;
  parent: Root | Element;
}

/** What a reader reads, as normalised text, and the nodes it comes from, in order. */
export interface PlainText {
  text: string;
  segments: Segment[];
}

/** What Unicode may join with the letter before it: marks such as accents, vowels and finals of Hangul, a vowel of Kirat Rai. */
const JOINING = /^[\p{M}\u1161-\u1175\u11A8-\u11C2\u{16D67}]+/u;

/**
 * The plain text of a tree before mathematics is typeset. Formulas read as their TeX, gaps as
 * U+FFFC, our readings as nothing. White space in the tree’s text nodes is folded in place (but in
 * blocks of code, which stay whole), so that offsets in the text are offsets in the nodes. The text is normalised (see `normaliseText`):
 * an accent at the start of a text node goes over to the node of its letter, and stands behind a space where that is a formula’s.
 */
export function readPlainText(tree: Root): PlainText {
  const segments: Segment[] = [];
  let text = '';
  const joinLetters = (node: Text | Element, words: string): string => {
    const joining = text === '' || text.endsWith(' ') ? '' : (JOINING.exec(words)?.[0] ?? '');
    if (joining === '') return words;
    const last = segments.at(-1);
    if (node.type !== 'text' || last?.node.type !== 'text') {
      text += ' ';
      return words;
    }
    last.node.value = (last.node.value + joining).normalize('NFC');
    text = text.slice(0, last.start) + last.node.value;
    last.end = text.length;
    return words.slice(joining.length);
  };
  const append = (node: Text | Element, parent: Root | Element, link: Link | null, letters: string) => {
    const words = joinLetters(node, letters);
    const settled = text === '' || text.endsWith(' ') ? words.trimStart() : words;
    if (settled !== '') segments.push({ node, parent, link, start: text.length, end: text.length + settled.length });
    text += settled;
    return settled;
  };
  const read = (node: RootContent, parent: Root | Element, link: Link | null): void => {
    if (node.type === 'text') node.value = append(node, parent, link, foldWhiteSpace(node.value));
    if (node.type !== 'element' || hasClass(node, READING_CLASS)) return;
    if (hasClass(node, GAP_CLASS)) text += `${text === '' || text.endsWith(' ') ? '' : ' '}${GAP} `;
    else if (isFormula(node) || isBlockOfCode(parent)) append(node, parent, link, foldWhiteSpace(lettersOf(node)));
    else for (const child of node.children) read(child, node, node.tagName === 'a' ? { node, parent } : link);
  };
  for (const child of tree.children) read(child, tree, null);
  return { text: text.trimEnd(), segments };
}

/** The words of a line of Markdown (a quotation, a statement, a note) as normalised plain text. */
export function plainTextOf(markdown: string): string {
  if (isPlainWithFormulas(markdown)) return normaliseText(markdown.replaceAll('$', ''));
  const known = texts.get(markdown);
  if (known !== undefined) return known;
  const { text } = readPlainText(toHast(parseInlineMarkdown(markdown)));
  texts.set(markdown, text);
  return text;
}

/** Lines that had to be parsed: the same statement stands on many pages and in many files. */
const texts = new Map<string, string>();

/** True for a formula that KaTeX will typeset. */
export function isFormula(node: Element): boolean {
  return hasClass(node, 'math-inline') || hasClass(node, 'math-display');
}

function isBlockOfCode(node: Root | Element): boolean {
  return node.type === 'element' && node.tagName === 'pre';
}

/** The letters right within an element, such as the TeX of a formula. */
export function lettersOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
