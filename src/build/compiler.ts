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

export interface Compiler {
  /** Throws what the compiler throws, and where it is ended before it is done. It compiles once, and then ends. */
  compile: (compiling: Compiling) => Promise<void>;
  /** Ends it, also where there was nothing to compile. */
  end: () => void;
}

const COMPILER = fileURLToPath(new URL('./compile-renderer.ts', import.meta.url));

/**
 * Starts what compiles renderers, as a process of its own, with which the half gigabyte ends that Astro and its compiler
 * take; within a build it would stay to its end. It takes a second and more to read its modules.
 */
export function startCompiler(): Compiler {
  const compiler = fork(COMPILER, {
    execArgv: [],
    serialization: 'advanced',
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
  });
  const ended = once(compiler, 'exit');
  return {
    compile: async (compiling) => {
      const endedEarly = ended.then(([code, signal]) => [earlyEnd(code ?? signal)] as const);
      const answered = once(compiler, 'message') as Promise<[Compiled]>;
      if (compiler.connected) compiler.send(compiling);
      const [fault] = await Promise.race([answered, endedEarly]);
      if (fault) throw fault;
      await ended;
    },
    end: () => {
      if (compiler.connected) compiler.disconnect();
    },
  };
}

function earlyEnd(how: unknown): Error {
  return new Error(`The process that compiles the pages has ended before it was done (${String(how)})`);
}
