import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import { openShare } from './site-share.ts';
import { hashBytes } from './standing-file.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-share-'));
  folder = join(root, 'site');
  vi.stubEnv(KEPT, join(root, 'kept'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

/** A build that makes `files` of `inputs` unless an earlier one has: whether it made them, and the hashes of its files. */
async function build(inputs: unknown, files: Record<string, string>, published?: string) {
  const share = openShare(folder, published);
  const make = vi.fn(() => Object.entries(files).map(([path, content]) => ({ path, content })));
  await share.writeOnce(inputs, make);
  const hashes = [...share.finish().files].map(([path, { sha256 }]) => [path, sha256]);
  return { isMade: make.mock.calls.length > 0, files: Object.fromEntries(hashes) as Record<string, string> };
}

const hashOf = (text: string) => hashBytes(Buffer.from(text)).sha256;
const FILES = { 'a/index.html': '<h1>a</h1>', 'a.json': '{}' };

/** Lets the disk’s clock go on, so that what was written so far is known by its date. */
function passTime(): void {
  vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
}

describe('writeOnce', () => {
  it('makes nothing that stands in the folder as it was made of the same', async () => {
    const first = await build({ a: 1 }, FILES);
    expect(first).toEqual({ isMade: true, files: { 'a/index.html': hashOf('<h1>a</h1>'), 'a.json': hashOf('{}') } });
    expect(await build({ a: 1 }, FILES)).toEqual({ ...first, isMade: false });
  });

  it('makes what has other inputs', async () => {
    await build({ a: 1 }, FILES);
    expect(await build({ a: 2 }, { 'a.json': '[]' })).toEqual({ isMade: true, files: { 'a.json': hashOf('[]') } });
    expect(textOf('a.json')).toBe('[]');
  });

  it.each<[string, () => void]>([
    [
      'is gone',
      () => {
        rmSync(join(folder, 'a.json'));
      },
    ],
    [
      'is another',
      () => {
        writeFileSync(join(folder, 'a.json'), '[]');
      },
    ],
    [
      'is another with the same date',
      () => {
        writeFileSync(join(folder, 'a.json'), '[]');
        utimesSync(join(folder, 'a.json'), 1, 1);
      },
    ],
    [
      'is a folder',
      () => {
        rmSync(join(folder, 'a.json'));
        mkdirSync(join(folder, 'a.json', 'deep'), { recursive: true });
      },
    ],
    [
      'lies below a file',
      () => {
        rmSync(join(folder, 'a'), { recursive: true });
        writeFileSync(join(folder, 'a'), '');
      },
    ],
  ])('makes all of it anew where a file of it %s', async (_, change) => {
    const first = await build({ a: 1 }, FILES);
    utimesSync(join(folder, 'a.json'), 1, 1);
    passTime();
    await build({ a: 1 }, FILES);
    vi.useRealTimers();
    change();
    expect(await build({ a: 1 }, FILES)).toEqual(first);
    expect([textOf('a/index.html'), textOf('a.json')]).toEqual(['<h1>a</h1>', '{}']);
  });

  it('makes nothing that stands in the published site, and writes into that never', async () => {
    const first = await build({ a: 1 }, FILES);
    const published = join(root, 'published');
    renameSync(folder, published);
    expect(await build({ a: 1 }, FILES, published)).toEqual({ ...first, isMade: false });
    writeFileSync(join(folder, 'a.json'), '[]');
    expect(readFileSync(join(published, 'a.json'), 'utf8')).toBe('{}');
  });

  it('takes from the published site what is another in the earlier one', async () => {
    const first = await build({ a: 1 }, FILES);
    const published = join(root, 'published');
    cpSync(folder, published, { recursive: true });
    writeFileSync(join(folder, 'a.json'), '[]');
    expect(await build({ a: 1 }, FILES, published)).toEqual({ ...first, isMade: false });
    expect(textOf('a.json')).toBe('{}');
  });

  it('makes all of it anew where a file of it is in neither, or another, or published no more', async () => {
    const first = await build({ a: 1 }, FILES);
    const published = join(root, 'published');
    renameSync(folder, published);
    writeFileSync(join(published, 'a.json'), '[]');
    expect(await build({ a: 1 }, FILES, published)).toEqual(first);
    rmSync(folder, { recursive: true });
    expect(await build({ a: 1 }, FILES, join(root, 'gone'))).toEqual(first);
  });

  it('makes it where nothing is kept', async () => {
    const first = await build({ a: 1 }, FILES);
    vi.stubEnv(KEPT, undefined);
    expect(await build({ a: 1 }, FILES)).toEqual(first);
  });

  it('makes anew what was damaged before it was read back', async () => {
    const share = openShare(folder);
    await share.writeOnce(1, () => [{ path: 'a.json', content: '{}' }]);
    writeFileSync(join(folder, 'a.json'), '{');
    expect(share.finish().unreadable).toMatchObject([{ file: 'a.json' }]);
    expect(await build(1, { 'a.json': '{}' })).toEqual({ isMade: true, files: { 'a.json': hashOf('{}') } });
  });
});
