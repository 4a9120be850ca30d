import type { ContentFile } from '../digest/content-file.ts';

/** Every text in a file’s front matter with its path, keys excluded. Empty where the YAML is broken. */
export function* textValues({ frontMatter }: ContentFile): Generator<{ path: PropertyKey[]; text: string }> {
  yield* walk(frontMatter.value, []);
}

function* walk(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* walk(item, [...path, at]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* walk(item, [...path, key]);
}
