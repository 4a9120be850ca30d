import { INVISIBLE } from '../digest/invisible.ts';

/** Words of content as a finding shows them: on one line, nothing invisible, cut to `longest` UTF-16 units. */
export function excerpt(text: string, longest = 80): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${cut(line, 0, longest - 1)}…`;
}

/** The part of a text between two UTF-16 offsets, without a character that a cut would halve. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
