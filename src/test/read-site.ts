import { join } from 'node:path';
import type { BuiltSite } from '../digest/built-site.ts';
import { createSiteReader, joinParts, listSite, NO_FILE } from '../build/read-site.ts';
import { readFile } from '../build/standing-file.ts';

/** Reads the built site in a folder, each file once, and says what else stands there. */
export function readSite(folder: string, base: string): BuiltSite {
  const { paths, others } = listSite(folder);
  const { part, read } = createSiteReader();
  for (const path of paths) read(path, readFile(join(folder, path)));
  for (const file of others) part.unreadable.push({ file, line: 1, column: 1, reason: NO_FILE });
  return joinParts(base, [part]);
}
