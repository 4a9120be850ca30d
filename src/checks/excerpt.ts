/**
 * Characters that nobody sees or that are none: controls except tab and line ends, what Unicode lets a reader ignore
 * (soft hyphen, zero-width characters, bidirectional controls, variation selectors, tags), the object replacement
 * character, interlinear annotation, separators of lines and paragraphs, halves of surrogate pairs and noncharacters.
 */
export const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFC]/gu;

/** Words of content as a finding shows them: on one line, nothing invisible, cut to `longest` UTF-16 units. */
export function excerpt(text: string, longest = 80): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${cut(line, 0, longest - 1)}…`;
}

/** The part of a text between two UTF-16 offsets, without a character that a cut would halve. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

/** The text with every character written out by its name that could move a cursor or turn the reading direction round. */
export function writeOut(text: string): string {
  return text.replace(INVISIBLE, (character) => `<${nameOf(character)}>`);
}

/** The name of a character, as in U+200B. */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
