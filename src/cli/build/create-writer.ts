import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file at a path below a folder. */
export type Write = (path: string, content: string | Uint8Array) => void;

/** A writer into `folder`, which makes the folders that files need. */
export function createWriter(folder: string): Write {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  };
}
