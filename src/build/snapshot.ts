import { cpSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../digest/content-file.ts';
import { readContent } from '../load/read-content.ts';
import { hasCode } from './has-code.ts';

/** What a build compiles or copies, relative to the repository’s folder. */
export const CODE = ['public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What a build reads. */
export const PARTS = ['content', ...CODE];

const ATTEMPTS = 5;

/**
 * Reads the content and copies the code into `folder`, both as they were at one moment: where something changes
 * meanwhile, all is taken anew. Null where nothing held still in five attempts. Links are copied as links.
 */
export function takeSnapshot(root: string, folder: string, read: typeof readContent = readContent): Content | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = stateOf(root);
    const content = take(root, folder, read);
    if (content && stateOf(root) === before) return content;
    for (const part of CODE) rmSync(join(folder, part), { recursive: true, force: true });
  }
  return null;
}

/**
 * Whether any code has been changed, added or replaced since a moment, in ms by the disk’s clock: who has loaded it
 * before may run other code than a snapshot has.
 */
export function hasCodeChanged(root: string, since: number): boolean {
  const visit = (path: string): boolean => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined || !isRead(path)) return false;
    if (!stats.isDirectory()) return stats.ctimeMs > since;
    return readdirSync(path).some((name) => visit(join(path, name)));
  };
  return CODE.some((part) => visit(realpathSync(join(root, part))));
}

/** Null where a file went away meanwhile. */
function take(root: string, folder: string, read: typeof readContent): Content | null {
  try {
    for (const part of CODE) {
      const options = { recursive: true, verbatimSymlinks: true, filter: isRead };
      cpSync(realpathSync(join(root, part)), join(folder, part), options);
    }
    return read(root);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Tests are no part of the site. */
function isRead(path: string): boolean {
  return !/[\\/]src[\\/]test$|\.test\.ts$/.test(path);
}

/** A text that is another one as soon as any of the files is changed, added, removed or replaced. */
function stateOf(root: string): string {
  const lines: string[] = [];
  const visit = (path: string) => {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) return;
    lines.push([path, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' '));
    if (stats.isDirectory() && isRead(path)) for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const part of PARTS) visit(realpathSync(join(root, part)));
  return lines.join('\n');
}
