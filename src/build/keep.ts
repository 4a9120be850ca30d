import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { keyOf } from './key-of.ts';

/** What a build keeps for the next one lies in the folder that this variable of the environment names; without it nothing is kept. */
export const KEPT = 'MESOSCALE_KEPT';

/** Whether there is a folder to keep things in. */
export function isKeeping(): boolean {
  return process.env[KEPT] !== undefined;
}

/** ms between two looks at whether the other thread is done. */
const WAIT = 20;

/** Bytes of the hash that stands before what is kept. */
const SEAL = 32;

/** What takes seconds to make is made by one thread, while the other waits for it. */
const SLOW: readonly Kind[] = ['layouts'];

/** The folder of marks, each of something that a thread is making. */
const MARKS = 'being-made';

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
  if (!SLOW.includes(kind)) return makeAndKeep(file, key, make);
  const marks = join(kept, MARKS);
  mkdirSync(marks, { recursive: true });
  const mark = join(marks, `${kind}-${key}`);
  if (!isFirst(mark)) {
    await wait(WAIT);
    return keep(kind, inputs, make);
  }
  try {
    return await makeAndKeep(file, key, make);
  } finally {
    rmSync(mark, { force: true });
  }
}

/** Takes away the marks of what is being made, so that what a thread was making that is no more is made by the other. */
export function dropMarks(): void {
  const kept = process.env[KEPT];
  if (kept !== undefined) rmSync(join(kept, MARKS), { recursive: true, force: true });
}

/** The same for what is made at once, of inputs that have a name: `key`, which is another where they are, such as their hash. */
export function keepNamed(kind: Kind, key: string, make: () => Uint8Array): Uint8Array {
  const kept = process.env[KEPT];
  if (kept === undefined) return make();
  const file = join(kept, kind, key);
  const found = readKept(file, key);
  if (found) return found;
  const bytes = make();
  writeKept(file, key, bytes);
  return bytes;
}

async function makeAndKeep(file: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = await make();
  writeKept(file, key, bytes);
  return bytes;
}

/** Keeps bytes in a file, with a seal of them and their key, and makes the folder that it needs. */
export function writeKept(file: string, key: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  // The other thread, or another program, may look for it at this moment, or write it too.
  const written = `${file}.${String(process.pid)}.${String(threadId)}`;
  writeFileSync(written, Buffer.concat([sealOf(key, bytes), bytes]));
  renameSync(written, file);
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

/** What is kept in a file; null where there is nothing, or nothing as it was made under this key. */
export function readKept(file: string, key: string): Uint8Array | null {
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

/** Each has a folder of its own. */
export const KINDS = ['layouts', 'pages', 'pictures', 'read-pages', 'readings', 'search'] as const;
type Kind = (typeof KINDS)[number];
