import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file at a path below a folder, with forward slashes. */
export type Write = (path: string, content: string | Uint8Array) => void;

export interface Writer {
  write: Write;
  /** Reads every file that was written. */
  readBack: () => void;
}

/**
 * A writer into `folder`, which makes the folders that files need. An earlier site may stand there: a file of the same
 * bytes is left as it is, and whatever else is in the way of a file is removed. What stands in each file as read from the
 * disk is given to `read`: of one that was left at once, of one that was written when it is read back.
 */
export function createWriter(folder: string, read: (path: string, bytes: Buffer) => void = () => undefined): Writer {
  const opened = new Map<string, boolean>();
  /** Whether the folder is new, so that nothing can be in it. */
  const open = (path: string): boolean => {
    const known = opened.get(path);
    if (known !== undefined) return known;
    if (path !== folder) open(dirname(path));
    const isNew = makeFolder(path);
    opened.set(path, isNew);
    return isNew;
  };
  const written = new Set<string>();
  const write: Write = (path, content) => {
    const file = join(folder, path);
    const left = open(dirname(file)) ? null : leave(file, content);
    if (left) {
      read(path, left);
      return;
    }
    writeFileSync(file, content);
    written.add(path);
  };
  const readBack = () => {
    for (const path of written) read(path, readFileSync(join(folder, path)));
  };
  return { write, readBack };
}

/** The bytes of a file that has this content; null where there is none. A folder in its place is removed. */
function leave(file: string, content: string | Uint8Array): Buffer | null {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) rmSync(file, { recursive: true });
  if (!stats?.isFile()) return null;
  const wanted = Buffer.from(content);
  if (stats.size !== wanted.length) return null;
  const bytes = readFileSync(file);
  return bytes.equals(wanted) ? bytes : null;
}

/** Makes a folder where there is none; true where it was not there. A file in its place is removed. */
function makeFolder(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
  return mkdirSync(path, { recursive: true }) !== undefined;
}
