import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-compiled-'));
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  cpSync('src/cli/compile-cache.js', join(root, 'src/cli/compile-cache.js'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('keeps what was made of modules among the packages, and runs none in place of one that has changed', () => {
  mkdirSync(join(root, 'node_modules'));
  const module = join(root, 'says.ts');
  writeFileSync(module, "console.log('one' as string);\n");
  const { mtime } = statSync(module);
  expect([run(), run()]).toEqual(['one\n', 'one\n']);
  expect(existsSync(join(root, 'node_modules/.cache/compiled'))).toBe(true);
  // As long as before, and as old.
  writeFileSync(module, "console.log('two' as string);\n");
  utimesSync(module, mtime, mtime);
  expect(run()).toBe('two\n');
});

it('is no hindrance where its folder cannot be made', () => {
  writeFileSync(join(root, 'node_modules'), 'no folder');
  writeFileSync(join(root, 'says.ts'), "console.log('one' as string);\n");
  expect(run()).toBe('one\n');
});

/** What a command says that is started with the cache. */
function run(): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', './src/cli/compile-cache.js', 'says.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: undefined },
  });
  return stdout + stderr;
}
