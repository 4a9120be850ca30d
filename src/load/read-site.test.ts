import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import { readPage } from './read-page.ts';
import { readSite } from './read-site.ts';

vi.mock('./read-page.ts', { spy: true });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-read-site-'));
  vi.stubEnv(KEPT, join(root, 'kept'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.clearAllMocks();
  rmSync(root, { recursive: true });
});

/** Reads a site of these files; what it holds, and how many pages had to be parsed. */
function read(files: Record<string, string>) {
  const folder = join(root, 'site');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  vi.mocked(readPage).mockClear();
  const { pages, fragments, unreadable } = readSite(folder, '/');
  return { pages, fragments, unreadable, parsed: vi.mocked(readPage).mock.calls.length };
}

const PAGE = '<main id="top"><h1>Words</h1><a href="/there/">there</a><img src="a"><p>cut off';

it('parses a page once for all builds, and every page where nothing is kept', () => {
  const first = read({ 'a.html': PAGE, 'b.htm': '<p id="b">b</p>' });
  expect(first.parsed).toBe(2);
  expect(read({ 'a.html': PAGE, 'b.htm': '<p id="b">b</p>' })).toEqual({ ...first, parsed: 0 });
  vi.stubEnv(KEPT, undefined);
  expect(read({ 'a.html': PAGE, 'b.htm': '<p id="b">b</p>' })).toEqual(first);
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
  const kept = join(root, 'kept', 'read-pages');
  for (const name of readdirSync(kept)) writeFileSync(join(kept, name), 'damaged');
  expect(read({ 'a.html': PAGE })).toEqual(first);
});
