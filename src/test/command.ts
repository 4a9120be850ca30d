import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fault } from './faults/faulty-disk.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/**
 * What Node is given to run a command as npm runs it, from whatever folder: `['--import', '/…/src/cli/installed.js',
 * '/…/src/cli/one-file.js', '/…/src/cli/check.ts']` for `check`. Throws where package.json has no such script.
 */
export function commandAsByNpm(name: string): string[] {
  const [node, ...words] = scripts[name]?.split(' ') ?? [];
  if (node !== 'node') throw new Error(`package.json has no script “${name}” that starts Node`);
  return words.map((word) => (word.includes('/') ? resolve(word) : word));
}

/** The environment of a contributor’s shell: without what the test runner adds, and what GitHub Actions does. */
export function commandEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITE.*|GITHUB_.*|NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL)$/.test(name),
    ),
  );
}

/** What is added to the environment of a command so that its disk has a fault. */
export function onFaultyDisk(fault: Fault): NodeJS.ProcessEnv {
  const disk = pathToFileURL(resolve('src/test/faults/faulty-disk.ts')).href;
  return { FAULT: JSON.stringify(fault), NODE_OPTIONS: `--import ${disk}` };
}

/** Enters the new addresses and versions of the content below `root` into its records, as a contributor would. Throws what is found in it. */
export function recordIn(root: string): void {
  const { status, stderr } = spawnSync(process.execPath, [...commandAsByNpm('check'), '--fix'], {
    cwd: root,
    encoding: 'utf8',
    env: commandEnvironment(),
  });
  if (status !== 0) throw new Error(stderr);
}
