import type { Span } from '../digest/quotation.ts';
import { escapeSigns } from './escape-signs.ts';
import { heldText } from './held-text.ts';
import { FORMULA, marksInText, STRUCK } from './marked-words.ts';
import { plainTextOf } from './plain-text.ts';

/**
 * What gives the words at places of the held text of a source’s body as Markdown for a line of front matter: formulas in
 * dollar signs and struck words between tildes, as in the source, and everything else so that it reads as it stands there.
 */
export function createQuoter(body: string): (place: Span) => string {
  const text = heldText(body);
  const marks = marksInText(body);
  const formulas = marks.filter(({ as }) => as === FORMULA);
  const struck = marks.filter(({ as }) => as === STRUCK);
  return ({ start, end }) => {
    const words = text.slice(start, end);
    const written = [
      ...formulas
        .filter((formula) => formula.start >= start && formula.end <= end)
        .map((formula) => ({ ...formula, markdown: `$${text.slice(formula.start, formula.end)}$` })),
      ...struck.flatMap((mark) => {
        const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
        return from < to ? [from, to].map((at) => ({ start: at, end: at, markdown: '~~' })) : [];
      }),
    ].sort((a, b) => a.start - b.start);
    const parts: Part[] = [];
    let at = start;
    for (const part of written) {
      parts.push({ words: text.slice(at, part.start) }, part);
      at = part.end;
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
  return parts.map((part) => ('markdown' in part ? part.markdown : write(part.words))).join('');
}

type Part = { words: string } | { markdown: string };
