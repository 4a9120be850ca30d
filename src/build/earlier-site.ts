import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from './has-code.ts';
import { discard } from './private-folder.ts';
import { listSite } from './read-site.ts';

/** The site that was replaced last lies beside the published one under this name. */
const EARLIER = 'earlier';

/** Keeps a folder that is published no more in its store, in place of the one that is kept there. */
export function keepEarlier(folder: string): void {
  const place = join(dirname(folder), EARLIER);
  try {
    discard(place);
    renameSync(folder, place);
  } catch {
    discard(folder);
  }
}

/**
 * Makes the earlier site that is kept beside a private folder, which is empty, the content of that folder, so that a
 * build writes only what is new: the paths of its files. What is in them may be anything. Without one there are none.
 */
export function takeEarlier(folder: string): string[] {
  try {
    rmdirSync(folder);
    renameSync(join(dirname(folder), EARLIER), folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
  const { paths, others } = listSite(folder);
  if (others.length === 0) return paths;
  // Nobody can say where a link leads to, and what would be written there.
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  return [];
}

/** Removes those of the earlier files that are none of the site’s, and folders that are empty without them. */
export function removeOthers(folder: string, earlier: readonly string[], site: ReadonlyMap<string, unknown>): void {
  const others = earlier.filter((path) => !site.has(path));
  for (const path of others) removeFile(join(folder, path));
  for (const parent of new Set(others.map((path) => dirname(join(folder, path))))) removeEmpty(parent, folder);
}

/** Where a file has taken the place of a folder, what was in that is gone. */
function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOTDIR')) throw error;
  }
}

function removeEmpty(path: string, top: string): void {
  if (path === top) return;
  try {
    rmdirSync(path);
  } catch {
    // Something is in it, or it went with the folder that was in it.
    return;
  }
  removeEmpty(dirname(path), top);
}
