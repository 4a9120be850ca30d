import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Content } from '../digest/content-file.ts';
import { readContent } from '../load/read-content.ts';
import { hasCodeChanged, takeSnapshot } from './snapshot.ts';

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

const rawOf = (content: Content | null, path: string) => content?.files.find((file) => file.path === path)?.raw;

it('reads the content, and copies the code that a build compiles, and nothing else', () => {
  expect(rawOf(takeSnapshot(root, copy), 'content/overview.md')).toBe('content/overview.md');
  expect(['src/a.ts', 'astro.config.mjs'].filter((path) => !existsSync(join(copy, path)))).toEqual([]);
  const others = ['content', 'src/a.test.ts', 'src/test', '.env'];
  expect(others.filter((path) => existsSync(join(copy, path)))).toEqual([]);
});

it('copies links as they are, so that nothing is compiled from elsewhere, but for a whole folder that is one', () => {
  symlinkSync('/etc/hosts', join(root, 'src', 'b.ts'));
  cpSync(join(root, 'public'), join(root, 'elsewhere'), { recursive: true });
  writeFileSync(join(root, 'elsewhere', 'icon.svg'), 'icon');
  rmSync(join(root, 'public'), { recursive: true });
  symlinkSync('elsewhere', join(root, 'public'));
  expect(takeSnapshot(root, copy)).not.toBeNull();
  expect(readlinkSync(join(copy, 'src', 'b.ts'))).toBe('/etc/hosts');
  expect(readFileSync(join(copy, 'public', 'icon.svg'), 'utf8')).toBe('icon');
});

it('is taken anew where the content changes after it was read', () => {
  const edit = () => {
    writeFileSync(join(root, 'content', 'overview.md'), 'changed');
  };
  expect(rawOf(takeSnapshot(root, copy, readAnd(edit, 1)), 'content/overview.md')).toBe('changed');
});

it('is taken anew where the code changes after it was copied', () => {
  const edit = () => {
    writeFileSync(join(root, 'src', 'a.ts'), 'changed');
  };
  expect(takeSnapshot(root, copy, readAnd(edit, 1))).not.toBeNull();
  expect(readFileSync(join(copy, 'src', 'a.ts'), 'utf8')).toBe('changed');
});

it('has nothing of a file that goes away meanwhile', () => {
  const remove = () => {
    rmSync(join(root, 'content', 'overview.md'));
    rmSync(join(root, 'src', 'a.ts'));
  };
  expect(takeSnapshot(root, copy, readAnd(remove, 1))?.files).toEqual([]);
  expect(existsSync(join(copy, 'src', 'a.ts'))).toBe(false);
});

it('is taken anew where a file went away before it could be read', () => {
  let isFirst = true;
  const read: typeof readContent = (...args) => {
    if (!isFirst) return readContent(...args);
    isFirst = false;
    rmSync(join(root, 'content', 'overview.md'));
    readFileSync(join(root, 'content', 'overview.md'));
    throw new Error('It was there');
  };
  expect(takeSnapshot(root, copy, read)?.files).toEqual([]);
});

it('gives up where nothing holds still', () => {
  let edits = 0;
  const edit = () => {
    edits += 1;
    writeFileSync(join(root, 'content', 'claims', `${String(edits)}.md`), 'more');
  };
  expect(takeSnapshot(root, copy, readAnd(edit, Infinity))).toBeNull();
  expect(edits).toBe(5);
  expect(existsSync(join(copy, 'src'))).toBe(false);
});

/** Reads, and runs `edit` after each of the first readings. */
function readAnd(edit: () => void, times: number): typeof readContent {
  let left = times;
  return (...args) => {
    const content = readContent(...args);
    if (left > 0) edit();
    left -= 1;
    return content;
  };
}

it.each([
  ['a module', 'src/a.ts', true],
  ['a file that is there for the first time', 'public/icon.svg', true],
  ['a test', 'src/a.test.ts', false],
  ['content, which is read later', 'content/overview.md', false],
])('tells whether code is other than what a process has loaded: %s', async (_, file, expected) => {
  // The disk’s clock ticks some hundred times a second.
  await setTimeout(30);
  const began = statSync(mkdtempSync(join(root, '.cache', 'began-'))).ctimeMs;
  expect(hasCodeChanged(root, began)).toBe(false);
  await setTimeout(30);
  writeFileSync(join(root, file), 'changed');
  expect(hasCodeChanged(root, began)).toBe(expected);
});
