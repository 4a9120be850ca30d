import type { Span } from '../digest/quotation.ts';
import { heldText } from '../markdown/held-text.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { isFormula, plainTextOf, readPlainText } from '../markdown/plain-text.ts';
import { toHast } from '../markdown/to-hast.ts';
import { escapeSigns } from './escape-signs.ts';

/**
 * The words of a source’s body at a place of its held text, as Markdown for a line of front matter:
 * formulas in dollar signs, as in the source, and everything else so that it reads as it stands there.
 */
export function quoteAsMarkdown(body: string, { start, end }: Span): string {
  const words = heldText(body).slice(start, end);
  const parts: Part[] = [];
  let at = start;
  for (const segment of readPlainText(toHast(parseMarkdown(body))).segments) {
    if (segment.node.type !== 'element' || !isFormula(segment.node)) continue;
    if (segment.start < at || segment.end > end) continue;
    parts.push({ words: words.slice(at - start, segment.start - start) });
    parts.push({ formula: words.slice(segment.start - start, segment.end - start) });
    at = segment.end;
  }
  parts.push({ words: words.slice(at - start) });
  const escape = escapeSigns(words, (escape) => plainTextOf(join(parts, escape)) === words);
  const markdown = join(parts, escape);
  return plainTextOf(markdown) === words ? markdown : asMarkdown(words);
}

/** Plain text as a line of Markdown that reads as that text. Signs are escaped only where one would be read as such. */
export function asMarkdown(text: string): string {
  return escapeSigns(text, (escape) => plainTextOf(escape(text)) === text)(text);
}

function join(parts: readonly Part[], write: (words: string) => string): string {
  return parts.map((part) => ('formula' in part ? `$${part.formula}$` : write(part.words))).join('');
}

type Part = { words: string } | { formula: string };
