import { FEED_TYPES, MEDIA_TYPES } from '../digest/media-types.ts';

/**
 * Which files have which media type, as hosts write it: a path from the root of the site, with `*` for anything. No file
 * is of two of them, since a host joins what several say with commas
 * (https://developers.cloudflare.com/pages/configuration/headers/). Atom is not among them: readers take it as the XML
 * that every host says it is, and a browser shows it as a page only then.
 */
export function contentTypes(): [pattern: string, type: string][] {
  const feeds = ['', 'claims/*/', 'topics/*/'].map((folder): [string, string] => [
    `${folder}feed.json`,
    FEED_TYPES['feed.json'],
  ]);
  const others = Object.entries(MEDIA_TYPES).map(([ending, type]): [string, string] => [`*.${ending}`, type]);
  return [...others, ...feeds].map(([pattern, type]) => [pattern, TEXT.has(type) ? `${type}; charset=utf-8` : type]);
}

/** Types of plain text, which is in UTF-8 as all of the site is; the others say so themselves, or are read as nothing else. */
const TEXT = new Set<string>([MEDIA_TYPES.bib, MEDIA_TYPES.md]);
