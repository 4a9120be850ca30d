import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Moves everything in `from` into `into`, on the same disk; folders that are in both are joined. Throws where a file is in both. */
export function joinFolders(into: string, from: string): void {
  const there = new Set(readdirSync(into));
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(into, entry.name)];
    if (!there.has(entry.name)) renameSync(source, target);
    else if (entry.isDirectory()) joinFolders(target, source);
    else throw new Error(`Two parts of the build made ${target}`);
  }
  rmSync(from, { recursive: true });
}
