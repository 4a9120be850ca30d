import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import { keepLayout } from './keep-layout.ts';

const LAYOUT = { width: 30, height: 20, boxes: new Map([['a', { x: 1, y: 2, width: 3, height: 4 }]]), routes: [] };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layouts-'));
  vi.stubEnv(KEPT, folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const sized = (size: { width: number; height: number }) => ({
  sizes: [['a', size]] as [string, typeof size][],
  ties: [],
  columns: 4,
  care: 'first' as const,
});

/** A whole number that V8 holds as a fraction, as it does after a computation. */
function computed(value: number) {
  const size = { width: value / 2, height: 1 };
  size.width *= 2;
  return size;
}

it('knows a layout again by equal numbers, however they came about', async () => {
  const [plain, reckoned] = [{ width: 3, height: 1 }, computed(3)];
  expect(serialize(plain).equals(serialize(reckoned))).toBe(false);
  const make = vi.fn(() => Promise.resolve(LAYOUT));
  expect(await keepLayout(sized(plain), make)).toEqual(LAYOUT);
  expect(await keepLayout(sized(reckoned), make)).toEqual(LAYOUT);
  expect(make).toHaveBeenCalledTimes(1);
});

it('lays out anew what has another size', async () => {
  const make = vi.fn(() => Promise.resolve(LAYOUT));
  await keepLayout(sized({ width: 3, height: 1 }), make);
  await keepLayout(sized({ width: 4, height: 1 }), make);
  expect(make).toHaveBeenCalledTimes(2);
});
