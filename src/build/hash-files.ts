import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A short hash of the files below `root` that `parts` name, themselves or their folders; parts that are not there count as empty. */
export function hashFiles(root: string, parts: readonly string[]): string {
  const hash = createHash('sha256');
  const read = (part: string) => {
    const path = join(root, part);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isDirectory()) for (const name of readdirSync(path).sort()) read(join(part, name));
    else hash.update(`${part}\0${String(stats.size)}\0`).update(readFileSync(path));
  };
  parts.forEach(read);
  return hash.digest('hex').slice(0, 16);
}
