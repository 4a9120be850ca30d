import { cpSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository as copy } from '../../cli/bench/scratch.ts';

const KEPT = '.cache/kept';
const EARLIER = '.dist/earlier';

/**
 * A copy of the repository in a folder of its own, in which a test may change what it likes, with what the build of the
 * tests’ `site` has kept, and that site to build upon. Remove it afterwards.
 */
export function copyRepository(site: string): string {
  const root = copy();
  if (existsSync(KEPT)) cpSync(KEPT, join(root, KEPT), { recursive: true });
  cpSync(realpathSync(site), join(root, EARLIER), { recursive: true });
  return root;
}

/** Replaces text in a file below `root`. Throws where it is not there. */
export function edit(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(join(root, file), text.replace(from, to));
}
