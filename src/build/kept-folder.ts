import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT, KINDS } from './keep.ts';

/**
 * Takes what earlier builds kept under `name` into `folder`, with one rename, so that no other build writes into it, or
 * starts anew where there is nothing; what is kept is from then on kept there. A build that dies never puts it back:
 * what is kept is always what a whole rendering left, also of a site in which something was found.
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

/** File systems may round times down to the second. */
function dropUnused(folder: string, started: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).mtimeMs < started - 2000) rmSync(file);
  }
}
