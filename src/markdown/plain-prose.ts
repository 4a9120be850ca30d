import { normaliseText } from '../digest/normalise-text.ts';

/**
 * Text without any character that could begin or end a construct of our Markdown: emphasis, code, links, directives,
 * mathematics, entities, HTML, escapes, line breaks; a colon only before a space or at the end, since it could begin
 * a directive or stand in an address. Most of what a digest holds is of this kind, and parsing it would change nothing.
 */
const INLINE = /^(?:[^\p{Cc}!&*:<>@[\\\]_`{|}~$]|:(?= |$))*$/u;

/** Addresses are links without any sign around them. */
const ADDRESS = /www\./i;

/** A line that opens a paragraph or goes on with one: it starts with a letter or with a mark that opens a sentence. */
const STARTS_PARAGRAPH = /^[\p{L}“‘"(]/u;

const HEADING = /^#{1,6} (?=\S)/;

/** True where a line of Markdown, such as a note, reads and renders as exactly the letters that are written. */
export function isPlainLine(markdown: string): boolean {
  return INLINE.test(markdown) && !markdown.includes('  ') && markdown.trim() === markdown && !ADDRESS.test(markdown);
}

/**
 * The normalised text of a document of headings and paragraphs that hold plain lines alone;
 * null where it holds anything else, and must be parsed.
 */
export function plainTextOfProse(markdown: string): string | null {
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    const words = line.replace(HEADING, '');
    if (words !== '' && !(isPlainLine(words) && STARTS_PARAGRAPH.test(words) && !words.includes('#'))) return null;
    lines.push(words);
  }
  return normaliseText(lines.join('\n'));
}
