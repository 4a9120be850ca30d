import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

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

/** The environment of a contributor’s shell: without what the test runner adds, and what GitHub Actions does. */
export function commandEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITE.*|GITHUB_.*|NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL)$/.test(name),
    ),
  );
}
