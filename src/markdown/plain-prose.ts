import type { Element, Root } from 'hast';
import { normaliseText } from '../digest/normalise-text.ts';

/**
 * A character that could begin or end a construct of our Markdown: emphasis, code, links, directives, mathematics,
 * entities, HTML, escapes, line breaks; of colons, which could begin a directive or stand in an address, those before a
 * space or at the end do not. Most of what a digest holds has none of these, and parsing it would change nothing.
 */
const SIGN = /[\p{Cc}!&*<>@[\\\]_`{|}~$]|:(?! |$)/u;

/** Addresses are links without any sign around them. */
const ADDRESS = /www\./i;

/** A line that opens a paragraph or goes on with one: it starts with a letter or with a mark that opens a sentence. */
const STARTS_PARAGRAPH = /^[\p{L}“‘"(]/u;

const HEADING = /^#{1,6} (?=\S)/;

/** True where a line of Markdown, such as a note, reads and renders as exactly the letters that are written. */
export function isPlainLine(markdown: string): boolean {
  return !SIGN.test(markdown) && !markdown.includes('  ') && markdown.trim() === markdown && !ADDRESS.test(markdown);
}

/**
 * The normalised text of a document of headings and paragraphs that hold plain lines alone;
 * null where it holds anything else, and must be parsed.
 */
export function plainTextOfProse(markdown: string): string | null {
  const blocks = blocksOf(markdown);
  return blocks && normaliseText(blocks.map(({ words }) => words).join('\n'));
}

/** The same document as the tree of HTML that parsing it would give, without positions. */
export function treeOfProse(markdown: string): Root | null {
  const blocks = blocksOf(markdown);
  if (blocks === null) return null;
  const elements = blocks.map(({ tagName, words }): Element => {
    return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value: words }] };
  });
  return {
    type: 'root',
    children: elements.flatMap((element, at) => (at === 0 ? [element] : [{ type: 'text', value: '\n' }, element])),
  };
}

/** Headings and paragraphs in order, the lines of a paragraph with their breaks; null where there is anything else. */
function blocksOf(markdown: string): { tagName: string; words: string }[] | null {
  const blocks: { tagName: string; words: string }[] = [];
  let paragraph: { tagName: string; words: string } | null = null;
  for (const line of markdown.split('\n')) {
    const marks = HEADING.exec(line)?.[0] ?? '';
    const words = line.slice(marks.length);
    if (words !== '' && !(isPlainLine(words) && STARTS_PARAGRAPH.test(words) && !words.includes('#'))) return null;
    if (marks !== '') blocks.push({ tagName: `h${String(marks.length - 1)}`, words });
    else if (words !== '' && paragraph) paragraph.words += `\n${words}`;
    else if (words !== '') blocks.push((paragraph = { tagName: 'p', words }));
    if (marks !== '' || words === '') paragraph = null;
  }
  return blocks;
}
