/**
 * The one form in which the digest compares words: Unicode NFC, every run of white space (Unicode’s White_Space, in
 * which U+FEFF is not and U+0085 is, other than in `\s`) folded to one space, nothing at the ends.
 * Letters, case, punctuation and quotation marks stay as they are. Idempotent.
 */
export function normaliseText(text: string): string {
  return foldWhiteSpace(text).replace(/^ | $/g, '');
}

/** As {@link normaliseText}, but keeps one space at an end that has white space. */
export function foldWhiteSpace(text: string): string {
  return text.normalize('NFC').replace(/\p{White_Space}+/gu, ' ');
}

/** Stands in a source’s text where words are known to be missing; no quotation can contain it. */
export const GAP = '\uFFFC';
