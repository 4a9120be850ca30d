import type { Root } from 'hast';
import { parseInlineMarkdown } from './parse-markdown.ts';
import { isPlainWithFormulas, treeOfLine } from './plain-line.ts';
import { toHast } from './to-hast.ts';

/** The tree of HTML of a line of Markdown, such as a statement, before mathematics is typeset; one that is plain but for formulas is not parsed. */
export function lineTree(markdown: string): Root {
  return isPlainWithFormulas(markdown) ? treeOfLine(markdown) : toHast(parseInlineMarkdown(markdown));
}
