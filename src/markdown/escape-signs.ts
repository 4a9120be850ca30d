/** Characters that Markdown, mathematics or a directive may take for a sign; those that rarely are come first. */
const SIGNS = ':!|#{}&~]>[<`_*$\\'.split('');

/** What only counts at the start of a block. */
const STARTS_A_BLOCK = /^([-+=>#]|\d+(?=[.)]))/;

/**
 * How to escape the words of `text` so that `reads` accepts what comes out, with as few kinds of signs
 * escaped as there must be. Where `reads` accepts nothing, all are escaped.
 */
export function escapeSigns(text: string, reads: (escape: Escape) => boolean): Escape {
  const none: Escape = (words) => words;
  if (reads(none)) return none;
  let signs = SIGNS.filter((sign) => text.includes(sign));
  // Twice, since one sign can keep another from being left out: “_” in an address that “:” makes a link.
  for (const sign of [...signs, ...signs]) {
    const fewer = signs.filter((other) => other !== sign);
    if (reads(escapeOf(fewer))) signs = fewer;
  }
  return escapeOf(signs);
}

export type Escape = (words: string) => string;

/** A line of Markdown whose first letters start no list, heading or quotation. */
export function escapeStart(markdown: string): string {
  return markdown.replace(STARTS_A_BLOCK, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** The words with a backslash before every sign that can have one. */
export function escapeAll(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A sign, but no backslash that escapes nothing where it stands, as in TeX. */
const SIGN = /\\(?![\p{L}\p{N} ])|[^\p{L}\p{N}\s\\]/gu;

function escapeOf(signs: readonly string[]): Escape {
  return (words) => words.replace(SIGN, (sign) => (signs.includes(sign) ? `\\${sign}` : sign));
}
