import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let root: string;
beforeEach(() => {
  // As Node names the modules in it: on macOS the folder of temporary files is a link.
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mesoscale-command-')));
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  for (const name of ['compile-cache.js', 'file-state.js', 'make-one-file.js', 'one-file.js'])
    cpSync(`src/cli/${name}`, join(root, 'src/cli', name));
  write('package.json', '{ "type": "module" }');
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(resolve('node_modules/rolldown'), join(root, 'node_modules/rolldown'));
  write('src/words.ts', "export const words: string = 'one';\n");
  write('src/cli/say.ts', "import { words } from '../words.ts';\nconsole.log(words, ...process.argv.slice(2));\n");
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const keptOf = (name: string) => join(root, `node_modules/.cache/commands/${name}.mjs`);
const kept = () => keptOf('say');

it('runs a command with its arguments, and keeps it', () => {
  expect([run('a', '--b'), existsSync(kept()), run('c')]).toEqual(['one a --b\n', true, 'one c\n']);
});

it('runs the file that is kept as long as all modules are what they were', () => {
  run();
  const { ino } = statSync(kept());
  run();
  expect(statSync(kept()).ino).toBe(ino);
});

it('runs what a module says now, were it as long and as old as before', () => {
  run();
  const { mtime } = statSync(join(root, 'src/words.ts'));
  write('src/words.ts', "export const words: string = 'two';\n");
  utimesSync(join(root, 'src/words.ts'), mtime, mtime);
  expect(run()).toBe('two\n');
});

it.each(['make-one-file.js', 'one-file.js'])('puts a command together anew where %s is another', (name) => {
  run();
  const { ino } = statSync(kept());
  write(`src/cli/${name}`, readFileSync(join(root, 'src/cli', name), 'utf8'));
  run();
  expect(statSync(kept()).ino).not.toBe(ino);
});

it('runs without a module that is gone as it would run without this', () => {
  run();
  rmSync(join(root, 'src/words.ts'));
  expect(run()).toContain('ERR_MODULE_NOT_FOUND');
});

it('lets a module find what lies beside it', () => {
  write('src/words.ts', "export const words = new URL('./beside.txt', import.meta.url).pathname;\n");
  expect(run()).toBe(`${join(root, 'src/beside.txt')}\n`);
});

it('leaves a module by itself that is read only where it is needed', () => {
  write(
    'src/cli/say.ts',
    "const { sep } = await import('node:path');\nconsole.log((await import('../words.ts')).words, sep);\n",
  );
  run();
  write('src/words.ts', "export const words: string = 'two';\n");
  expect([run(), readFileSync(kept(), 'utf8').includes("'one'")]).toEqual(['two /\n', false]);
});

const THREAD = `
  import { Worker } from 'node:worker_threads';
  new Worker(new URL('./one-file.js', import.meta.url), { argv: [new URL('./thread.ts', import.meta.url).pathname] });
`;

it('runs a thread that the command starts as one file too', () => {
  write('src/cli/say.ts', THREAD);
  write('src/cli/thread.ts', "import { words } from '../words.ts';\nconsole.log(words);\n");
  expect([run(), existsSync(keptOf('thread')), run()]).toEqual(['one\n', true, 'one\n']);
});

it('puts no thread together for a command that runs as it is written', () => {
  write('src/cli/say.ts', THREAD);
  write('src/cli/thread.ts', "import { words } from '../words.ts';\nconsole.log(words);\n");
  const { stdout } = spawnSync(process.execPath, ['src/cli/say.ts'], { cwd: root, encoding: 'utf8' });
  expect([stdout, existsSync(keptOf('thread'))]).toEqual(['one\n', false]);
});

it('runs no other checkout’s command, where both share their packages', () => {
  run();
  const other = mkdtempSync(join(tmpdir(), 'mesoscale-command-'));
  cpSync(join(root, 'src'), join(other, 'src'), { recursive: true });
  write('package.json', '{ "type": "module" }', other);
  symlinkSync(join(root, 'node_modules'), join(other, 'node_modules'));
  write('src/words.ts', "export const words: string = 'two';\n", other);
  expect(start([], other).stdout).toBe('two\n');
  rmSync(other, { recursive: true });
});

it('makes anew what was damaged', () => {
  run();
  writeFileSync(kept(), 'damaged');
  expect(run()).toBe('one\n');
});

it('is no hindrance where nothing can be kept', () => {
  write('node_modules/.cache', 'no folder');
  expect(run()).toBe('one\n');
});

it('ends as the command ends', () => {
  write('src/cli/say.ts', 'process.exitCode = 3;\n');
  expect(start([]).status).toBe(3);
});

function write(path: string, text: string, folder = root): void {
  writeFileSync(join(folder, path), text);
}

/** What the command says. */
function run(...args: string[]): string {
  const { stdout, stderr } = start(args);
  return stdout + stderr;
}

function start(args: string[], cwd = root) {
  return spawnSync(process.execPath, ['src/cli/one-file.js', 'src/cli/say.ts', ...args], { cwd, encoding: 'utf8' });
}
