import { measureText } from './glyph-widths.ts';

/**
 * Breaks text into lines of at most `width` px at `size` px, after spaces and hyphens, and within a word only where
 * the word alone is too long. Lines keep the space at their end, so that they join to the text again.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[^\s-]*-+|[^\s-]+\s*|\s+/gu) ?? []) {
    for (const part of measureText(piece, size) > width ? Array.from(piece) : [piece]) {
      if (line !== '' && measureText(line + part, size) > width) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return line === '' ? lines : [...lines, line];
}
