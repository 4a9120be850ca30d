import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { commandEnvironment } from '../command.ts';

/** Builds the site of this repository with the build command into `out` and returns `out`. Throws with what the command says where it fails. */
export async function buildSite(
  out: string,
  options: readonly string[] = [],
  cwd = process.cwd(),
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--out', out, ...options], {
    cwd,
    maxBuffer: Infinity,
    env: { ...commandEnvironment(), ...environment },
  });
  return out;
}
