import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, type BigIntStats } from 'node:fs';
import type { FileHash } from '../digest/site-manifest.ts';
import { hasCode } from './has-code.ts';
import type { Stamps } from './stamps.ts';

/** A file as it stands on the disk: the hash of its bytes, and these for whoever needs them. */
export interface StandingFile {
  hash: FileHash;
  bytes: () => Buffer;
}

/** The file that stands at a path, which is not read where it has its stamp; null where none does. */
export function findFile(path: string, stamps: Stamps, stats = statOf(path)): StandingFile | null {
  if (!stats?.isFile()) return null;
  const sha256 = stamps.hashOf(stats);
  if (sha256 === undefined) return readFile(path, stamps);
  return { hash: { bytes: Number(stats.size), sha256 }, bytes: () => readFileSync(path) };
}

/** Reads a file, which has its stamp from then on where stamps are kept; `bytesIn` gives the bytes of one that is open. */
export function readFile(
  path: string,
  stamps?: Stamps,
  bytesIn: (file: number, size: bigint) => Buffer = (file) => readFileSync(file),
): StandingFile {
  const file = openSync(path, 'r');
  try {
    // Before its bytes are read, so that whatever is written meanwhile gives it another date than its stamp has.
    const stats = fstatSync(file, { bigint: true });
    const bytes = bytesIn(file, stats.size);
    const hash = hashBytes(bytes);
    stamps?.note(stats, hash.sha256);
    return { hash, bytes: () => bytes };
  } finally {
    closeSync(file);
  }
}

/** Bytes of memory that all files are read into but the few that are larger. */
const ROOM = 1 << 20;

/**
 * Reads files that are open into the same memory, one after the other: the bytes of one are there until the next is read.
 * Memory of its own for each of a whole site would be given back only after all of them were read. What is larger than most
 * has its own, so that as much is not held for all that follow: of a large site one file lists all.
 */
export function createFileReader(): (file: number, size: bigint) => Buffer {
  const room = Buffer.alloc(ROOM);
  return (file, size) => {
    if (size > room.length) return readFileSync(file);
    let length = 0;
    while (length < room.length) {
      const read = readSync(file, room, length, room.length - length, null);
      if (read === 0) return room.subarray(0, length);
      length += read;
    }
    return Buffer.concat([room, readFileSync(file)]);
  };
}

/** What the disk says of a path; undefined where nothing is there. */
export function statOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    if (hasCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** The SHA-256 of bytes, and their number. */
export function hashBytes(bytes: Uint8Array): FileHash {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
