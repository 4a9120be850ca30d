import type { Outcome } from './ranked-search.ts';

/** What is said in front of results that do not have all words of a query: empty where they do. */
export function describeLack({ hits, share, missing }: Outcome): string {
  if (missing.length === 0)
    return share === 'all' ? '' : 'No entry has all of these words. These have the most of them. ';
  const none = `No entry has ${formatWords(missing)}. `;
  if (hits.length === 0) return none;
  return `${none}These have ${share === 'all' ? 'all' : 'the most of the'} other words. `;
}

/** “wht”, “scalling” or “laws” */
function formatWords(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' or ');
}
