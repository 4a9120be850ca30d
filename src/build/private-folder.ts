import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { hasCode } from './has-code.ts';

const HOST = hostname()
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '');
const NAME = /^([a-z0-9]*)-(\d+)-[0-9a-f]{8}(?:\.|$)/;
const DAY = 24 * 60 * 60 * 1000;

/**
 * A new folder in `store` that is this process’s alone. What processes that died have left there is removed, but for
 * what `isKept` names; what others still use, and what was not made here, stays.
 */
export function openPrivateFolder(store: string, isKept: (path: string) => boolean = () => false): string {
  mkdirSync(store, { recursive: true });
  for (const name of readdirSync(store)) {
    const path = join(store, name);
    // In this order: once its maker is dead, nothing can make a folder one that is kept.
    if (isAbandoned(path) && !isKept(path)) discard(path);
  }
  const folder = join(store, `${HOST}-${String(process.pid)}-${randomUUID().slice(0, 8)}`);
  mkdirSync(folder);
  return folder;
}

/** Removes a private folder. What cannot be removed is left to the next process that opens one. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A program has a file of it open, or somebody else removes it at this moment.
  }
}

/**
 * Whether the process that made what is at `path` in a store is dead. Of one on another machine that shares the disk
 * it is believed after a day. False for what was not made here.
 */
export function isAbandoned(path: string): boolean {
  const [, host, pid] = NAME.exec(basename(path)) ?? [];
  if (host === undefined) return false;
  if (host === HOST) return !isAlive(Number(pid));
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > DAY;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
