import type { Place } from './content-file.ts';

/** The place of an offset in a text, both in UTF-16 units; lines end with a line feed, as in a tree of Markdown. */
export function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
