import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFileReader, hashBytes, readFile } from './standing-file.ts';

const ROOM = 1 << 20;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesoscale-standing-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(length: number): { path: string; text: string } {
  const path = join(folder, 'file');
  const text = 'abcdefg'.repeat(length).slice(0, length);
  writeFileSync(path, text);
  return { path, text };
}

it('reads files of any length, one after the other', () => {
  const bytesIn = createFileReader();
  for (const length of [3, ROOM, ROOM + 1, 3 * ROOM, 0, 5]) {
    const { path, text } = write(length);
    const { hash, bytes } = readFile(path, undefined, bytesIn);
    expect(bytes().toString() === text).toBe(true);
    expect(hash).toEqual(hashBytes(Buffer.from(text)));
  }
});

it('reads all of a file that has grown since its length was looked at', () => {
  const { path, text } = write(2 * ROOM);
  const file = openSync(path, 'r');
  try {
    expect(createFileReader()(file, 3n).toString() === text).toBe(true);
  } finally {
    closeSync(file);
  }
});

it('reads into the same memory what has room in it, and holds no other', () => {
  const bytesIn = createFileReader();
  const memory = [3, 2 * ROOM, 5].map((length) => readFile(write(length).path, undefined, bytesIn).bytes().buffer);
  expect(memory[2]).toBe(memory[0]);
  expect(memory[1]).not.toBe(memory[0]);
  expect(memory[0]?.byteLength).toBe(ROOM);
});
