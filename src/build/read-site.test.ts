import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packInMemory } from '../test/pack-in-memory.ts';
import { NO_PACK } from './kept-pack.ts';
import { readSite } from '../test/read-site.ts';
import { createSiteReader, joinParts, type ReadBefore } from './read-site.ts';
import { hashBytes } from './standing-file.ts';

let before: ReadBefore;
beforeEach(() => {
  before = { pages: packInMemory(), sound: packInMemory() };
});

/** Reads a site of these files: what it holds, and the files whose bytes were looked at. */
function read(files: Record<string, string>, known: ReadBefore | undefined = before) {
  const { part, read: readFile } = createSiteReader(known);
  const looked = new Set<string>();
  for (const [file, text] of Object.entries(files)) {
    const bytes = () => {
      looked.add(file);
      return Buffer.from(text);
    };
    readFile(file, { hash: hashBytes(Buffer.from(text)), bytes });
  }
  const { pages, fragments, unreadable } = joinParts('/', [part]);
  return { pages, fragments, unreadable, parsed: [...looked] };
}

const PAGE = '<main id="top"><h1>Words</h1><a href="/there/">there</a><img src="a"><p>cut off';
const FILES = { 'a.html': PAGE, 'b.htm': '<p id="b">b</p>' };

describe('a page', () => {
  it('is parsed once for all builds, and holds the same where nothing is kept', () => {
    const first = read(FILES);
    expect(first.parsed).toEqual(['a.html', 'b.htm']);
    expect(read(FILES)).toEqual({ ...first, parsed: [] });
    expect(read(FILES, { pages: NO_PACK, sound: NO_PACK })).toEqual(first);
  });

  it('is parsed anew where one byte of it is another', () => {
    read({ 'a.html': PAGE });
    const { pages, parsed } = read({ 'a.html': PAGE.replace('/there/', '/where/') });
    expect([parsed, pages[0]?.links[0]?.address]).toEqual([['a.html'], '/where/']);
  });

  it('is named by its own file where two have the same bytes', () => {
    const { pages, parsed } = read({ 'a.html': PAGE, 'b.html': PAGE });
    expect([parsed, pages.map(({ file }) => file)]).toEqual([['a.html'], ['a.html', 'b.html']]);
  });
});

describe('another file', () => {
  it('is parsed once for all builds where it is sound', () => {
    const files = { 'a.json': '{}', 'c.xml': '<a/>', 'd.md': 'words' };
    expect(read(files)).toMatchObject({ unreadable: [], parsed: ['a.json', 'c.xml'] });
    expect(read(files)).toMatchObject({ unreadable: [], parsed: [] });
  });

  it('is a fault in every build where it is not', () => {
    const fault = { file: 'a.json', line: 1, column: 1, reason: 'The file is no JSON' };
    expect([read({ 'a.json': '{' }), read({ 'a.json': '{' })]).toMatchObject([
      { unreadable: [fault] },
      { unreadable: [fault] },
    ]);
  });

  it('is held to what its own name says, and to its own bytes', () => {
    read({ 'a.json': '{}', 'c.xml': '<a/>' });
    const faults = read({ 'a.json': '{', 'c.json': '<a/>', 'b.xml': '{}' }).unreadable;
    expect(faults.map(({ file }) => file)).toEqual(['a.json', 'c.json', 'b.xml']);
  });

  it('is a fault where it is empty, whatever it is', () => {
    expect(read({ 'd.md': '' }).unreadable).toMatchObject([{ file: 'd.md', reason: 'The file is empty' }]);
  });
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-read-site-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('joins two parts of one site in order, and refuses two that have made one file', () => {
  const folder = join(root, 'site');
  mkdirSync(folder);
  for (const file of ['a.html', 'b.html', 'c.html']) writeFileSync(join(folder, file), PAGE);
  const partOf = (...files: string[]) => {
    const { part, read } = createSiteReader();
    for (const file of files) read(file, { hash: hashBytes(Buffer.from(PAGE)), bytes: () => Buffer.from(PAGE) });
    return part;
  };
  const [odd, even] = [partOf('c.html', 'a.html'), partOf('b.html')];
  expect(joinParts('/', [odd, even])).toEqual(readSite(folder, '/'));
  expect([...joinParts('/', [odd, even]).files.keys()]).toEqual(['a.html', 'b.html', 'c.html']);
  expect(() => joinParts('/', [odd, even, partOf('c.html')])).toThrow('Two parts of the build made c.html');
});
