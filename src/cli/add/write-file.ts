import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLinkless } from '../../build/is-linkless.ts';
import { Refusal } from './refusal.ts';

/** The operations of the file system that decide whether a file is whole. */
export interface FileSystem {
  writeFileSync: (descriptor: number, text: string) => void;
  linkSync: typeof linkSync;
  renameSync: typeof renameSync;
}

/**
 * Writes a file whole or not at all: into a file beside it that nothing reads, then into its place in
 * one step. A file that is there already is left as it is unless `replace` is true; it is null where that may not be asked for.
 */
export function writeFile(
  root: string,
  path: string,
  text: string,
  { replace, disk = { writeFileSync, linkSync, renameSync } }: { replace: boolean | null; disk?: FileSystem },
): void {
  const file = join(root, path);
  const draft = join(dirname(file), `.${basename(file)}.${String(process.pid)}.new`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(draft, 'w');
    try {
      disk.writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (replace) disk.renameSync(draft, file);
    else putInPlace(draft, file, disk);
  } catch (error) {
    throw refusalOf(error, path, replace !== null);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link fails where the name is taken, which a rename does not. Not every file system has them. */
function putInPlace(draft: string, file: string, disk: FileSystem): void {
  try {
    disk.linkSync(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || existsSync(file)) throw Object.assign(new Error(), { code: 'EEXIST' });
    if (!isLinkless(error)) throw error;
    disk.renameSync(draft, file);
  }
}

function refusalOf(error: unknown, path: string, mayReplace: boolean): Refusal {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST')
    return new Refusal(`${path} is there already`, {
      fix: `choose another name with  --id${mayReplace ? ' , or write it anew with  --replace' : ''}`,
    });
  return new Refusal(`${path} could not be written (${code ?? message}); nothing was changed`, {
    fix:
      code === 'ENOSPC'
        ? 'make room on the disk and run it again'
        : 'look whether you may write in that folder, and run it again',
  });
}
