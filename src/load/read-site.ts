import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Parser } from 'htmlparser2';
import type { BuiltPage, BuiltSite } from '../digest/built-site.ts';

/** Reads the built site in a folder: every HTML page’s ids and links, and the names of all files. */
export function readSite(folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, readFileSync(join(folder, file), 'utf8')));
  return { pages, files: new Set(files), base: `${base.replace(/\/+$/, '')}/` };
}

/** What the rules look at in a page’s HTML. */
export function readPage(file: string, html: string): BuiltPage {
  const page: BuiltPage = { file, ids: [], links: [], heading: null, hasTypesettingError: false, isMoved: false };
  const place = placesIn(html);
  let inHeading = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const at = place(parser.startIndex);
      if (attributes['id'] !== undefined) page.ids.push({ id: attributes['id'], ...at });
      const address = attributes['href'] ?? attributes['src'];
      if (address !== undefined) page.links.push({ address, ...at });
      if (attributes['class']?.split(' ').includes('katex-error')) page.hasTypesettingError = true;
      if (name === 'meta' && attributes['name'] === 'moved-to') page.isMoved = true;
      if (name === 'h1') {
        inHeading = true;
        page.heading = '';
      }
    },
    ontext(text) {
      if (inHeading) page.heading = `${page.heading ?? ''}${text}`.trim();
    },
    onclosetag(name) {
      if (name === 'h1') inHeading = false;
    },
  });
  parser.end(html);
  return page;
}

/** Line and column, from 1, of an offset; offsets must come in ascending order. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', lineStart); next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}
