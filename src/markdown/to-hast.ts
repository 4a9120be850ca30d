import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { timed } from '../phases.ts';

/** Class names that the digest’s own directives produce; nothing that content says can choose another. */
export const GAP_CLASS = 'gap';
export const SIC_CLASS = 'sic';
export const READING_CLASS = 'reading';

const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
  attributes: {
    a: ['href', 'title'],
    code: [['className', /^language-(?!math$)[a-z]+$/, 'math-inline', 'math-display']],
    div: [['className', GAP_CLASS]],
    ol: ['start'],
    span: [['className', SIC_CLASS, READING_CLASS]],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const processor = unified().use(markDirectives).use(remarkRehype).use(rehypeSanitize, schema).freeze();

/** Turns Markdown’s tree into HTML’s: no raw HTML, sanitised, mathematics as TeX, not yet typeset. */
export function toHast(tree: MdastRoot): HastRoot {
  return timed('Markdown', () => processor.runSync(tree));
}

/** Where a link leads on the site, and a class name of ours for it (how a claim stands, say). */
export interface LinkTarget {
  href: string;
  className?: string;
  /** What the class shows, in words for those who do not see it. */
  description?: string;
}

/** Where an address in content leads on the site; null leaves it as written. */
export type LinkResolver = (address: string) => LinkTarget | null;

/** Replaces the addresses of links in place. */
export function resolveLinks(tree: HastRoot, resolve: LinkResolver): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'a' || typeof properties.href !== 'string') return;
    const target = resolve(properties.href);
    if (target === null) return;
    properties.href = target.href;
    if (target.className !== undefined) properties.className = [target.className];
    if (target.description !== undefined) properties['aria-description'] = target.description;
  });
}

/** Moves headings down in place by so many levels, at most to the sixth, to fit below a page’s own. */
export function shiftHeadings(tree: HastRoot, levels: number): void {
  visit(tree, 'element', (element) => {
    const level = levelOf(element);
    if (level !== null) element.tagName = `h${String(Math.min(level + levels, 6))}`;
  });
}

/** Moves headings in place so that the highest of them is one level below the one given. */
export function putHeadingsBelow(tree: HastRoot, level: number): void {
  let highest = Infinity;
  visit(tree, 'element', (element) => {
    highest = Math.min(highest, levelOf(element) ?? Infinity);
  });
  if (highest !== Infinity) shiftHeadings(tree, level + 1 - highest);
}

/** The level of a heading; null for what is none. */
function levelOf({ tagName }: Element): number | null {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level === undefined ? null : Number(level);
}

function markDirectives() {
  return (tree: MdastRoot): void => {
    visit(tree, (node) => {
      // Not a `pre`, in which a marked formula would stay.
      if (node.type === 'math') node.data = { ...node.data, hName: 'p' };
      if (node.type === 'leafDirective' && node.name === 'gap') nameElement(node, 'div', GAP_CLASS, []);
      if (node.type === 'textDirective' && node.name === 'sic') nameElement(node, 'span', SIC_CLASS, reading(node));
    });
  };
}

function nameElement(
  node: LeafDirective | TextDirective,
  tagName: string,
  className: string,
  more: TextDirective['children'],
): void {
  node.data = { hName: tagName, hProperties: { className: [className] } };
  node.children.push(...more);
}

function reading({ attributes }: TextDirective): TextDirective['children'] {
  const text = { type: 'text' as const, value: attributes?.['reading'] ?? '' };
  return [{ type: 'emphasis', data: { hName: 'span', hProperties: { className: [READING_CLASS] } }, children: [text] }];
}

/** True where the element carries the class name. */
export function hasClass(node: ElementContent | HastRoot, className: string): boolean {
  return (
    node.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes(className)
  );
}
