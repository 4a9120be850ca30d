import type { Element, ElementContent, Root } from 'hast';
import { normaliseText } from '../digest/normalise-text.ts';

/**
 * A character that could begin or end a construct of our Markdown: emphasis, code, links, directives, mathematics,
 * entities, HTML, escapes, line breaks; of colons, which could begin a directive or stand in an address, those before a
 * space or at the end do not. Most of what a digest holds has none of these but around formulas, and parsing it would
 * change nothing.
 */
const SIGN = /[\p{Cc}!&*<>@[\\\]_`{|}~$]|:(?! |$)/u;

/** Addresses are links without any sign around them. */
const ADDRESS = /www\./i;

/**
 * What a link, an image or the definition of either has: its brackets, or an address on its own; and what could stand for
 * a letter of these, an entity or an escape.
 */
const LINK_SIGN = /\]\(|\]:|[<@&\\]|\/\/|www\./i;

/** A line that opens a paragraph or goes on with one: it starts with a letter, with a mark that opens a sentence, or with a formula. */
const STARTS_PARAGRAPH = /^[\p{L}“‘"($]/u;

const HEADING = /^#{1,6} (?=\S)/;

/** TeX that nothing around it changes: in ASCII, so that no letter is joined with one outside, without white space at its ends. */
const TEX = /^[!-#%-~](?:[ -#%-~]*[!-#%-~])?$/;

/** A formula as it is written. Line and column are 1-based, in the Markdown. */
export interface Formula {
  tex: string;
  isDisplay: boolean;
  line: number;
  column: number;
}

/** True where a line of Markdown, such as a note, reads and renders as exactly the letters that are written. */
export function isPlainLine(markdown: string): boolean {
  return !SIGN.test(markdown) && !markdown.includes('  ') && markdown.trim() === markdown && !ADDRESS.test(markdown);
}

/** False where Markdown has no link, no image and no definition of one, whatever else it has. */
export function mayLink(markdown: string): boolean {
  return LINK_SIGN.test(markdown);
}

/** True where a line is a plain one but for formulas between single dollar signs. */
export function isPlainWithFormulas(markdown: string): boolean {
  const pieces = markdown.split('$');
  if (pieces.length === 1) return isPlainLine(markdown);
  return (
    pieces.length % 2 === 1 &&
    pieces.every((piece, at) => {
      if (at % 2 === 1) return TEX.test(piece);
      // Two dollar signs would be one sign, and a mark that combines would be joined to the formula.
      return at === 0 || (piece === '' ? at === pieces.length - 1 : piece.charCodeAt(0) < 0x80);
    }) &&
    // A letter for each formula.
    isPlainLine(pieces.filter((_, at) => at % 2 === 0).join('x'))
  );
}

/** The formulas of such a line. */
export function formulasOfLine(markdown: string): Formula[] {
  return formulasIn(markdown, 1, 1);
}

/** The tree of HTML of such a line, without a paragraph around it. */
export function treeOfLine(markdown: string): Root {
  return { type: 'root', children: wordsAndFormulas(markdown) };
}

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
      : words.split('\n').flatMap((text, at) => formulasIn(text, line + at, column)),
  );
  return formulas ?? null;
}

/** The same document as the tree of HTML that parsing it would give, without positions. */
export function treeOfProse(markdown: string): Root | null {
  const blocks = blocksOf(markdown);
  if (blocks === null) return null;
  const elements = blocks.map(({ tagName, words, isFormula }): Element => {
    const children = isFormula ? [formulaElement(words, 'math-display')] : wordsAndFormulas(words);
    return { type: 'element', tagName, properties: {}, children };
  });
  return {
    type: 'root',
    children: elements.flatMap((element, at) => (at === 0 ? [element] : [{ type: 'text', value: '\n' }, element])),
  };
}

function formulasIn(words: string, line: number, column: number): Formula[] {
  const formulas: Formula[] = [];
  let at = column;
  for (const [index, piece] of words.split('$').entries()) {
    if (index % 2 === 1) formulas.push({ tex: piece, isDisplay: false, line, column: at - 1 });
    at += piece.length + 1;
  }
  return formulas;
}

function wordsAndFormulas(words: string): ElementContent[] {
  return words
    .split('$')
    .map((piece, at): ElementContent =>
      at % 2 === 1 ? formulaElement(piece, 'math-inline') : { type: 'text', value: piece },
    )
    .filter((node) => node.type !== 'text' || node.value !== '');
}

/** A formula before it is typeset. */
function formulaElement(tex: string, className: string): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: [className] },
    children: [{ type: 'text', value: tex }],
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
      else if (!TEX.test(line)) return null;
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
