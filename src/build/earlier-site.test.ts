import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepEarlier, removeOthers, takeEarlier } from './earlier-site.ts';
import { openPrivateFolder } from './private-folder.ts';
import { listSite } from './read-site.ts';

let root: string;
let store: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-earlier-'));
  store = join(root, '.dist');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A private folder with these files, each of which says its path. */
function site(...paths: string[]): string {
  const folder = openPrivateFolder(store);
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  return folder;
}

const filesOf = (...paths: string[]) => new Map(paths.map((path) => [path, null]));

it('gives a build the files of the site that was kept, once', () => {
  keepEarlier(site('index.html', 'claims/a/index.html'));
  const [folder, other] = [openPrivateFolder(store), openPrivateFolder(store)];
  expect(takeEarlier(folder)).toEqual(['claims/a/index.html', 'index.html']);
  expect(readFileSync(join(folder, 'claims/a/index.html'), 'utf8')).toBe('claims/a/index.html');
  expect(takeEarlier(other)).toEqual([]);
  expect(listSite(other)).toEqual({ paths: [], others: [] });
});

it('keeps one site alone', () => {
  keepEarlier(site('old.html'));
  keepEarlier(site('new.html'));
  expect(takeEarlier(openPrivateFolder(store))).toEqual(['new.html']);
});

it('writes into no folder that a link of the kept site leads to', () => {
  const elsewhere = join(root, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'index.html'), 'of somebody');
  const kept = site('index.html');
  symlinkSync(elsewhere, join(kept, 'claims'));
  keepEarlier(kept);
  const folder = openPrivateFolder(store);
  expect(takeEarlier(folder)).toEqual([]);
  expect(existsSync(join(folder, 'claims'))).toBe(false);
  expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toBe('of somebody');
});

it('removes what the site has no more, and the folders that were there for it alone', () => {
  const folder = site('index.html', 'claims/a/index.html', 'claims/a/v1/index.html', 'claims/b/index.html', 'old/a');
  const { paths } = listSite(folder);
  removeOthers(folder, paths, filesOf('index.html', 'claims/b/index.html'));
  expect(listSite(folder).paths).toEqual(['claims/b/index.html', 'index.html']);
  expect(['claims/a', 'old'].filter((path) => existsSync(join(folder, path)))).toEqual([]);
});

it('removes what stands below a path that is a file by now', () => {
  const folder = site('data', 'index.html');
  removeOthers(folder, ['data/deep/a.json', 'data/b.json', 'index.html'], filesOf('data', 'index.html'));
  expect(listSite(folder).paths).toEqual(['data', 'index.html']);
});
