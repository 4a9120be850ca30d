import type { ContentFile } from '../digest/content-file.ts';

/** What a list of ids in a file’s front matter says, as it is written there: known also where the file does not fit its schema. */
export function idsListed({ frontMatter }: ContentFile, key: 'aliases' | 'topics'): string[] {
  const entries: [string, unknown][] = Object.entries(frontMatter.value ?? {});
  const list = new Map(entries).get(key);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
