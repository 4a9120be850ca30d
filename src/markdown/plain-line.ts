import type { Element, ElementContent, Root } from 'hast';

/**
 * A character that could begin or end a construct of our Markdown: emphasis, code, links, directives, mathematics,
 * entities, HTML, escapes, line breaks; of colons, which could begin a directive or stand in an address, those before a
 * space or at the end do not. Most of what a digest holds has none of these but around formulas, and parsing it would
 * change nothing.
 */
const SIGN = /[\p{Cc}!&*<>@[\\\]_`{|}~$]|:(?! |$)/u;

/** Addresses are links without any sign around them. */
const ADDRESS = /www\./i;

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

/** True where a line is a plain one but for formulas between single dollar signs. */
export function isPlainWithFormulas(markdown: string): boolean {
  const pieces = markdown.split('$');
  return (
    pieces.length % 2 === 1 &&
    pieces.every((piece, at) => {
      if (at % 2 === 1) return isPlainTex(piece);
      // Two dollar signs would be one sign, and a mark that combines would be joined to the formula.
      return at === 0 || (piece === '' ? at === pieces.length - 1 : piece.charCodeAt(0) < 0x80);
    }) &&
    // A letter for each formula.
    isPlainLine(pieces.filter((_, at) => at % 2 === 0).join('x'))
  );
}

/** The formulas of such a line, which starts at this place. */
export function formulasOfLine(markdown: string, line = 1, column = 1): Formula[] {
  const formulas: Formula[] = [];
  let at = column;
  for (const [index, piece] of markdown.split('$').entries()) {
    if (index % 2 === 1) formulas.push({ tex: piece, isDisplay: false, line, column: at - 1 });
    at += piece.length + 1;
  }
  return formulas;
}

/** The tree of HTML of such a line, without a paragraph around it. */
export function treeOfLine(markdown: string): Root {
  return { type: 'root', children: nodesOfLine(markdown) };
}

/** What stands in that tree: the words and the formulas, in order. */
export function nodesOfLine(markdown: string): ElementContent[] {
  return markdown
    .split('$')
    .map((piece, at): ElementContent =>
      at % 2 === 1 ? formulaElement(piece, 'math-inline') : { type: 'text', value: piece },
    )
    .filter((node) => node.type !== 'text' || node.value !== '');
}

/** A formula before it is typeset. */
export function formulaElement(tex: string, className: string): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: [className] },
    children: [{ type: 'text', value: tex }],
  };
}

/** True for TeX that may stand in such a line, or be a line of a formula in lines of its own. */
export function isPlainTex(tex: string): boolean {
  return TEX.test(tex);
}
