import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_PACK } from './kept-pack.ts';
import { createStamps, type Stamps } from './stamps.ts';
import { createFileReader, findFile, hashBytes, readFile, statOf, type StandingFile } from './standing-file.ts';

/** Writes a file at a path below a folder, with forward slashes. */
export type Write = (path: string, content: string | Uint8Array) => void;

export interface Writer {
  write: Write;
  /** Takes over files of these SHA-256 from the earlier site or from the published one, or none where any is in neither; whether it did. */
  takeOver: (files: readonly (readonly [path: string, sha256: string])[]) => boolean;
  /** Reads every file that was written. */
  readBack: () => void;
}

/** What a writer knows of what stands on the disk: the stamps of files that were read, and the folder of the published site. */
export interface OnDisk {
  stamps: Stamps;
  published: string | null;
}

/**
 * A writer into `folder`, which makes the folders that files need. An earlier site may stand there: a file of the same
 * bytes is left as it is, and whatever else is in the way of a file is removed. What stands in each file is given to
 * `read`, its bytes for as long as it runs: of one that was left at once, of one that was written when it is read back.
 */
export function createWriter(
  folder: string,
  read: (path: string, file: StandingFile) => void = () => undefined,
  { stamps, published }: OnDisk = { stamps: createStamps(NO_PACK), published: null },
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
    const bytes = bytesOf(content);
    if (!open(dirname(file))) {
      const stats = statOf(file);
      if (stats?.isDirectory()) rmSync(file, { recursive: true });
      const found = stats?.size === BigInt(bytes.length) ? findFile(file, stamps, stats) : null;
      if (found?.hash.sha256 === hashBytes(bytes).sha256) {
        read(path, found);
        return;
      }
    }
    writeFileSync(file, bytes);
    written.add(path);
  };
  /** How a file of these bytes becomes part of the folder; null where neither site has it. */
  const takingOver = (path: string, sha256: string): (() => void) | null => {
    const left = findFile(join(folder, path), stamps);
    if (left?.hash.sha256 === sha256)
      return () => {
        read(path, left);
      };
    const bytes = published === null ? null : bytesAt(join(published, path));
    if (bytes === null || hashBytes(bytes).sha256 !== sha256) return null;
    return () => {
      write(path, bytes);
    };
  };
  const takeOver: Writer['takeOver'] = (files) => {
    const takings = files.map(([path, sha256]) => takingOver(path, sha256));
    if (takings.includes(null)) return false;
    for (const take of takings) take?.();
    return true;
  };
  const readBack = () => {
    const bytesIn = createFileReader();
    for (const path of written) read(path, readFile(join(folder, path), stamps, bytesIn));
  };
  return { write, takeOver, readBack };
}

/** The bytes of content; those of a text are made once for whoever hashes it too. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** The bytes of a file; null where none can be read, as where another build replaces the site that it is of. */
function bytesAt(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Makes a folder where there is none; true where it was not there. A file in its place is removed. */
function makeFolder(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
  return mkdirSync(path, { recursive: true }) !== undefined;
}
