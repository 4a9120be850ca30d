import { parseDoi } from './doi.ts';
import { parseUrl } from './parse-url.ts';
import { sourceIdentities, type SourceNames } from './source-identities.ts';

/**
 * What identifies a source, each as one word of letters and digits, as a search index can hold it. A paper on arXiv has one
 * for its number, however it is named.
 */
export function nameWords(names: SourceNames): string[] {
  const words = sourceIdentities(names).map(({ value }) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return [...new Set(words)];
}

/** The same of what someone has typed: a number of arXiv, a DOI or an address, with or without “https://”; empty for anything else. */
export function nameWordsTyped(text: string): string[] {
  const typed = text.trim();
  if (/\s/.test(typed)) return [];
  const url = parseUrl(typed) ? typed : /^[\w-]+(?:\.[\w-]+)+\//.test(typed) ? `https://${typed}` : null;
  return nameWords({ arxiv: typed, doi: parseDoi(typed) ?? undefined, url });
}
