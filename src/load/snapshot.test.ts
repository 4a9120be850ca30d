import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeSnapshot } from './snapshot.ts';

let root: string;
let copy: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-snapshot-'));
  copy = join(root, '.cache', 'a');
  for (const folder of ['content/claims', 'public', 'src/test', '.cache/a'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'content/overview.md',
    'src/a.ts',
    'src/a.test.ts',
    'src/test/b.ts',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    '.env',
  ])
    writeFileSync(join(root, file), file);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('copies what a build reads, and nothing else', () => {
  expect(takeSnapshot(root, copy)).toBe(true);
  const copied = ['content/overview.md', 'content/claims', 'src/a.ts', 'astro.config.mjs'];
  expect(copied.filter((path) => !existsSync(join(copy, path)))).toEqual([]);
  expect(['src/a.test.ts', 'src/test', '.env'].filter((path) => existsSync(join(copy, path)))).toEqual([]);
});

it('copies links as they are, so that the checks see them, but for a whole folder that is one', () => {
  symlinkSync('/etc/hosts', join(root, 'content', 'claims', 'a.md'));
  cpSync(join(root, 'public'), join(root, 'elsewhere'), { recursive: true });
  writeFileSync(join(root, 'elsewhere', 'icon.svg'), 'icon');
  rmSync(join(root, 'public'), { recursive: true });
  symlinkSync('elsewhere', join(root, 'public'));
  expect(takeSnapshot(root, copy)).toBe(true);
  expect(readlinkSync(join(copy, 'content', 'claims', 'a.md'))).toBe('/etc/hosts');
  expect(readFileSync(join(copy, 'public', 'icon.svg'), 'utf8')).toBe('icon');
});

it('is taken anew where a file changes while it is copied', () => {
  const edit = () => {
    writeFileSync(join(root, 'content', 'overview.md'), 'changed');
  };
  expect(takeSnapshot(root, copy, copyWith(edit, 1))).toBe(true);
  expect(readFileSync(join(copy, 'content', 'overview.md'), 'utf8')).toBe('changed');
});

it('has nothing of a file that goes away while it is copied', () => {
  const remove = () => {
    rmSync(join(root, 'content', 'overview.md'));
  };
  expect(takeSnapshot(root, copy, copyWith(remove, 1))).toBe(true);
  expect(existsSync(join(copy, 'content', 'overview.md'))).toBe(false);
});

it('gives up where nothing holds still', () => {
  let edits = 0;
  const edit = () => {
    edits += 1;
    writeFileSync(join(root, 'content', 'claims', `${String(edits)}.md`), 'more');
  };
  expect(takeSnapshot(root, copy, copyWith(edit, Infinity))).toBe(false);
  expect(edits).toBe(5);
  expect(existsSync(join(copy, 'content'))).toBe(false);
});

/** Copies, and runs `edit` after each of the first copies of content. */
function copyWith(edit: () => void, times: number): typeof cpSync {
  let left = times;
  return (from, to, options) => {
    cpSync(from, to, options);
    if (!String(from).endsWith('content') || left <= 0) return;
    left -= 1;
    edit();
  };
}
