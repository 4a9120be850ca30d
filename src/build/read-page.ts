import { Parser } from 'htmlparser2';
import type { BuiltPage } from '../digest/built-site.ts';

/** Elements that have no end tag (HTML Living Standard, “Void elements”). */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** What the rules look at in a page’s HTML, or in a piece of one. */
export function readPage(file: string, html: string): BuiltPage {
  const page: BuiltPage = {
    file,
    ids: [],
    links: [],
    unclosed: [],
    wordlessPictures: [],
    heading: null,
    hasWords: false,
    hasTypesettingError: false,
    hasFormulas: false,
    hasFormulaStyle: false,
    isMoved: false,
  };
  const place = placesIn(html);
  let origin = '';
  const within = { h1: 0, main: 0 };
  const count = (name: string, step: number) => {
    if (name === 'h1' || name === 'main') within[name] += step;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const at = place(parser.startIndex);
      if (attributes['id'] !== undefined) page.ids.push({ id: attributes['id'], ...at });
      if (attributes['property'] === 'og:url') origin = originOf(attributes['content']);
      const address = attributes['href'] ?? attributes['src'] ?? pictureOf(attributes, origin);
      if (address !== undefined) page.links.push({ address, ...at });
      if (isWordlessPicture(name, attributes)) page.wordlessPictures.push({ name, ...at });
      if (attributes['class']?.split(' ').includes('katex-error')) page.hasTypesettingError = true;
      if (name === 'math') page.hasFormulas = true;
      if (name === 'link' && address?.endsWith('/katex/katex.min.css')) page.hasFormulaStyle = true;
      if (name === 'meta' && attributes['name'] === 'moved-to') page.isMoved = true;
      if (name === 'h1') page.heading = '';
      count(name, 1);
    },
    ontext(text) {
      if (within.h1 > 0) page.heading = `${page.heading ?? ''}${text}`.trim();
      else if (within.main > 0 && text.trim() !== '') page.hasWords = true;
    },
    onclosetag(name, isImplied) {
      const isClosedInItself = VOID.has(name) || html[parser.endIndex - 1] === '/';
      if (isImplied && !isClosedInItself) page.unclosed.push({ name, ...place(parser.startIndex) });
      count(name, -1);
    },
  });
  parser.end(html);
  return page;
}

/** An image without `alt`, or a drawing that says it is an image and not of what. */
function isWordlessPicture(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'img') return attributes['alt'] === undefined;
  const label = attributes['aria-label'] ?? attributes['aria-labelledby'] ?? '';
  return attributes['role'] === 'img' && label.trim() === '';
}

/** The picture that stands for a page in link previews: from the root of the host, where that is the host of the page. */
function pictureOf({ property, content }: Readonly<Record<string, string>>, origin: string): string | undefined {
  if (property !== 'og:image') return undefined;
  return content?.startsWith(`${origin}/`) ? content.slice(origin.length) : content;
}

/** The start of a full address, to the end of its host; empty where it is a path. */
function originOf(address = ''): string {
  return /^https?:\/\/[^/]*/.exec(address)?.[0] ?? '';
}

/** Line and column, from 1, of an offset; offsets must come in ascending order. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  // Looked for once a line, since a whole page may stand on one.
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}
