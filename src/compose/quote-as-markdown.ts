import type { Span } from '../digest/quotation.ts';
import { escapeSigns } from '../markdown/escape-signs.ts';
import { heldText } from '../markdown/held-text.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { isFormula, plainTextOf, readPlainText } from '../markdown/plain-text.ts';
import { toHast } from '../markdown/to-hast.ts';

/**
 * What gives the words at places of the held text of a source’s body as Markdown for a line of front matter: formulas in
 * dollar signs, as in the source, and everything else so that it reads as it stands there.
 */
export function createQuoter(body: string): (place: Span) => string {
  const text = heldText(body);
  const formulas = readPlainText(toHast(parseMarkdown(body))).segments.filter(
    ({ node }) => node.type === 'element' && isFormula(node),
  );
  return ({ start, end }) => {
    const words = text.slice(start, end);
    const parts: Part[] = [];
    let at = start;
    for (const formula of formulas) {
      if (formula.start < at || formula.end > end) continue;
      parts.push({ words: text.slice(at, formula.start) });
      parts.push({ formula: text.slice(formula.start, formula.end) });
      at = formula.end;
    }
    parts.push({ words: text.slice(at, end) });
    const escape = escapeSigns(words, (escape) => plainTextOf(join(parts, escape)) === words);
    const markdown = join(parts, escape);
    return plainTextOf(markdown) === words ? markdown : asMarkdown(words);
  };
}

/** Plain text as a line of Markdown that reads as that text. Signs are escaped only where one would be read as such. */
export function asMarkdown(text: string): string {
  return escapeSigns(text, (escape) => plainTextOf(escape(text)) === text)(text);
}

function join(parts: readonly Part[], write: (words: string) => string): string {
  return parts.map((part) => ('formula' in part ? `$${part.formula}$` : write(part.words))).join('');
}

type Part = { words: string } | { formula: string };
