import type { ContentFile, FrontMatter } from '../digest/content-file.ts';
import { COLLECTIONS, type CollectionName, type DataOf } from '../schema/collections.ts';
import { parseFrontMatter } from './front-matter.ts';

/**
 * Reads and validates the text of one file; `path` is relative to the repository, with forward slashes.
 * Never throws on what the file says.
 */
export function parseContentFile<Name extends CollectionName>(
  collection: Name,
  path: string,
  raw: string,
): ContentFile<Name> {
  return holdToSchema(collection, path, raw, parseFrontMatter(raw));
}

/** Holds what was read from the text of a file to the schema of its collection. */
export function holdToSchema<Name extends CollectionName>(
  collection: Name,
  path: string,
  raw: string,
  frontMatter: FrontMatter,
): ContentFile<Name> {
  const parsed = frontMatter.problems.length > 0 ? null : COLLECTIONS[collection].schema.safeParse(frontMatter.value);
  return {
    collection,
    id: path.replace(/^.*\//, '').replace(/\.md$/, ''),
    path,
    raw,
    frontMatter,
    data: (parsed?.data ?? null) as DataOf<Name> | null,
    issues: parsed?.error?.issues ?? [],
  };
}
