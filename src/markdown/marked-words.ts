import type { Element, Root, RootContent } from 'hast';
import type { Span } from '../digest/quotation.ts';
import { lineTree } from './line-tree.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { isPlainLine } from './plain-line.ts';
import { isProse, treeOfProse } from './plain-prose.ts';
import { isFormula, lettersOf, readPlainText } from './plain-text.ts';
import { hasClass, READING_CLASS, SIC_CLASS, toHast } from './to-hast.ts';

/** Words that stand otherwise on a page than as their letters alone, at offsets in the plain text. */
export interface MarkedWords extends Span {
  /** As what they stand, in words. */
  as: string;
}

/** What stands in a source’s body as a formula, struck out, in emphasis, as code, as a link or with a reading of ours, read once for each body. */
export function marksInText(body: string): readonly MarkedWords[] {
  if (!body.includes('$') && isProse(body)) return [];
  const known = marks.get(body);
  if (known !== undefined) return known;
  const read = readMarks(treeOfProse(body) ?? toHast(parseMarkdown(body)));
  marks.set(body, read);
  return read;
}

const marks = new Map<string, MarkedWords[]>();

/** The same of a line, such as a quotation. */
export function marksInLine(markdown: string): MarkedWords[] {
  if (isPlainLine(markdown)) return [];
  return readMarks(lineTree(markdown));
}

function readMarks(tree: Root): MarkedWords[] {
  const { text, segments } = readPlainText(tree);
  const places = new Map<RootContent, Span>(segments.map((segment) => [segment.node, segment]));
  const found: MarkedWords[] = [];
  const read = (node: RootContent): Span | null => {
    const inside = node.type === 'element' ? node.children.flatMap((child) => read(child) ?? []) : [];
    const [first, last] = [inside[0], inside.at(-1)];
    const place = places.get(node) ?? (first && last ? { start: first.start, end: last.end } : null);
    const as = node.type === 'element' ? nameOf(node) : null;
    const hasWords = place !== null && text.slice(place.start, place.end).trim() !== '';
    if (hasWords && as !== null) found.push({ start: place.start, end: place.end, as });
    return place;
  };
  for (const child of tree.children) read(child);
  return found;
}

export const FORMULA = 'a formula';
export const STRUCK = 'struck out';

function nameOf(element: Element): string | null {
  if (isFormula(element)) return FORMULA;
  if (hasClass(element, SIC_CLASS)) return `damaged, to be read “${readingIn(element)}”`;
  switch (element.tagName) {
    case 'del':
      return STRUCK;
    case 'em':
      return 'in emphasis';
    case 'strong':
      return 'in strong emphasis';
    case 'code':
      return 'code';
    case 'a':
      return `a link to ${String(element.properties.href)}`;
    default:
      return null;
  }
}

/** Our reading of damaged letters, of the element that holds both. */
export function readingIn({ children }: Element): string {
  const reading = children.find((child) => hasClass(child, READING_CLASS));
  return reading?.type === 'element' ? lettersOf(reading) : '';
}
