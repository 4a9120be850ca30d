import type { FrontMatter, Place } from '../../digest/content-file.ts';

/** The path of the value that starts at the place; empty where none does, as for the front matter itself. */
export function pathAt(frontMatter: Pick<FrontMatter, 'value' | 'locate'>, place: Place): (string | number)[] {
  for (const path of pathsIn(frontMatter.value, [])) {
    const { line, column } = frontMatter.locate(path);
    if (line === place.line && column === place.column) return path;
  }
  return [];
}

/** The paths of all values, those of a list or a group before those in it. */
function* pathsIn(value: unknown, above: (string | number)[]): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, item] of entries) {
    yield [...above, step];
    yield* pathsIn(item, [...above, step]);
  }
}
