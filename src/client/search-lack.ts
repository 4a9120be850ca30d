import type { Outcome } from './ranked-search.ts';

/**
 * What is said in front of results that do not have all words of a query: empty where they do. Where none are left, as where
 * they are narrowed away, what they have is not said.
 */
export function describeLack({ hits, share, missing }: Outcome): string {
  if (missing.length === 0 && share === 'all') return '';
  const none = `No entry has ${missing.length === 0 ? 'all of these words' : formatWords(missing)}. `;
  if (hits.length === 0) return none;
  if (missing.length === 0) return `${none}These have the most of them. `;
  return `${none}These have ${share === 'all' ? 'all' : 'the most of the'} other words. `;
}

/** “wht”, “scalling” or “laws” */
function formatWords(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' or ');
}
