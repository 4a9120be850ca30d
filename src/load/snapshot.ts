import { cpSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads, relative to the repository’s folder. */
const PARTS = ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const ATTEMPTS = 5;

/**
 * Copies what a build reads into `folder`, as it was at one moment: where something changes while it is copied, the copy
 * is made anew. False where nothing held still in five attempts. Links are copied as links.
 */
export function takeSnapshot(root: string, folder: string, copyPart: typeof cpSync = cpSync): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = stateOf(root);
    const isCopied = copy(root, folder, copyPart);
    if (isCopied && stateOf(root) === before) return true;
    for (const part of PARTS) rmSync(join(folder, part), { recursive: true, force: true });
  }
  return false;
}

/** False where a file went away meanwhile. */
function copy(root: string, folder: string, copyPart: typeof cpSync): boolean {
  try {
    for (const part of PARTS) {
      const options = { recursive: true, verbatimSymlinks: true, filter: isRead };
      copyPart(realpathSync(join(root, part)), join(folder, part), options);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
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
