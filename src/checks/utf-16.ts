/**
 * True for text in UTF-16 that was read as UTF-8: beside each letter of ASCII stands a U+0000, and a mark of the byte
 * order at the start reads as two U+FFFD. So saves the Windows editor as “Unicode”, and Windows PowerShell what “>” is given.
 */
export function isFromUtf16(text: string): boolean {
  return /^\uFFFD{0,2}(?:[^\0]\0|\0[^\0])/.test(text);
}

/** What is said of such a file. */
export const SAVED_AS_UTF_16 = 'The file is saved as UTF-16';
