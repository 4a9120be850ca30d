import { readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { discard, isAbandoned, openPrivateFolder } from '../../build/private-folder.ts';

/**
 * Takes the lock at `path`: a folder with a file named after its owner, made beside it and put in its place by one
 * rename, which fails where another is there. One whose owner is dead, or that is older than `longest` milliseconds, is
 * taken over. Returns what releases it, or null where it is another’s. Where nothing can be written there is none to
 * wait for. `now` in milliseconds since 1970.
 */
export function takeLock(path: string, now: number, longest: number): (() => void) | null {
  let own: string;
  try {
    own = openPrivateFolder(dirname(path));
    writeFileSync(join(own, basename(own)), '');
    utimesSync(own, now / 1000, now / 1000);
  } catch {
    return () => undefined;
  }
  try {
    removeAbandoned(path, now, longest, `${own}.before`);
    renameSync(own, path);
  } catch {
    discard(own);
    return null;
  }
  return () => {
    removeLock(path, basename(own), `${own}.done`);
  };
}

function removeAbandoned(path: string, now: number, longest: number, aside: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const owner = ownerOf(path);
  // A time that has not come yet is a clock that was put back.
  const isOld = Math.abs(now - stats.mtimeMs) > longest;
  if (isOld || (owner !== null && isAbandoned(owner))) removeLock(path, owner, aside);
}

/** Removes the lock in one step, unless it has become another’s. */
function removeLock(path: string, owner: string | null, aside: string): void {
  if (ownerOf(path) !== owner) return;
  renameSync(path, aside);
  if (ownerOf(aside) === owner) discard(aside);
  else renameSync(aside, path);
}

function ownerOf(path: string): string | null {
  try {
    return readdirSync(path)[0] ?? null;
  } catch {
    return null;
  }
}
