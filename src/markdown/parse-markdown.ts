import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type Preset, type Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { timed } from '../phases.ts';

/** The directives that content may use: `::gap[…]` where words are missing, `:sic[…]{reading="…"}` where they are damaged. */
export const DIRECTIVES: Readonly<Record<string, 'leafDirective' | 'textDirective'>> = {
  gap: 'leafDirective',
  sic: 'textDirective',
};

/** Their numbers, labels and arrows would count as words of the source. */
const FOOTNOTES = ['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'];
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const SYNTAX = {
  plugins: [[remarkGfm, { singleTilde: false }], remarkMath, remarkDirective, [without, FOOTNOTES]],
} satisfies Preset;

const documents = unified().use(remarkParse).use(SYNTAX).freeze();
const lines = unified().use(remarkParse).use(SYNTAX).use(withoutBlocks).freeze();

/**
 * Markdown with mathematics, tables and the two directives, as a tree with positions (1-based lines
 * and columns, zero-based UTF-16 offsets). A colon before a word is a directive only where it is `:sic`.
 */
export function parseMarkdown(markdown: string): Root {
  return timed('Markdown', () => withoutStrayDirectives(documents.parse(markdown), markdown));
}

/** The same for a line of text, such as a quotation or a note: “1.” or “#” at its start are letters like others. */
export function parseInlineMarkdown(markdown: string): Root {
  return timed('Markdown', () => withoutStrayDirectives(lines.parse(markdown), markdown));
}

function without(this: Processor, constructs: string[]): void {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: constructs } });
}

/** Blocks of the extensions go whole, since not all of them have a name by which to disable them. */
function withoutBlocks(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? [];
  for (const extension of extensions) Object.assign(extension, { document: {}, flow: {} });
  without.call(this, BLOCKS);
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
