import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import { keepSound, readSound } from './keep-sound.ts';
import { createSiteReader, hashBytes } from './read-site.ts';

let kept: string;
beforeEach(() => {
  kept = mkdtempSync(join(tmpdir(), 'mesoscale-sound-'));
  vi.stubEnv(KEPT, kept);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(kept, { recursive: true });
});

/** A site of these files as it is read: those in which something is wrong. */
function read(files: Record<string, string>) {
  const { site, read: readFile } = createSiteReader('/', readSound());
  for (const [file, text] of Object.entries(files)) readFile(file, Buffer.from(text));
  return site;
}

const faultsIn = (files: Record<string, string>) => read(files).unreadable.map(({ file }) => file);

it('names the files that the build before has parsed and found nothing wrong in', () => {
  keepSound(read({ 'a.json': '{}', 'b.json': '{', 'c.xml': '<a/>', 'd.md': 'words' }));
  expect([...readSound()]).toEqual([
    ['a.json', hashBytes(Buffer.from('{}')).sha256],
    ['c.xml', hashBytes(Buffer.from('<a/>')).sha256],
  ]);
});

it('holds for a file of the same name and the same bytes, and for no other', () => {
  // What is kept says so even of what is no JSON.
  keepSound({ ...read({ 'a.json': '{' }), unreadable: [] });
  expect(faultsIn({ 'a.json': '{' })).toEqual([]);
  expect(faultsIn({ 'a.json': '{ ', 'b.json': '{' })).toEqual(['a.json', 'b.json']);
});

it('names none where what was kept is damaged, or where nothing is kept', () => {
  keepSound(read({ 'a.json': '{}' }));
  writeFileSync(join(kept, 'sound'), '[["a.json","damaged"]]');
  expect(readSound().size).toBe(0);
  vi.stubEnv(KEPT, undefined);
  keepSound(read({ 'a.json': '{}' }));
  expect(readSound().size).toBe(0);
});
