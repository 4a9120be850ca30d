import type { Element, Root } from 'hast';
import { normaliseText } from '../digest/normalise-text.ts';
import {
  formulaElement,
  formulasOfLine,
  isPlainTex,
  isPlainWithFormulas,
  nodesOfLine,
  type Formula,
} from './plain-line.ts';

/** A line that opens a paragraph or goes on with one: it starts with a letter, with a mark that opens a sentence, or with a formula. */
const STARTS_PARAGRAPH = /^[\p{L}“‘"($]/u;

const HEADING = /^#{1,6} (?=\S)/;

/**
 * The normalised text of a document of headings and paragraphs that hold plain lines and formulas alone, and of formulas
 * in lines of their own; null where it holds anything else, and must be parsed.
 */
export function plainTextOfProse(markdown: string): string | null {
  const blocks = blocksOf(markdown);
  return blocks && normaliseText(blocks.map(({ words }) => words.replaceAll('$', '')).join('\n'));
}

/** True where {@link plainTextOfProse} knows the text. */
export function isProse(markdown: string): boolean {
  return blocksOf(markdown) !== null;
}

/** The formulas of the same document, in order. */
export function formulasOfProse(markdown: string): Formula[] | null {
  const formulas = blocksOf(markdown)?.flatMap(({ words, isFormula, line, column }) =>
    isFormula
      ? [{ tex: words, isDisplay: true, line, column }]
      : words.split('\n').flatMap((text, at) => formulasOfLine(text, line + at, column)),
  );
  return formulas ?? null;
}

/** The same document as the tree of HTML that parsing it would give, without positions. */
export function treeOfProse(markdown: string): Root | null {
  const blocks = blocksOf(markdown);
  if (blocks === null) return null;
  const elements = blocks.map(({ tagName, words, isFormula }): Element => {
    const children = isFormula ? [formulaElement(words, 'math-display')] : nodesOfLine(words);
    return { type: 'element', tagName, properties: {}, children };
  });
  return {
    type: 'root',
    children: elements.flatMap((element, at) => (at === 0 ? [element] : [{ type: 'text', value: '\n' }, element])),
  };
}

/** A heading, a paragraph, its lines with their breaks, or a formula in lines of its own, and where its words start. */
interface Block {
  tagName: string;
  words: string;
  isFormula: boolean;
  line: number;
  column: number;
}

/** The blocks in order; null where there is anything else. */
function blocksOf(markdown: string): Block[] | null {
  const blocks: Block[] = [];
  let paragraph: Block | null = null;
  let formula: Block | null = null;
  for (const [at, line] of markdown.split('\n').entries()) {
    if (formula) {
      if (line === '$$' && formula.words !== '') formula = null;
      else if (!isPlainTex(line)) return null;
      else formula.words += formula.words === '' ? line : `\n${line}`;
      continue;
    }
    if (line === '$$' && !paragraph) {
      blocks.push((formula = { tagName: 'p', words: '', isFormula: true, line: at + 1, column: 1 }));
      continue;
    }
    const marks = HEADING.exec(line)?.[0] ?? '';
    const words = line.slice(marks.length);
    if (words !== '' && !isProseLine(words)) return null;
    const block = { words, isFormula: false, line: at + 1, column: marks.length + 1 };
    if (marks !== '') blocks.push({ tagName: `h${String(marks.length - 1)}`, ...block });
    else if (words !== '' && paragraph) paragraph.words += `\n${words}`;
    else if (words !== '') blocks.push((paragraph = { tagName: 'p', ...block }));
    if (marks !== '' || words === '') paragraph = null;
  }
  return formula ? null : blocks;
}

function isProseLine(words: string): boolean {
  return STARTS_PARAGRAPH.test(words) && !words.includes('#') && isPlainWithFormulas(words);
}
