import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

/** What a build keeps for the next one lies in the folder that this variable of the environment names; without it nothing is kept. */
const KEPT = 'MESOSCALE_KEPT';

/** ms between two looks at whether the other thread is done. */
const WAIT = 20;

/** Bytes of the hash that stands before what is kept. */
const SEAL = 32;

/** What takes seconds to make is made by one thread, while the other waits for it. */
const SLOW: readonly Kind[] = ['layouts'];

/**
 * The bytes that `make` gives for `inputs`, which must be everything that they depend on besides the code: kept from an
 * earlier build, or made now and kept for later ones. `kind` names the folder that they are kept in. What was damaged
 * on the disk, or stands in another's place, is made anew.
 */
export async function keep(kind: Kind, inputs: unknown, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = process.env[KEPT];
  if (kept === undefined) return make();
  const key = keyOf(inputs);
  const file = join(kept, kind, key);
  const found = readKept(file, key);
  if (found) return found;
  mkdirSync(dirname(file), { recursive: true });
  if (!SLOW.includes(kind)) return makeAndKeep(file, key, make);
  const mark = `${file}.making`;
  if (!isFirst(mark)) {
    await wait(WAIT);
    return keep(kind, inputs, make);
  }
  try {
    return await makeAndKeep(file, key, make);
  } finally {
    rmSync(mark);
  }
}

async function makeAndKeep(file: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = await make();
  // The other thread may look for it at this moment.
  const written = `${file}.${String(threadId)}`;
  writeFileSync(written, Buffer.concat([sealOf(key, bytes), bytes]));
  renameSync(written, file);
  return bytes;
}

/**
 * SHA-256 of values, such as what a page is rendered from: all that is in them, maps and sets too. Throws where there is
 * something in them that cannot be compared, such as a function.
 */
export function keyOf(inputs: unknown): string {
  return createHash('sha256').update(serialize(inputs)).digest('hex');
}

/**
 * Takes what earlier builds kept under `name` into `folder`, with one rename, so that no other build writes into it, or
 * starts anew where there is nothing; what is kept is from then on kept there. A build that dies never puts it back:
 * what is kept is always what a finished build left.
 */
export function takeKept(store: string, name: KeptName, folder: string): KeptFolder {
  const place = join(store, `${name.code}-${name.home}`);
  const taken = join(folder, 'kept');
  const started = Date.now();
  try {
    renameSync(place, taken);
  } catch {
    mkdirSync(taken);
  }
  process.env[KEPT] = taken;
  return {
    putBack: () => {
      try {
        for (const kind of KINDS) dropUnused(join(taken, kind), started);
        mkdirSync(store, { recursive: true });
        for (const other of readdirSync(store))
          if (!other.startsWith(`${name.code}-`)) rmSync(join(store, other), { recursive: true, force: true });
        rmSync(place, { recursive: true, force: true });
        renameSync(taken, place);
      } catch {
        // Nothing depends on what is kept, and another build may put its own back at this moment.
      }
    },
  };
}

/** Everything that what is kept depends on besides its inputs: what was kept for another code is dropped, for another home it stays. */
export interface KeptName {
  code: string;
  home: string;
}

export interface KeptFolder {
  /** Gives what is kept to later builds, without what this build did not use. */
  putBack: () => void;
}

/** A short hash of the files below `root` that `parts` name, themselves or their folders; parts that are not there count as empty. */
export function hashFiles(root: string, parts: readonly string[]): string {
  const hash = createHash('sha256');
  const read = (part: string) => {
    const path = join(root, part);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isDirectory()) for (const name of readdirSync(path).sort()) read(join(part, name));
    else hash.update(`${part}\0${String(stats.size)}\0`).update(readFileSync(path));
  };
  parts.forEach(read);
  return hash.digest('hex').slice(0, 16);
}

/** Whether this thread is the first to leave its mark. */
function isFirst(mark: string): boolean {
  try {
    closeSync(openSync(mark, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Null where nothing is kept under this key, or not as it was made. */
function readKept(file: string, key: string): Uint8Array | null {
  if (!existsSync(file)) return null;
  const sealed = readFileSync(file);
  const bytes = sealed.subarray(SEAL);
  if (!sealed.subarray(0, SEAL).equals(sealOf(key, bytes))) return null;
  const now = new Date();
  utimesSync(file, now, now);
  return bytes;
}

function sealOf(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest();
}

/** File systems may round times down to the second. */
function dropUnused(folder: string, started: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).mtimeMs < started - 2000) rmSync(file);
  }
}

const KINDS = ['layouts', 'pages', 'pictures'] as const;
type Kind = (typeof KINDS)[number];
