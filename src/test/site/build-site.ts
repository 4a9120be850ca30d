import { execFileSync } from 'node:child_process';

/** Builds the site of this repository with the build command into `out` and returns `out`. Throws with the command’s output where it fails. */
export function buildSite(out: string, options: readonly string[] = [], cwd = process.cwd()): string {
  execFileSync(process.execPath, ['src/cli/build.ts', '--out', out, ...options], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: commandEnvironment(),
  });
  return out;
}

/** The environment of a contributor’s shell: without what the test runner adds. */
export function commandEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITE')),
  );
}
