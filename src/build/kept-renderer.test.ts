import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import { keepRenderer } from './kept-renderer.ts';
import type { Compiler } from './compiler.ts';

const compile = vi.fn<Compiler['compile']>(({ folder }) => {
  for (const part of ['code', 'files']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'code', 'renderer.mjs'), 'export {};');
  writeFileSync(join(folder, 'files', 'style.css'), 'p {}');
  return Promise.resolve();
});
const start = () => ({ compile, end: () => undefined });

const HOME = { site: null, base: '/' };
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-renderer-'));
  vi.stubEnv(KEPT, root);
  compile.mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('has the code compiled once', async () => {
  const folder = await keepRenderer(root, HOME, start);
  expect(folder).toBe(join(root, 'renderer'));
  expect(await keepRenderer(root, HOME, start)).toBe(folder);
  expect(compile).toHaveBeenCalledTimes(1);
});

it.each([
  ['code', 'renderer.mjs'],
  ['files', 'style.css'],
  ['files', 'more.css'],
  ['', 'seal'],
])('has it compiled anew where %s/%s is not as it was made', async (part, name) => {
  const folder = await keepRenderer(root, HOME, start);
  writeFileSync(join(folder, part, name), 'damaged');
  await keepRenderer(root, HOME, start);
  expect(compile).toHaveBeenCalledTimes(2);
  await keepRenderer(root, HOME, start);
  expect(compile).toHaveBeenCalledTimes(2);
});
