import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentFile } from '../digest/content-file.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { INVISIBLE, nameOf } from '../digest/invisible.ts';
import { excerpt } from './excerpt.ts';
import { atBody, atValue, type Report, type Rule } from './rule.ts';
import { textValues } from './text-values.ts';
import { isFromUtf16 } from './utf-16.ts';

const FIX = 'remove it; if the original has it, leave it out and say so in `notes`';

export const noInvisibleCharacters: Rule = {
  name: 'no-invisible-characters',
  protects: 'Quotations and ids from characters that nobody sees, such as ones that turn the reading direction round.',
  *check({ files, body, isProse }) {
    for (const file of files) {
      // `front-matter-is-valid` reports it, and a byte order mark.
      if (isFromUtf16(file.raw)) continue;
      yield* charactersOf(file);
      yield* unreadableIn(file);
      for (const { value, position } of isProse(file) ? [] : textsOf(file.frontMatter.body, () => body(file))) {
        const written = file.frontMatter.body.slice(position?.start.offset, position?.end.offset);
        for (const name of escapedIn(value, written)) yield atBody(file, position?.start, escape(name));
      }
      // What a value reads as stands in the file itself, unless it is escaped.
      for (const { path, text } of /[\\&]/.test(file.raw) ? textValues(file) : []) {
        const read = [text, ...textsOf(text, () => parseInlineMarkdown(text)).map(({ value }) => value)].join('');
        if (read.search(INVISIBLE) === -1) continue;
        const written = file.frontMatter.written(path) ?? '';
        for (const name of escapedIn(read, written)) yield atValue(file, path, escape(name));
      }
    }
  },
};

function* charactersOf({ path, raw }: ContentFile): Generator<Report> {
  if (raw.search(INVISIBLE) === -1) return;
  const isMarked = raw.startsWith('\uFEFF---');
  for (const [at, text] of raw.split('\n').entries()) {
    for (const match of text.matchAll(INVISIBLE)) {
      if (at === 0 && match.index === 0 && isMarked) continue;
      const words = excerpt(text.slice(Math.max(0, match.index - 20), match.index));
      yield {
        file: path,
        line: at + 1,
        column: match.index + 1,
        reason: `An invisible character ${nameOf(match[0])}`,
        details: [words === '' ? 'at the start of the line' : `after  ${words}`],
        fix: FIX,
      };
    }
  }
}

/** What a file that is not UTF-8 reads as, and line ends that Markdown counts and editors do not. */
function* unreadableIn({ path, raw }: ContentFile): Generator<Report> {
  if (!/[\uFFFD\r]/.test(raw)) return;
  for (const [at, text] of raw.split('\n').entries()) {
    const place = { file: path, line: at + 1, details: [] };
    const column = text.search(/\uFFFD/u) + 1;
    if (column > 0) {
      const fix = 'save the file as UTF-8, and restore the character from the original';
      yield { ...place, column, reason: 'A character that could not be read', fix };
    }
    const end = text.search(/\r[^]/u) + 1;
    if (end > 0) {
      const fix = 'end lines with a line feed';
      yield { ...place, column: end, reason: 'A line ends in a carriage return alone', fix };
    }
  }
}

function escape(name: string): Pick<Report, 'reason' | 'fix'> {
  return { reason: `An invisible character ${name}, written as an escape`, fix: FIX };
}

/** Names of the characters of `text` that do not stand as such in what it was read from: escapes of YAML, entities of Markdown. */
function escapedIn(text: string, written: string): string[] {
  return [...new Set(text.match(INVISIBLE))].filter((character) => !written.includes(character)).map(nameOf);
}

/** The texts of Markdown in which an entity such as `&#x200B;` may stand. */
function textsOf(markdown: string, parse: () => Root): Text[] {
  const texts: Text[] = [];
  if (markdown.includes('&')) visit(parse(), 'text', (node) => void texts.push(node));
  return texts;
}
