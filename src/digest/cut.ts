/** The part of a text between two UTF-16 offsets, without a character that a cut would halve. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
