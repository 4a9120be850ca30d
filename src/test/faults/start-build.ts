import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandEnvironment } from '../command.ts';
import type { Fault } from './faulty-disk.ts';

const FAULTY_DISK = resolve('src/test/faults/faulty-disk.ts');

/** How a build is run: its arguments, and what is done to the process. */
export interface BuildOptions {
  args?: readonly string[];
  /** A disk that fails, for each process of the build by itself. */
  fault?: Fault;
  /** Modules that are loaded first, by each process of the build. */
  preload?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

export interface BuildRun {
  /** Kills the build with everything that it has started (SIGKILL, which no process can answer). */
  kill: () => void;
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts a build of the tree at `root`, as npm does, as a group of processes of its own. */
export function startBuild(root: string, { args = [], fault, preload = [], env = {} }: BuildOptions = {}): BuildRun {
  const modules = [...preload, ...(fault ? [FAULTY_DISK] : [])].map(
    (module) => `--import ${pathToFileURL(module).href}`,
  );
  const child = spawn(process.execPath, ['src/cli/one-file.js', 'src/cli/build.ts', ...args], {
    cwd: root,
    detached: true,
    env: {
      ...commandEnvironment(),
      ...env,
      NODE_OPTIONS: modules.join(' '),
      ...(fault && { FAULT: JSON.stringify(fault) }),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  let isRunning = true;
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    child.on('close', (code) => {
      isRunning = false;
      done({ code, output });
    });
  });
  const { pid } = child;
  const kill = () => {
    if (isRunning && pid !== undefined) process.kill(-pid, 'SIGKILL');
  };
  return { kill, ended };
}
