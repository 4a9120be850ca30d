import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Bytes of the hash that stands before what is kept. */
const SEAL = 32;

/** Bytes that are written at once. */
const CHUNK = 1 << 20;

/** What is kept in a file; null where there is nothing, or nothing as it was made under this key. The date of the file says when it was last of use. */
export function readKept(file: string, key: string): Buffer | null {
  if (!existsSync(file)) return null;
  const sealed = readFileSync(file);
  const bytes = sealed.subarray(SEAL);
  if (!sealed.subarray(0, SEAL).equals(sealOf(key, [bytes]))) return null;
  const now = new Date();
  utimesSync(file, now, now);
  return bytes;
}

/** Keeps bytes in a file, part by part, with a seal of them and their key, and makes the folder that it needs. */
export function writeKept(file: string, key: string, parts: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true });
  // The other thread, or another program, may look for it at this moment, or write it too.
  const written = `${file}.${String(process.pid)}.${String(threadId)}`;
  const open = openSync(written, 'w');
  try {
    for (const chunk of inChunks([sealOf(key, parts), ...parts])) writeFileSync(open, Buffer.concat(chunk));
  } finally {
    closeSync(open);
  }
  renameSync(written, file);
}

function sealOf(key: string, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(key);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Neighbours that are written at once, since each write takes time, but never all of them, since they can be many. */
function* inChunks(parts: readonly Uint8Array[]): Generator<Uint8Array[]> {
  let [chunk, size]: [Uint8Array[], number] = [[], 0];
  for (const part of parts) {
    chunk.push(part);
    size += part.length;
    if (size < CHUNK) continue;
    yield chunk;
    [chunk, size] = [[], 0];
  }
  yield chunk;
}
