import type { FrontMatter, Place } from '../../digest/content-file.ts';
import { valuesIn } from '../../digest/values-in.ts';

/** The path of the value that starts at the place; empty where none does, as for the front matter itself. */
export function pathAt(frontMatter: Pick<FrontMatter, 'value' | 'locate'>, place: Place): (string | number)[] {
  for (const { path } of valuesIn(frontMatter.value)) {
    const { line, column } = frontMatter.locate(path);
    if (line === place.line && column === place.column) return path;
  }
  return [];
}
