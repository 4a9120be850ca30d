import type { TextQuoteSelector } from './quotation.ts';

/** Words at each end of a long quotation that are enough to find it. */
const END_WORDS = 6;

/**
 * The address with a text fragment that scrolls a browser to the words
 * (https://wicg.github.io/scroll-to-text-fragment/). Long quotations are given by their two ends, words
 * that stand more than once with what tells them apart.
 */
export function withTextFragment(
  address: string,
  words: string,
  { prefix, suffix }: Omit<TextQuoteSelector, 'exact'> = {},
): string {
  const all = words.split(' ');
  const before = prefix ? `${encode(prefix.split(' ').slice(-END_WORDS).join(' '))}-,` : '';
  const after = suffix ? `,-${encode(suffix.split(' ').slice(0, END_WORDS).join(' '))}` : '';
  const directive =
    all.length <= 2 * END_WORDS
      ? encode(words)
      : `${encode(all.slice(0, END_WORDS).join(' '))},${encode(all.slice(-END_WORDS).join(' '))}`;
  return `${address.split('#', 1).join('')}#:~:text=${before}${directive}${after}`;
}

/** The same for words of which only the beginning and the end can be found as they stand, such as two paragraphs. */
export function withTextFragmentBetween(address: string, beginning: string, end: string): string {
  const first = beginning.split(' ').slice(0, END_WORDS).join(' ');
  const last = end.split(' ').slice(-END_WORDS).join(' ');
  return `${address.split('#', 1).join('')}#:~:text=${encode(first)},${encode(last)}`;
}

/** Percent-encodes, the directive’s own `-` and `,` and `&` included. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
