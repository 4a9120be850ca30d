/**
 * Characters that nobody sees or that are none: controls except tab and line ends, what Unicode lets a reader ignore
 * (soft hyphen, zero-width characters, bidirectional controls, variation selectors, fillers of Hangul, tags), the object
 * replacement character, interlinear annotation, separators of lines and paragraphs, halves of surrogate pairs and
 * noncharacters; and the blanks of Braille, music, hieroglyphs and Khitan, with the controls of hieroglyphs, which
 * Unicode lets nobody ignore and which show nothing all the same.
 */
export const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFC\u2800\u{1D159}\u{13430}-\u{1343F}\u{13441}\u{13442}\u{16FE4}]/gu;

/** The text with every character written out by its name that could move a cursor or turn the reading direction round. */
export function writeOut(text: string): string {
  return text.replace(INVISIBLE, (character) => `<${nameOf(character)}>`);
}

/** The name of a character, as in U+200B. */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
