import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWriter } from './create-writer.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesoscale-writer-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Puts a file there that an earlier build has written, long ago. */
function leave(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  utimesSync(join(folder, path), 1, 1);
}

const isLeft = (path: string) => statSync(join(folder, path)).mtimeMs === 1000;

/** A writer into the folder, and what it has read of the disk, by path. */
function writer(into = folder) {
  const seen = new Map<string, string>();
  return {
    ...createWriter(into, (path, { bytes }) => {
      seen.set(path, Buffer.from(bytes()).toString());
    }),
    seen,
  };
}

it('writes texts and bytes, makes the folders that they need, and reads back what is on the disk', () => {
  const { write, readBack, seen } = writer(join(folder, 'new', 'site'));
  write('index.html', '“a”');
  write('a/b/c.bin', new Uint8Array([97, 0]));
  expect([textOf('new/site/index.html'), textOf('new/site/a/b/c.bin')]).toEqual(['“a”', 'a\0']);
  writeFileSync(join(folder, 'new/site/index.html'), 'damaged');
  expect([...seen]).toEqual([]);
  readBack();
  expect([...seen]).toEqual([
    ['index.html', 'damaged'],
    ['a/b/c.bin', 'a\0'],
  ]);
});

it('leaves a file of the same bytes as it is, and has read it', () => {
  leave('a/index.html', '“a”');
  leave('a/c.bin', 'a');
  const { write, seen } = writer();
  write('a/index.html', '“a”');
  write('a/c.bin', Buffer.from('a'));
  expect([isLeft('a/index.html'), isLeft('a/c.bin')]).toEqual([true, true]);
  expect([...seen]).toEqual([
    ['a/index.html', '“a”'],
    ['a/c.bin', 'a'],
  ]);
});

it.each([
  ['another', 'b'],
  ['of another length', 'ab'],
])('writes a file anew that is %s', (_, text) => {
  leave('a/index.html', 'a');
  createWriter(folder).write('a/index.html', text);
  expect([textOf('a/index.html'), isLeft('a/index.html')]).toEqual([text, false]);
});

it('writes a file where a folder stands, and a folder where a file stands', () => {
  leave('a/deep/index.html', 'earlier');
  leave('b', 'earlier');
  const { write } = createWriter(folder);
  write('a', 'a file');
  write('b/deep/index.html', 'in a folder');
  expect([textOf('a'), textOf('b/deep/index.html')]).toEqual(['a file', 'in a folder']);
  expect(existsSync(join(folder, 'a/deep'))).toBe(false);
});
