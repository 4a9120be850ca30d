import type { Element, Root, RootContent } from 'hast';
import { foldWhiteSpace, normaliseText } from '../digest/normalise-text.ts';
import { readingIn } from './marked-words.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { isFormula, lettersOf } from './plain-text.ts';
import { GAP_CLASS, hasClass, READING_CLASS, SIC_CLASS, toHast } from './to-hast.ts';

/** What stands within a line of text; all else is a block, whose tags stand apart from its words. */
const WITHIN_LINES: ReadonlySet<string> = new Set([
  'a',
  'br',
  'code',
  'del',
  'em',
  'math',
  'sic',
  'strong',
  'sub',
  'sup',
]);

/**
 * A source’s body as what a reader sees, in one line: its normalised words, and what they are marked as (struck out,
 * emphasis, a link, words of another, a reading of ours, what is said of a gap) as tags. Paragraphs are white space. Where
 * words are the same and this is not, a page looks otherwise, while the text and its checksum are as they were.
 */
export function markedText(body: string): string {
  return normaliseText(written(toHast(parseMarkdown(body))));
}

function written({ children }: Root | Element): string {
  return children.map(write).join('');
}

function write(node: RootContent): string {
  if (node.type === 'text') return escape(foldWhiteSpace(node.value));
  if (node.type !== 'element') return '';
  if (isFormula(node)) return tagged('math', {}, escape(lettersOf(node)));
  if (node.tagName === 'p') return ` ${written(node)} `;
  if (hasClass(node, GAP_CLASS)) return tagged('gap', {}, written(node));
  if (!hasClass(node, SIC_CLASS)) return tagged(node.tagName, node.properties, written(node));
  const words = node.children.filter((child) => !hasClass(child, READING_CLASS));
  return tagged('sic', { reading: readingIn(node) }, words.map(write).join(''));
}

function tagged(name: string, properties: Element['properties'], inside: string): string {
  const attributes = Object.entries(properties).map(
    ([key, value]) => ` ${key}="${escape(String(value)).replaceAll('"', '&quot;')}"`,
  );
  const [open, close] = [`<${name}${attributes.join('')}>`, `</${name}>`];
  return WITHIN_LINES.has(name) ? `${open}${inside}${close}` : ` ${open} ${inside} ${close} `;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
