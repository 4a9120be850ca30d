import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';

/** Times in milliseconds; `now` since 1970. */
export interface Clock {
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

/** How often a command looks whether another is done. */
const LOOK = 500;

/** No request takes so long, with what is waited before it: a lock that is older was left behind. */
const LONGEST = 120_000;

/**
 * Asks a host in turn: while one command asks it no other does, in whatever process it runs, and from the start of one
 * request to the start of the next at least `pace` milliseconds pass. Locks and times are kept in `folder`; where
 * nothing can be kept there, each command keeps to itself, and asks all the same.
 */
export async function askInTurn<Answer>(
  host: string,
  { folder, pace, clock, whileWaiting }: { folder: string; pace: number; clock: Clock; whileWaiting: () => void },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  let release = takeLock(join(folder, `${host}.lock`), clock.now(), LONGEST);
  if (release === null) whileWaiting();
  while (release === null) {
    await clock.wait(LOOK);
    release = takeLock(join(folder, `${host}.lock`), clock.now(), LONGEST);
  }
  try {
    const since = clock.now() - (lastAsked(join(folder, host)) ?? -Infinity);
    // A time that has not come yet is a clock that was put back.
    if (since >= 0 && since < pace) await clock.wait(pace - since);
    note(join(folder, host), clock.now());
    return await ask();
  } finally {
    release();
  }
}

/** When a host was last asked, which is the date of an empty file; null where that is not known. */
function lastAsked(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function note(file: string, time: number): void {
  try {
    writeFileSync(file, '');
    utimesSync(file, time / 1000, time / 1000);
  } catch {
    // A folder that cannot be written to keeps nobody from asking.
  }
}
