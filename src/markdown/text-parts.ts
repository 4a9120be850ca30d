import { lineTree } from './line-tree.ts';
import { isFormula, plainTextOf, readPlainText } from './plain-text.ts';

/** A stretch of a text: words as they are read, or the TeX of a formula without the dollars around it. */
export interface TextPart {
  text: string;
  isFormula: boolean;
}

/** The plain text of a line of Markdown in its parts, which together are what `plainTextOf` gives. */
export function partsOfMarkdown(markdown: string): TextPart[] {
  if (!markdown.includes('$')) return [{ text: plainTextOf(markdown), isFormula: false }];
  const { text, segments } = readPlainText(lineTree(markdown));
  const formulas = segments.filter(({ node }) => node.type === 'element' && isFormula(node));
  return divide(text, formulas, 0);
}

/**
 * A formula in a text that is no Markdown. The dollars of prices are none: none opens before white space or closes behind
 * it, and none closes before a digit (https://pandoc.org/MANUAL.html#extension-tex_math_dollars).
 */
const FORMULA = /\\[^]|\$(?=[^\s$])(?:\\[^]|[^$\\])+(?<!\s)\$(?!\d)/g;

/** A title as its source has it in its parts. */
export function partsOfTitle(title: string): TextPart[] {
  const formulas = [...title.matchAll(FORMULA)].filter(([found]) => found.startsWith('$'));
  return divide(
    title,
    formulas.map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
    1,
  );
}

/** The text cut where formulas start and end (UTF-16 offsets); `marks` is how many dollars stand on either side within. */
function divide(text: string, formulas: readonly { start: number; end: number }[], marks: number): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of formulas) {
    parts.push({ text: text.slice(at, start), isFormula: false });
    parts.push({ text: text.slice(start + marks, end - marks), isFormula: true });
    at = end;
  }
  return [...parts, { text: text.slice(at), isFormula: false }].filter((part) => part.text !== '');
}
