import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** The directives that content may use: `::gap[…]` where words are missing, `:sic[…]{reading="…"}` where they are damaged. */
export const DIRECTIVES: Readonly<Record<string, 'leafDirective' | 'textDirective'>> = {
  gap: 'leafDirective',
  sic: 'textDirective',
};

const BLOCK_CONSTRUCTS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'directiveContainer',
  'directiveLeaf',
  'headingAtx',
  'htmlFlow',
  'list',
  'mathFlow',
  'setextUnderline',
  'table',
  'thematicBreak',
];

const documents = unified().use(remarkParse).use(withSyntax).freeze();
const lines = unified().use(remarkParse).use(withSyntax).use(withoutBlocks).freeze();

/**
 * Markdown with mathematics, tables and the two directives, as a tree with positions (1-based lines
 * and columns, zero-based UTF-16 offsets). A colon before a word is a directive only where it is `:sic`.
 */
export function parseMarkdown(markdown: string): Root {
  return withoutStrayDirectives(documents.parse(markdown), markdown);
}

/** The same for a line of text, such as a quotation or a note: “1.” or “#” at its start are letters like others. */
export function parseInlineMarkdown(markdown: string): Root {
  return withoutStrayDirectives(lines.parse(markdown), markdown);
}

function withSyntax(this: Processor): void {
  this.use(remarkGfm, { singleTilde: false }).use(remarkMath).use(remarkDirective);
}

function withoutBlocks(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: BLOCK_CONSTRUCTS } });
}

function withoutStrayDirectives(tree: Root, markdown: string): Root {
  visit(tree, 'textDirective', (node: TextDirective, index, parent) => {
    if (DIRECTIVES[node.name] === 'textDirective' || parent === undefined || index === undefined) return;
    const value = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    parent.children.splice(index, 1, { type: 'text', value, ...(node.position && { position: node.position }) });
    return [SKIP, index];
  });
  return tree;
}
