import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeRenderer } from './make-renderer.ts';

const HOME = { site: null, base: '/' };
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-renderer-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Has each process that is started from now on run this first. */
function runFirst(code: string): void {
  vi.stubEnv('NODE_OPTIONS', `--import "data:text/javascript,${encodeURIComponent(code)}"`);
}

it('throws what the compiler throws', async () => {
  // Astro tells of it too, and of all that is missing beside.
  runFirst('process.stdout.write = process.stderr.write = () => true');
  await expect(makeRenderer(root, join(root, 'renderer'), HOME)).rejects.toThrow('page-renderer.ts');
});

it('says so where the compiler is ended before it is done', async () => {
  runFirst('process.exit(7)');
  await expect(makeRenderer(root, join(root, 'renderer'), HOME)).rejects.toThrow('ended before it was done (7)');
});

it('leaves no compiler behind where the build is killed', async () => {
  const noted = join(root, 'compiler');
  const isCompiler = "process.argv[1]?.endsWith('compile-renderer.ts')";
  runFirst(`${isCompiler} && (await import('node:fs')).writeFileSync(${JSON.stringify(noted)}, String(process.pid))`);
  const module = JSON.stringify(pathToFileURL(resolve('src/build/make-renderer.ts')).href);
  const code = `(await import(${module})).makeRenderer(${JSON.stringify(resolve('.'))}, ${JSON.stringify(root)}, ${JSON.stringify(HOME)})`;
  const build = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
  while (!existsSync(noted) || readFileSync(noted, 'utf8') === '') await wait(10);
  build.kill('SIGKILL');
  await once(build, 'exit');
  const compiler = Number(readFileSync(noted, 'utf8'));
  while (isRunning(compiler)) await wait(10);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
