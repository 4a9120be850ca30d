import { fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Home } from '../digest/addresses.ts';

/** The code below `root` is compiled into `folder`, for a site that lives at `home`. */
export interface Compiling {
  root: string;
  folder: string;
  home: Home;
}

/** What went wrong, or null. */
export type Compiled = Error | null;

const COMPILER = fileURLToPath(new URL('./compile-renderer.ts', import.meta.url));

/**
 * Has a renderer compiled by a process of its own, with which the half gigabyte ends that Astro and its compiler take;
 * within a build it would stay to its end. Throws what that process throws, and where it is ended before it is done.
 */
export async function makeRenderer(root: string, folder: string, home: Home): Promise<void> {
  const compiling: Compiling = { root, folder, home };
  const compiler = fork(COMPILER, {
    execArgv: [],
    serialization: 'advanced',
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
  });
  const ended = once(compiler, 'exit');
  compiler.send(compiling);
  const answered = once(compiler, 'message') as Promise<[Compiled]>;
  const [fault] = await Promise.race([answered, ended.then(([code, signal]) => [endedEarly(code ?? signal)])]);
  if (fault) throw fault;
  await ended;
}

function endedEarly(how: unknown): Error {
  return new Error(`The process that compiles the pages has ended before it was done (${String(how)})`);
}
