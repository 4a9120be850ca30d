import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/**
 * A private folder beside `out` for one build. What builds that died have left there is removed;
 * builds that are still running keep theirs.
 */
export function openPrivateFolder(out: string): string {
  const store = storeOf(out);
  mkdirSync(store, { recursive: true });
  const current = targetOf(out);
  for (const name of readdirSync(store)) {
    const folder = join(store, name);
    if (folder !== current && !isAlive(Number(name.split('-')[0]))) rmSync(folder, { recursive: true, force: true });
  }
  const taken = readdirSync(store).filter((name) => name.startsWith(`${String(process.pid)}-`)).length;
  const folder = join(store, `${String(process.pid)}-${String(taken + 1)}`);
  mkdirSync(folder);
  return folder;
}

/**
 * Makes `folder` the published site with one rename: `out` is a symbolic link to it, so that readers
 * see the old site or the new one, never a mixture. The old site is removed afterwards.
 */
export function publish(folder: string, out: string): void {
  const before = targetOf(out);
  const link = `${folder}.link`;
  symlinkSync(relative(dirname(resolve(out)), folder), link, 'junction');
  if (before === null && existsSync(out)) renameSync(out, `${folder}.before`);
  renameSync(link, out);
  if (before !== null && before !== folder) rmSync(before, { recursive: true, force: true });
  rmSync(`${folder}.before`, { recursive: true, force: true });
}

/** Removes a private folder that is not to be published. */
export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** `dist` keeps its builds in `.dist` beside it. */
function storeOf(out: string): string {
  return join(dirname(resolve(out)), `.${basename(out)}`);
}

function targetOf(out: string): string | null {
  const isLink = lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(dirname(resolve(out)), readlinkSync(out)) : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
