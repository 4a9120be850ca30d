import { familyName, type NamedAuthor } from '../digest/family-name.ts';

/** The most characters that a short title may have. */
const LONGEST = 48;

/**
 * What the digest calls a source: “Balestriero & LeCun 2024”, “Jelassi et al. 2024”; where it is
 * unsigned, the start of its title. Null where there is nothing to make it from.
 */
export function shortTitleFor(authors: readonly NamedAuthor[], published: string | null, title: string | null) {
  const [first, second, third] = authors.map(familyName);
  const names = third !== undefined ? `${first ?? ''} et al.` : [first, second].filter(Boolean).join(' & ');
  const year = published?.slice(0, 4) ?? '';
  const named = names === '' ? '' : `${names} ${year}`.trim();
  if (named !== '' && named.length <= LONGEST) return named;
  const words = (title ?? '').split(/\s+/);
  let short = '';
  for (const word of words)
    if (`${short} ${word}`.trim().length <= LONGEST) short = `${short} ${word}`.trim();
    else break;
  return short === '' ? null : short.replace(/[\s,;:–—-]+$/, '');
}
