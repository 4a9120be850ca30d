import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderOfDead } from '../test/dead-process.ts';
import { discard, openPrivateFolder } from './private-folder.ts';

let root: string;
let store: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-private-'));
  store = join(root, 'deep', '.dist');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function leave(name: string): string {
  const path = join(store, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), 'left');
  return path;
}

/** Of more than a day. */
function makeOld(path: string): void {
  utimesSync(path, new Date(), new Date(Date.now() - 25 * 60 * 60 * 1000));
}

it('is another folder each time, empty, in a store that is made where there is none', () => {
  const folders = [openPrivateFolder(store), openPrivateFolder(store)];
  expect(new Set(folders).size).toBe(2);
  for (const folder of folders) expect(readdirSync(folder)).toEqual([]);
});

it('removes what processes that died have left, but for what is kept', () => {
  const left = leave(basename(folderOfDead(store)));
  const kept = leave(basename(folderOfDead(store, 1)));
  openPrivateFolder(store, (path) => path === kept);
  expect([existsSync(left), existsSync(kept)]).toEqual([false, true]);
});

it('leaves alone what processes that live are using, and what was not made here, however old it is', () => {
  const others = [basename(openPrivateFolder(store)), 'notes', '16758-1'].map(leave);
  for (const path of others) makeOld(path);
  openPrivateFolder(store);
  expect(others.map((path) => existsSync(path))).toEqual([true, true, true]);
});

it('believes a process on another machine to be alive for a day', () => {
  const [young, old] = [leave('another1-1-0123abcd'), leave('another1-1-4567abcd')];
  makeOld(old);
  openPrivateFolder(store);
  expect([existsSync(young), existsSync(old)]).toEqual([true, false]);
});

it('is removed with all that is in it, and does not mind being removed twice', () => {
  const folder = openPrivateFolder(store);
  writeFileSync(join(folder, 'index.html'), 'words');
  discard(folder);
  discard(folder);
  expect(existsSync(folder)).toBe(false);
});
