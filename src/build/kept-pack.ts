import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { KEPT } from './keep.ts';
import { readKept, writeKept } from './kept-file.ts';

/** The folder of packs among what is kept. */
const PACKS = 'packs';

/** Bytes of the number that says how long the list of entries is, which stands before them. */
const LENGTH = 4;

/**
 * Small things that builds keep for later ones, under keys which are others wherever they would be: all in one file, since
 * to open thousands takes longer than to read them. Each thread of a build writes a file of its own, and reads them all.
 */
export interface Pack {
  /** What is kept under a key, which is of use then. */
  get: (key: string) => Uint8Array | undefined;
  set: (key: string, bytes: Uint8Array) => void;
  /** Gives to later builds what was of use to this one, and what was to the one before. */
  save: () => void;
}

/** Where nothing is kept. */
export const NO_PACK: Pack = { get: () => undefined, set: () => undefined, save: () => undefined };

type Entries = Map<string, Uint8Array>;

/** What is kept under a name; nothing where nothing is kept, or where it was damaged. */
export function openPack(name: string, thread = threadId): Pack {
  const kept = process.env[KEPT];
  if (kept === undefined) return NO_PACK;
  const folder = join(kept, PACKS);
  const own = `${name}.${String(thread)}`;
  const { used: before, spare } = readPack(folder, own);
  const used: Entries = new Map();
  let others: Entries | undefined;
  const find = (key: string) => {
    const found = before.get(key) ?? spare.get(key);
    if (found) return found;
    others ??= readOthers(folder, name, own);
    return others.get(key);
  };
  return {
    get: (key) => {
      const bytes = used.get(key) ?? find(key);
      if (bytes) used.set(key, bytes);
      return bytes;
    },
    set: (key, bytes) => {
      used.set(key, bytes);
    },
    save: () => {
      const left = [...before].filter(([key]) => !used.has(key));
      writeKept(join(folder, own), own, formatPack([...used], left));
    },
  };
}

/** What the other threads of earlier builds have kept under a name. */
function readOthers(folder: string, name: string, own: string): Entries {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const others = files.filter((file) => file !== own && file.replace(/\.\d+$/, '') === name);
  return new Map(others.map((file) => readPack(folder, file)).flatMap(({ used, spare }) => [...spare, ...used]));
}

/** A pack’s file: what was of use to the build that wrote it, and to the one before. */
function readPack(folder: string, file: string): { used: Entries; spare: Entries } {
  const packed = readKept(join(folder, file), file);
  const used: Entries = new Map();
  const spare: Entries = new Map();
  if (packed === null) return { used, spare };
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const start = LENGTH + bytes.readUInt32LE();
  let offset = start;
  const list = JSON.parse(bytes.toString('utf8', LENGTH, start)) as Listed[];
  for (const [key, length, isSpare] of list) {
    (isSpare ? spare : used).set(key, bytes.subarray(offset, (offset += length)));
  }
  return { used, spare };
}

type Listed = [key: string, length: number, isSpare: 0 | 1];

function formatPack(used: readonly [string, Uint8Array][], spare: readonly [string, Uint8Array][]): Uint8Array[] {
  const list = [
    ...used.map(([key, bytes]): Listed => [key, bytes.length, 0]),
    ...spare.map(([key, bytes]): Listed => [key, bytes.length, 1]),
  ];
  const written = Buffer.from(JSON.stringify(list));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(written.length);
  return [length, written, ...[...used, ...spare].map(([, bytes]) => bytes)];
}
