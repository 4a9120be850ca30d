import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { misplacement } from './place-of-site.ts';
import { openBuildFolder, publish } from './publish.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mesoscale-place-')));
  for (const part of ['content', 'public', 'src/test']) mkdirSync(join(root, part), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function publishAt(out: string): string {
  const folder = openBuildFolder(join(root, out));
  publish(folder, join(root, out));
  return folder;
}

const reasonFor = (out: string) => misplacement(root, join(root, out))?.reason;

it.each(['dist', 'public-site', '..content/site', 'sites/of/today'])(
  'accepts a folder beside all of that: %s',
  (out) => {
    publishAt('dist');
    expect(reasonFor(out)).toBeUndefined();
  },
);

it.each([
  ['content/site', 'content'],
  ['public/out', 'public'],
  ['src/test/deep/out', 'src'],
])('refuses %s, which lies below what a build reads', (out, part) => {
  expect(misplacement(root, join(root, out))).toEqual({
    reason: `It lies below ${part}, which a build reads`,
    details: [],
    fix: 'name a folder outside of it with --out, or leave --out away',
  });
});

it('refuses what lies below it by a link, at either end', () => {
  symlinkSync('public', join(root, 'open'));
  expect(reasonFor('open/out')).toContain('below public');
  mkdirSync(join(root, 'elsewhere'));
  rmSync(join(root, 'content'), { recursive: true });
  symlinkSync('elsewhere', join(root, 'content'));
  expect(reasonFor('elsewhere/out')).toContain('below content');
});

it.each(['dist/sub', 'dist/sub/deeper', '.dist/sub'])('refuses %s, which a later build would remove', (out) => {
  writeFileSync(join(publishAt('dist'), 'hashes.json'), '{}');
  expect(misplacement(root, join(root, out))).toEqual({
    reason: 'It lies within a site that was built, and would be removed with that',
    details: [`the site at  ${join(root, 'dist')}`],
    fix: 'name a folder outside of it with --out, or leave --out away',
  });
});

it('refuses what lies within a site on a disk without links', () => {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'hashes.json'), '{}');
  expect(reasonFor('dist/sub')).toContain('within a site');
});
