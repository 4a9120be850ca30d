import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepUnlessChanged, type Keep } from './keep-unless-changed.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

let folder: string;
let file: string;
let keep: Keep;
let readings: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesoscale-keep-'));
  file = join(folder, 'a.md');
  keep = keepUnlessChanged(() => Date.now() + 60_000);
  readings = 0;
  write('one');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('reads a file once as long as it stays as it is', () => {
  const first = words();
  expect(first).toEqual(['one']);
  expect(words()).toBe(first);
  expect(readings).toBe(1);
});

it('reads a file again whose size or time has changed', () => {
  words();
  write('three');
  expect(words()).toEqual(['three']);
  writeFileSync(file, 'seven');
  expect(words()).toEqual(['seven']);
});

it('reads a file again that another has taken the place of, as old and as long', () => {
  words();
  const other = join(folder, 'b.md');
  writeFileSync(other, 'two');
  const { atime, mtime } = statSync(file);
  utimesSync(other, atime, mtime);
  renameSync(other, file);
  expect(words()).toEqual(['two']);
});

it('does not rely on the time of a file that was written just before it was read', () => {
  keep = keepUnlessChanged(() => statSync(file).ctimeMs);
  const first = words();
  expect(words()).toBe(first);
  expect(readings).toBe(2);
});

it('keeps what files are made of apart', () => {
  const other = join(folder, 'b.md');
  writeFileSync(other, 'two');
  expect([words(), words(other), words()]).toEqual([['one'], ['two'], ['one']]);
});

it('fails as reading fails, and keeps nothing of it', () => {
  expect(() =>
    keep(file, () => {
      throw new Error('no reading');
    }),
  ).toThrow('no reading');
  expect(words()).toEqual(['one']);
});

function write(text: string): void {
  writeFileSync(file, text);
  utimesSync(file, LONG_AGO, LONG_AGO);
}

function words(of = file): string[] {
  return keep(of, () => {
    readings += 1;
    return readFileSync(of, 'utf8').split(' ');
  });
}
