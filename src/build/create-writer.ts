import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_PACK } from './kept-pack.ts';
import { createStamps } from './stamps.ts';
import { findFile, hashBytes, readFile, statOf, type StandingFile } from './standing-file.ts';

/** Writes a file at a path below a folder, with forward slashes. */
export type Write = (path: string, content: string | Uint8Array) => void;

export interface Writer {
  write: Write;
  /** Leaves files of these SHA-256 as they are where all of them stand there; whether they do. */
  leave: (files: readonly (readonly [path: string, sha256: string])[]) => boolean;
  /** Reads every file that was written. */
  readBack: () => void;
}

/**
 * A writer into `folder`, which makes the folders that files need. An earlier site may stand there: a file of the same
 * bytes is left as it is, and whatever else is in the way of a file is removed. What stands in each file is given to
 * `read`: of one that was left at once, of one that was written when it is read back. Files that have their `stamps` are
 * known without reading them.
 */
export function createWriter(
  folder: string,
  read: (path: string, file: StandingFile) => void = () => undefined,
  stamps = createStamps(NO_PACK),
): Writer {
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
    const bytes = Buffer.from(content);
    if (!open(dirname(file))) {
      const stats = statOf(file);
      if (stats?.isDirectory()) rmSync(file, { recursive: true });
      const found = stats?.size === bytes.length ? findFile(file, stamps, stats) : null;
      if (found?.hash.sha256 === hashBytes(bytes).sha256) {
        read(path, found);
        return;
      }
    }
    writeFileSync(file, bytes);
    written.add(path);
  };
  const leave: Writer['leave'] = (files) => {
    const found = files.map(([path, sha256]) => {
      const file = findFile(join(folder, path), stamps);
      return file?.hash.sha256 === sha256 ? { path, file } : null;
    });
    if (found.includes(null)) return false;
    for (const { path, file } of found.filter((each) => each !== null)) read(path, file);
    return true;
  };
  const readBack = () => {
    for (const path of written) read(path, readFile(join(folder, path), stamps));
  };
  return { write, leave, readBack };
}

/** Makes a folder where there is none; true where it was not there. A file in its place is removed. */
function makeFolder(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
  return mkdirSync(path, { recursive: true }) !== undefined;
}
