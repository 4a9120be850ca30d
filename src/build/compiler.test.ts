import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startCompiler } from './compiler.ts';

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
  await expect(startCompiler().compile({ root, folder: join(root, 'renderer'), home: HOME })).rejects.toThrow(
    'page-renderer.ts',
  );
});

it.each([
  ['before it is done', false],
  ['before there is anything to compile', true],
])('says so where the compiler is ended %s', async (_, isBefore) => {
  const noted = noteCompiler('process.exit(7)');
  const compiler = startCompiler();
  if (isBefore) await ended(await pidIn(noted));
  const compiled = compiler.compile({ root, folder: join(root, 'renderer'), home: HOME });
  await expect(compiled).rejects.toThrow('ended before it was done (7)');
});

it('leaves no compiler behind where the build is killed', async () => {
  const noted = noteCompiler();
  const module = JSON.stringify(pathToFileURL(resolve('src/build/compiler.ts')).href);
  const compiling = JSON.stringify({ root: resolve('.'), folder: root, home: HOME });
  const code = `(await import(${module})).startCompiler().compile(${compiling})`;
  const build = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
  const compiler = await pidIn(noted);
  build.kill('SIGKILL');
  await once(build, 'exit');
  await ended(compiler);
});

it('leaves none behind where there was nothing to compile', async () => {
  const noted = noteCompiler();
  const { end } = startCompiler();
  end();
  await ended(await pidIn(noted));
});

/** Has the next compiler note its process, and then run `code`, before it begins: the file that it notes it in. */
function noteCompiler(code = ''): string {
  const noted = join(root, 'compiler');
  const note = `(await import('node:fs')).writeFileSync(${JSON.stringify(noted)}, String(process.pid));`;
  runFirst(`if (process.argv[1]?.endsWith('compile-renderer.ts')) { ${note} ${code} }`);
  return noted;
}

async function pidIn(file: string): Promise<number> {
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await wait(10);
  return Number(readFileSync(file, 'utf8'));
}

async function ended(pid: number): Promise<void> {
  while (isRunning(pid)) await wait(10);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
