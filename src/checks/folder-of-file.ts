import type { ContentFile } from '../digest/content-file.ts';
import type { CollectionName } from '../schema/collections.ts';

/** The key that every file of a folder has, and no file of another one. */
const TELLING = { sources: 'provenance', claims: 'statement', topics: 'question' } as const satisfies Partial<
  Record<CollectionName, string>
>;

/** The files of content/ itself that the site shows. */
const ESSAYS = ['overview', 'method'];

/** The folder that a file belongs to which stands in another; null where it stands in its place, or nobody can say. */
export function folderOfFile({ collection, frontMatter: { value } }: ContentFile): keyof typeof TELLING | null {
  if (typeof value !== 'object' || value === null) return null;
  if (collection !== 'essays' && Object.hasOwn(value, TELLING[collection])) return null;
  const folders = Object.keys(TELLING) as (keyof typeof TELLING)[];
  return folders.find((folder) => Object.hasOwn(value, TELLING[folder])) ?? null;
}

/** True for a file of content/ itself that no page shows. */
export function isShownNowhere({ collection, id }: ContentFile): boolean {
  return collection === 'essays' && !ESSAYS.includes(id);
}
