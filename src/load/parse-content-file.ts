import type { ContentFile, FrontMatter, Problem } from '../digest/content-file.ts';
import { COLLECTIONS, type CollectionName, type DataOf } from '../schema/collections.ts';
import { excessOf, excessOfValues, LIMITS } from './bounds.ts';
import { parseFrontMatter, withoutFrontMatter } from './front-matter.ts';

/**
 * Reads and validates the text of one file; `path` is relative to the repository, with forward slashes.
 * Never throws on what the file says.
 */
export function parseContentFile<Name extends CollectionName>(
  collection: Name,
  path: string,
  raw: string,
): ContentFile<Name> {
  const excess = excessOf(raw, LIMITS);
  return excess.length > 0
    ? unread(collection, path, excess)
    : holdToSchema(collection, path, raw, parseFrontMatter(raw));
}

/** Holds what was read from the text of a file to the schema of its collection. */
export function holdToSchema<Name extends CollectionName>(
  collection: Name,
  path: string,
  raw: string,
  frontMatter: FrontMatter,
): ContentFile<Name> {
  const excess = excessOfValues(frontMatter);
  if (excess.length > 0) return unread(collection, path, excess);
  const parsed = frontMatter.problems.length > 0 ? null : COLLECTIONS[collection].schema.safeParse(frontMatter.value);
  return {
    collection,
    id: idOf(path),
    path,
    raw,
    frontMatter,
    data: (parsed?.data ?? null) as DataOf<Name> | null,
    issues: parsed?.error?.issues ?? [],
    excess: [],
  };
}

/** A file of which nothing is read, since it goes beyond bounds, or for other problems. */
export function unread<Name extends CollectionName>(
  collection: Name,
  path: string,
  excess: readonly Problem[],
  problems: Problem[] = [],
): ContentFile<Name> {
  const frontMatter = withoutFrontMatter('', problems);
  return { collection, id: idOf(path), path, raw: '', frontMatter, data: null, issues: [], excess };
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}
