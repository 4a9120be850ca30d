import type { Place } from '../digest/content-file.ts';

/** The rest of the line at a place, as an editor would go there. Undefined where there is no such line. */
export function textAt(raw: string, { line, column }: Place): string | undefined {
  return raw.split(/\r?\n/)[line - 1]?.slice(column - 1);
}
