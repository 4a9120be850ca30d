import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { KEPT } from './keep.ts';
import { readKept, writeKept } from './kept-file.ts';
import { putListBefore, readListBefore } from './listed-parts.ts';
import { createShelf } from './shelf.ts';

/** The folder of packs among what is kept. */
export const PACKS = 'packs';

/**
 * Small things that builds keep for later ones, under keys which are others wherever they would be: all in one file, since
 * to open thousands takes longer than to read them. Each thread of a build writes a file of its own, and reads them all.
 */
export interface Pack {
  /** What is kept under a key, which is of use then. */
  get: (key: string) => Uint8Array | undefined;
  /** Gives what is held of it: the rest of the memory that it is a piece of can be let go. */
  set: (key: string, bytes: Uint8Array) => Uint8Array;
  /** Gives to later builds what was of use to this one, and what was to the one before, or as much of older as there is room for. */
  save: () => void;
}

/** Where nothing is kept. */
export const NO_PACK: Pack = { get: () => undefined, set: (_, bytes) => bytes, save: () => undefined };

/**
 * What is kept under a name; nothing where nothing is kept, or where it was damaged. Where most builds use little of it,
 * `room` says of how many things the last used are kept.
 */
export function openPack(name: string, { thread = threadId, room }: { thread?: number; room?: number } = {}): Pack {
  const kept = process.env[KEPT];
  if (kept === undefined) return NO_PACK;
  const folder = join(kept, PACKS);
  const own = `${name}.${String(thread)}`;
  const before = readPack(folder, own);
  let others: PackFile[] | undefined;
  const find = (key: string): Uint8Array | undefined => {
    const found = bytesIn(before, key);
    if (found) return found;
    others ??= othersIn(folder, name, own).map((file) => readPack(folder, file));
    return others.map((file) => bytesIn(file, key)).find((bytes) => bytes !== undefined);
  };
  const made = createShelf();
  const found = new Set<string>();
  return {
    get: (key) => {
      const bytes = made.get(key) ?? find(key);
      if (bytes) found.add(key);
      return bytes;
    },
    set: made.set,
    save: () => {
      const used = new Set([...made.keys(), ...found]);
      const left = before.keys.slice(0, room ?? before.used).filter((key) => !used.has(key));
      const keys = [...used, ...left].slice(0, room);
      const parts = keys.map((key) => made.get(key) ?? find(key) ?? new Uint8Array());
      writeKept(join(folder, own), own, formatPack(keys, used.size, parts));
    },
  };
}

/** The files in which other threads of earlier builds have kept something under a name. */
function othersIn(folder: string, name: string, own: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file !== own && file.replace(/\.\d+$/, '') === name);
}

/** A pack as it was written. What is in it is cut out only when it is asked for: there can be hundreds of thousands. */
interface PackFile {
  keys: string[];
  /** How many of the keys, from the first, were of use to the build that wrote it; the others were to the one before. */
  used: number;
  /** The place of each key among them. */
  places: ReadonlyMap<string, number>;
  /** Where the bytes of each begin, and where the last ones end. */
  offsets: Float64Array;
  bytes: Uint8Array;
}

interface Listed {
  keys: string[];
  lengths: number[];
  used: number;
}

function readPack(folder: string, file: string): PackFile {
  const bytes = readKept(join(folder, file), file) ?? Buffer.concat(formatPack([], 0, []));
  const { list, start } = readListBefore(bytes);
  const { keys, lengths, used } = list as Listed;
  const offsets = new Float64Array(keys.length + 1);
  offsets[0] = start;
  lengths.forEach((length, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + length;
  });
  return { keys, used, places: new Map(keys.map((key, at) => [key, at])), offsets, bytes };
}

function bytesIn({ places, offsets, bytes }: PackFile, key: string): Uint8Array | undefined {
  const at = places.get(key);
  return at === undefined ? undefined : bytes.subarray(offsets[at], offsets[at + 1]);
}

function formatPack(keys: string[], used: number, parts: readonly Uint8Array[]): Uint8Array[] {
  const list: Listed = { keys, lengths: parts.map(({ length }) => length), used };
  return putListBefore(list, parts);
}
