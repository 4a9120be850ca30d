import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file at a path below a folder, with forward slashes. */
export type Write = (path: string, content: string | Uint8Array) => void;

export interface Writer {
  write: Write;
  /** The path of every file that was written, or that stood there already as it was to be. */
  written: Set<string>;
}

/**
 * A writer into `folder`, which makes the folders that files need. An earlier site may stand there: a file of the same
 * bytes is left as it is, and whatever else is in the way of a file is removed.
 */
export function createWriter(folder: string): Writer {
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
    written.add(path);
    if (open(dirname(file)) || !holds(file, content)) writeFileSync(file, content);
  };
  return { write, written };
}

/** Whether the file has this content. A folder in its place is removed. */
function holds(file: string, content: string | Uint8Array): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) rmSync(file, { recursive: true });
  if (!stats?.isFile()) return false;
  const bytes = Buffer.from(content);
  return stats.size === bytes.length && readFileSync(file).equals(bytes);
}

/** Makes a folder where there is none; true where it was not there. A file in its place is removed. */
function makeFolder(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
  return mkdirSync(path, { recursive: true }) !== undefined;
}
