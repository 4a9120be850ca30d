import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Bytes of the hash that stands before what is kept. */
const SEAL = 32;

/** What is kept in a file; null where there is nothing, or nothing as it was made under this key. The date of the file says when it was last of use. */
export function readKept(file: string, key: string): Uint8Array | null {
  if (!existsSync(file)) return null;
  const sealed = readFileSync(file);
  const bytes = sealed.subarray(SEAL);
  if (!sealed.subarray(0, SEAL).equals(sealOf(key, bytes))) return null;
  const now = new Date();
  utimesSync(file, now, now);
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

function sealOf(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest();
}
