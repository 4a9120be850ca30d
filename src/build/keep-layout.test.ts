import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

it('knows a layout again', async () => {
  const make = vi.fn(() => Promise.resolve(LAYOUT));
  for (let times = 0; times < 2; times += 1)
    expect(await keepLayout(sized({ width: 3, height: 1 }), make)).toEqual(LAYOUT);
  expect(make).toHaveBeenCalledTimes(1);
});

it('lays out anew what has another size', async () => {
  const make = vi.fn(() => Promise.resolve(LAYOUT));
  await keepLayout(sized({ width: 3, height: 1 }), make);
  await keepLayout(sized({ width: 4, height: 1 }), make);
  expect(make).toHaveBeenCalledTimes(2);
});
