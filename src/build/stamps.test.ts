import { lstatSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync, type BigIntStats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packInMemory } from '../test/pack-in-memory.ts';
import { createStamps } from './stamps.ts';

/** A date that a file can be given to the last digit. */
const DAY = new Date('2026-01-02');

let root: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-stamps-'));
  file = join(root, 'a.html');
  writeFileSync(file, 'words');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

const stamps = () => createStamps(packInMemory());

/** Makes it so many milliseconds later than the file’s last change. */
function pass(ms: number): BigIntStats {
  const stats = statOf(file);
  // The clock goes by whole milliseconds.
  vi.useFakeTimers({ now: Number(stats.ctimeMs) + 1 + ms });
  return stats;
}

it('knows a file that was read, by any name and in any folder', () => {
  const { hashOf, note } = stamps();
  note(pass(2000), 'hash');
  expect(hashOf(statOf(file))).toBe('hash');
  writeFileSync(join(root, 'other'), 'words');
  expect(hashOf(statOf(join(root, 'other')))).toBeUndefined();
});

it('tells two files apart whose numbers are one as far as a double goes, as on Windows', () => {
  const { hashOf, note } = stamps();
  const stats = pass(2000);
  const numbered = (ino: bigint) => Object.assign(statOf(file), { ino });
  note(Object.assign(stats, { ino: 2n ** 60n }), 'hash');
  expect(hashOf(numbered(2n ** 60n))).toBe('hash');
  expect(hashOf(numbered(2n ** 60n + 1n))).toBeUndefined();
});

it('knows none that could have been written again at the time that its date says', () => {
  const { hashOf, note } = stamps();
  note(pass(1900), 'hash');
  expect(hashOf(statOf(file))).toBeUndefined();
});

it.each<[string, () => void]>([
  [
    'written again, with the same length and the date of before',
    () => {
      writeFileSync(file, 'sword');
      utimesSync(file, DAY, DAY);
    },
  ],
  [
    'replaced by one that was written before it was',
    () => {
      const other = join(root, 'other');
      writeFileSync(other, 'sword');
      utimesSync(other, DAY, DAY);
      renameSync(other, file);
    },
  ],
])('knows no more one that was %s', async (_, change) => {
  const { hashOf, note } = stamps();
  utimesSync(file, DAY, DAY);
  note(pass(2000), 'hash');
  vi.useRealTimers();
  // The date of a change is another only once the disk’s clock has ticked.
  await vi.waitUntil(() => {
    writeFileSync(join(root, 'clock'), '');
    return lstatSync(join(root, 'clock')).ctimeMs > lstatSync(file).ctimeMs;
  });
  change();
  expect(hashOf(statOf(file))).toBeUndefined();
});

function statOf(path: string): BigIntStats {
  return lstatSync(path, { bigint: true });
}
