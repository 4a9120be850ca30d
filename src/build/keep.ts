import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from './has-code.ts';
import { keyOf } from './key-of.ts';
import { readKept, writeKept } from './kept-file.ts';
import { putListBefore, readListBefore } from './listed-parts.ts';

/** What a build keeps for the next one lies in the folder that this variable of the environment names; without it nothing is kept. */
export const KEPT = 'MESOSCALE_KEPT';

/** Whether there is a folder to keep things in. */
export function isKeeping(): boolean {
  return process.env[KEPT] !== undefined;
}

/** ms between two looks at whether the other thread is done. */
const WAIT = 20;

/** What takes seconds to make is made by one thread, while the other waits for it. */
const SLOW: readonly Kind[] = ['layouts'];

/** The folder of marks, each of something that a thread is making. */
const MARKS = 'being-made';

/** What is kept, in one part or in many, which lie apart in the memory as long as they are not read back. */
type Parts = readonly [Uint8Array, ...Uint8Array[]];

/**
 * The parts that `make` gives for `inputs`, which must be everything that they depend on besides the code: kept from an
 * earlier build, or made now and kept for later ones. `kind` names the folder that they are kept in. What was damaged
 * on the disk, or stands in another's place, is made anew.
 */
export async function keep(kind: Kind, inputs: unknown, make: () => Promise<Parts>): Promise<Parts> {
  const kept = process.env[KEPT];
  if (kept === undefined) return make();
  const key = keyOf(inputs);
  const file = join(kept, kind, key);
  const found = readKept(file, key);
  if (found) return partsOf(found);
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

async function makeAndKeep(file: string, key: string, make: () => Promise<Parts>): Promise<Parts> {
  const parts = await make();
  const lengths = parts.map(({ length }) => length);
  writeKept(file, key, putListBefore(lengths, parts));
  return parts;
}

function partsOf(bytes: Buffer): Parts {
  const { list, start } = readListBefore(bytes);
  let end = start;
  const [first = bytes.subarray(start), ...others] = (list as number[]).map((length) =>
    bytes.subarray(end, (end += length)),
  );
  return [first, ...others];
}

/** Whether this thread is the first to leave its mark. */
function isFirst(mark: string): boolean {
  try {
    closeSync(openSync(mark, 'wx'));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Each has a folder of its own. */
export const KINDS = ['layouts', 'search'] as const;
type Kind = (typeof KINDS)[number];
