import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PARTS = ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const KEPT = '.cache/kept';

/**
 * A copy of the repository in a folder of its own, in which a test may change what it likes, with what the build of the
 * tests’ site has kept. Remove it afterwards.
 */
export function copyRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-copy-'));
  // What Vite compiles must lie in the copy itself; it follows links to where they lead.
  for (const name of existsSync(KEPT) ? [...PARTS, KEPT] : PARTS) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** Replaces text in a file below `root`. Throws where it is not there. */
export function edit(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(join(root, file), text.replace(from, to));
}
