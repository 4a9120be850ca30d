import { relative, sep } from 'node:path';
import { PARTS } from '../build/snapshot.ts';
import type { Content } from '../digest/content-file.ts';
import { readContent } from '../load/read-content.ts';
import { isOfDisk } from './is-of-disk.ts';
import { refuse } from './refuse.ts';

/** What of the repository the disk does not give, as where it is another user’s, and the mend; null for every other error. */
export function unreadable(error: unknown, root: string): { file: string; code: string; fix: string } | null {
  if (!isOfDisk(error) || !('path' in error) || !('code' in error)) return null;
  const file = relative(root, String(error.path)).split(sep).join('/');
  if (!PARTS.some((part) => file === part || file.startsWith(`${part}/`))) return null;
  return {
    file,
    code: String(error.code),
    fix: 'make it readable to you, or restore it',
  };
}

/** The content below `root`. Ends the command where the disk does not give all of it. */
export function readOrRefuse(root: string): Content {
  try {
    return readContent(root);
  } catch (error) {
    const refused = unreadable(error, root);
    if (!refused) throw error;
    return refuse(`${refused.file} cannot be read (${refused.code})`, refused.fix);
  }
}
