import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dropMarks, KEPT, KINDS } from './keep.ts';
import { PACKS } from './kept-pack.ts';
import { isAbandoned } from './private-folder.ts';

/** The folder, in that of a build, of what it has taken: a folder under its name. */
const TAKEN = 'kept';

/**
 * Takes what earlier builds kept under `name` into `folder`, with one rename, so that no other build writes into it, or
 * starts anew where there is nothing; what is kept is from then on kept there. Each thing there is whole or no part of
 * it is used, so that it is of use also where its build fails or dies.
 */
export function takeKept(store: string, name: KeptName, folder: string): KeptFolder {
  const named = `${name.code}-${name.home}`;
  const [place, taken] = [join(store, named), join(folder, TAKEN, named)];
  const started = Date.now();
  mkdirSync(join(folder, TAKEN));
  try {
    renameSync(place, taken);
  } catch {
    mkdirSync(taken);
  }
  process.env[KEPT] = taken;
  // Those that a build left which died are of things that nobody is making.
  dropMarks();
  return {
    dropUnused: () => {
      leniently(() => {
        for (const kind of [...KINDS, PACKS]) dropOlder(join(taken, kind), started);
        for (const other of existsSync(store) ? readdirSync(store) : [])
          if (!other.startsWith(`${name.code}-`)) rmSync(join(store, other), { recursive: true, force: true });
      });
    },
    putBack: () => {
      leniently(() => {
        mkdirSync(store, { recursive: true });
        rmSync(place, { recursive: true, force: true });
        renameSync(taken, place);
      });
    },
  };
}

/** Puts back what builds had taken that died, of those that have their folders in `builds`; what others have put back since stays. */
export function putBackOfDead(builds: string, store: string): void {
  const dead = (existsSync(builds) ? readdirSync(builds) : []).map((name) => join(builds, name)).filter(isAbandoned);
  for (const taken of dead.map((folder) => join(folder, TAKEN)).filter(existsSync))
    for (const named of readdirSync(taken))
      leniently(() => {
        mkdirSync(store, { recursive: true });
        if (!existsSync(join(store, named))) renameSync(join(taken, named), join(store, named));
      });
}

/** Everything that what is kept depends on besides its inputs: what was kept for another code is dropped, for another home it stays. */
export interface KeptName {
  code: string;
  home: string;
}

export interface KeptFolder {
  /** Removes what this build did not use, and what was kept for another code. */
  dropUnused: () => void;
  /** Gives what is kept to later builds. */
  putBack: () => void;
}

/** Nothing depends on what is kept, and another build may change it at this moment. */
function leniently(work: () => void): void {
  try {
    work();
  } catch {
    // What was not kept is made anew.
  }
}

/** File systems may round times down to the second. */
function dropOlder(folder: string, started: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).mtimeMs < started - 2000) rmSync(file);
  }
}
