/** The longest stretch that is shown of a difference, in UTF-16 units. */
const LONGEST = 160;

/**
 * The stretch of each of two different texts in which they differ, in whole words and with a word of context on each
 * side, shortened in the middle where it is long. Mirrored arguments give mirrored stretches.
 */
export function differingWords(one: string, other: string): [string, string] {
  const [a, b] = [one.split(' '), other.split(' ')];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const stretch = (words: readonly string[]) => {
    const first = Math.max(0, start - 1);
    const last = Math.min(words.length, words.length - end + 1);
    const text = words.slice(first, last).join(' ');
    return `${first > 0 ? '… ' : ''}${shortened(text)}${last < words.length ? ' …' : ''}`;
  };
  return [stretch(a), stretch(b)];
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = LONGEST / 2;
  return `${text.slice(0, half).replace(/\S*$/, '')}[…]${text.slice(-half).replace(/^\S*/, '')}`;
}
