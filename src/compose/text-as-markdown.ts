import { normaliseText } from '../digest/normalise-text.ts';
import { heldText } from '../markdown/held-text.ts';
import { escapeAll, escapeSigns, escapeStart, type Escape } from '../markdown/escape-signs.ts';
import { findMisfits } from '../markdown/mathematics.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';

/** Behind its closing sign stands no digit: that is the next of several prices. */
const FORMULA = /(\$[^$\s](?:[^$]*[^$\s])?\$(?!\d))/;

/**
 * Text as arXiv and others give it, in which $…$ are formulas, as the body of a source: a paragraph a
 * line, and every letter so that it is read as it stands there. Formulas that do not typeset are
 * letters like others. A blank line, or a line that is set in, starts a paragraph (arXiv’s form).
 */
export function textAsMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n|\n(?=[ \t]{2,}\S)/)
    .map(normaliseText)
    .filter((paragraph) => paragraph !== '')
    .map(faithful)
    .join('\n\n');
}

/** The plainest Markdown that reads as the words. */
function faithful(paragraph: string): string {
  const parts = paragraph.split(FORMULA).map((part): Part => {
    return FORMULA.test(part) && typesets(part) ? { formula: part } : { words: part };
  });
  const wanted = normaliseText(
    parts.map((part) => ('formula' in part ? part.formula.slice(1, -1) : part.words)).join(''),
  );
  const written = (escape: Escape) => {
    const markdown = parts.map((part) => ('formula' in part ? part.formula : escape(part.words))).join('');
    return [markdown, escapeStart(markdown)].find((wish) => heldText(wish) === wanted) ?? null;
  };
  // What reads otherwise with every sign escaped is written without formulas, all its punctuation escaped.
  return written(escapeSigns(paragraph, (escape) => written(escape) !== null)) ?? escapeAll(paragraph);
}

function typesets(formula: string): boolean {
  const tree = parseInlineMarkdown(formula);
  const [paragraph] = tree.children;
  const alone = paragraph?.type === 'paragraph' && paragraph.children.length === 1;
  return alone && paragraph.children[0]?.type === 'inlineMath' && findMisfits(tree).length === 0;
}

type Part = { words: string } | { formula: string };
