import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { normaliseText } from '../digest/normalise-text.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Whether words of a body stand together in one of its paragraphs, headings or cells: its plain text tells no two apart. */
export function standInOneBlock(words: string, body: string): boolean {
  let isFound = false;
  visit(parseMarkdown(body), ['paragraph', 'heading', 'tableCell'], (node) => {
    isFound ||= normaliseText(textOf(node)).includes(words);
  });
  return isFound;
}
