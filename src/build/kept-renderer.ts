import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../digest/addresses.ts';
import { hashFiles } from './hash-files.ts';
import { KEPT } from './keep.ts';
import { startCompiler, type Compiler } from './compiler.ts';
import { RENDERER } from './renderer.ts';
import { timed } from '../phases.ts';

const SEAL = 'seal';

/**
 * The folder of the renderer of the code below `root`: kept from an earlier build of the same code, or made now by Astro
 * and kept for later ones. One that was damaged on the disk is made anew. `start` gives what compiles it, where it must be.
 */
export async function keepRenderer(root: string, home: Home, start: () => Compiler = startCompiler): Promise<string> {
  const folder = rendererFolder(root);
  const seal = join(folder, SEAL);
  if (existsSync(seal) && readFileSync(seal, 'utf8') === hashOf(folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
  await timed('compile', () => start().compile({ root, folder, home }));
  writeFileSync(seal, hashOf(folder));
  return folder;
}

/** Where the renderer of the code below `root` is, once it is made. */
export function rendererFolder(root: string): string {
  return join(process.env[KEPT] ?? root, 'renderer');
}

function hashOf(folder: string): string {
  return hashFiles(folder, Object.values(RENDERER));
}
