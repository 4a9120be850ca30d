import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When hosts were last asked, in milliseconds since 1970; null where that is not known. */
export interface LastAsked {
  of: (host: string) => number | null;
  note: (host: string, time: number) => void;
}

/**
 * Keeps the times from one run of the command to the next, as the dates of empty files below .cache/,
 * so that a loop of commands is as slow as one command. Where they cannot be kept, they are forgotten.
 */
export function lastAskedIn(root: string): LastAsked {
  const folder = join(root, '.cache', 'asked');
  return {
    of(host) {
      return statSync(join(folder, host), { throwIfNoEntry: false })?.mtimeMs ?? null;
    },
    note(host, time) {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, host), '');
        utimesSync(join(folder, host), time / 1000, time / 1000);
      } catch {
        // A folder that cannot be written to keeps nobody from asking.
      }
    },
  };
}
