import type { Content, Stray } from '../digest/content-file.ts';
import { meantId } from '../digest/meant-id.ts';
import { isId } from '../schema/fields.ts';
import { folderOfFile } from './folder-of-file.ts';

/**
 * The paths at which files would be read that stand in another folder, or have a name that is none. What refers to them is
 * right once they are where they belong, which another rule tells.
 */
export function displacedFiles({ files, strays }: Pick<Content, 'files' | 'strays'>): string[] {
  const known = new Set(files.map(({ path }) => path));
  const meant = [
    ...strays.flatMap((stray) => meantPath(stray) ?? []),
    ...files.flatMap((file) => {
      const folder = folderOfFile(file);
      if (folder === null && isId(file.id)) return [];
      const parent = folder === null ? file.path.slice(0, file.path.lastIndexOf('/')) : `content/${folder}`;
      return `${parent}/${isId(file.id) ? file.id : meantId(file.id)}.md`;
    }),
  ];
  return meant.filter((path) => !known.has(path));
}

/**
 * Where a stray would be read that has another ending, or stands in a folder within its own; null where its name tells of
 * nothing.
 */
export function meantPath({ path, isUnread }: Stray): string | null {
  const [, folder, name] =
    /^content\/(sources|claims|topics)\/(?:.*\/)?([^/]+)\.(?:md|markdown|txt)$/i.exec(path) ?? [];
  if (isUnread === undefined || folder === undefined || name === undefined) return null;
  return `content/${folder}/${meantId(name)}.md`;
}

/** The ids of those of one folder. */
export function displacedIds(content: Pick<Content, 'files' | 'strays'>, folder: string): string[] {
  const start = `content/${folder}/`;
  return displacedFiles(content).flatMap((path) =>
    path.startsWith(start) ? path.slice(start.length, -'.md'.length) : [],
  );
}
