import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import { createSiteReader, joinSites, readSite } from './read-site.ts';

let root: string;
let kept: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-read-site-'));
  kept = join(root, 'kept', 'read-pages');
  vi.stubEnv(KEPT, join(root, 'kept'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Reads a site of these files: what it holds, and how many pages were parsed, each of which is a new file among what is kept. */
function read(files: Record<string, string>) {
  const folder = join(root, 'site');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const before = filesKept();
  const { pages, fragments, unreadable } = readSite(folder, '/');
  const parsed = [...filesKept()].filter((file) => !before.has(file)).length;
  return { pages, fragments, unreadable, parsed };
}

/** By name and number on the disk, which is another for a file that is written anew. */
function filesKept(): Set<string> {
  mkdirSync(kept, { recursive: true });
  return new Set(readdirSync(kept).map((name) => `${name} ${String(statSync(join(kept, name)).ino)}`));
}

const PAGE = '<main id="top"><h1>Words</h1><a href="/there/">there</a><img src="a"><p>cut off';
const FILES = { 'a.html': PAGE, 'b.htm': '<p id="b">b</p>' };

it('parses a page once for all builds, and holds the same where nothing is kept', () => {
  const first = read(FILES);
  expect(first.parsed).toBe(2);
  expect(read(FILES)).toEqual({ ...first, parsed: 0 });
  vi.stubEnv(KEPT, undefined);
  expect(read(FILES)).toEqual({ ...first, parsed: 0 });
});

it('parses a page anew of which one byte is another', () => {
  read({ 'a.html': PAGE });
  const { pages, parsed } = read({ 'a.html': PAGE.replace('/there/', '/where/') });
  expect([parsed, pages[0]?.links[0]?.address]).toEqual([1, '/where/']);
});

it('names each of two pages of the same bytes by its own file', () => {
  const { pages, parsed } = read({ 'a.html': PAGE, 'b.html': PAGE });
  expect([parsed, pages.map(({ file }) => file)]).toEqual([1, ['a.html', 'b.html']]);
});

it('parses a page anew where what was kept of it is damaged', () => {
  const first = read({ 'a.html': PAGE });
  for (const name of readdirSync(kept)) writeFileSync(join(kept, name), 'damaged');
  expect(read({ 'a.html': PAGE })).toEqual(first);
});

it('joins two parts of one site in order, and refuses two that have made one file', () => {
  const folder = join(root, 'site');
  mkdirSync(folder);
  for (const file of ['a.html', 'b.html', 'c.html']) writeFileSync(join(folder, file), PAGE);
  const part = (...files: string[]) => {
    const { site, read } = createSiteReader('/');
    for (const file of files) read(file, Buffer.from(PAGE));
    return site;
  };
  const [odd, even] = [part('c.html', 'a.html'), part('b.html')];
  expect(joinSites(odd, even)).toEqual(readSite(folder, '/'));
  expect([...joinSites(odd, even).files.keys()]).toEqual(['a.html', 'b.html', 'c.html']);
  expect(() => joinSites(odd, odd)).toThrow('Two parts of the build made c.html');
});
