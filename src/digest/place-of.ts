import type { Place } from './content-file.ts';

/** The place of an offset in a text, both in UTF-16 units; lines end with a line feed, as in a tree of Markdown. */
export function placeOf(text: string, offset: number): Place {
  return placeBehind({ line: 1, column: 1 }, text.slice(0, offset));
}

/** The place right behind a text that starts at a place. */
export function placeBehind({ line, column }: Place, text: string): Place {
  const lines = text.split('\n');
  const length = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + length : length + 1 };
}
