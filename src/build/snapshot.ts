import { cpSync, lstatSync, readdirSync, realpathSync, rmSync, type BigIntStats } from 'node:fs';
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
  return filesBelow(root, CODE).some(
    ([path, stats]) => !stats.isDirectory() && isRead(path) && Number(stats.ctimeMs) > since,
  );
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
  return filesBelow(root, PARTS)
    .map(([path, { ino, size, mtimeNs, ctimeNs }]) => [path, ino, size, mtimeNs, ctimeNs].join(' '))
    .join('\n');
}

/** What the disk says of parts of a repository and of all that lies below them, in order; of a folder that is not read, of itself alone. */
function filesBelow(root: string, parts: readonly string[]): [path: string, BigIntStats][] {
  const files: [path: string, BigIntStats][] = [];
  const visit = (path: string) => {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) return;
    files.push([path, stats]);
    if (stats.isDirectory() && isRead(path)) for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const part of parts) visit(realpathSync(join(root, part)));
  return files;
}
