import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { siteManifestSchema } from '../schema/site-manifest.ts';
import { buildManifest, formatManifest } from './site-manifest.ts';

const hash = (words: string) => createHash('sha256').update(words).digest('hex');
const files = new Map(
  ['b.txt', 'hashes.json', 'a/ü.txt', 'B.txt'].map((path) => [path, { bytes: path.length, sha256: hash(path) }]),
);

it('lists every file but itself, sorted in code-unit order, whatever order it was given', () => {
  const { files: listed } = buildManifest(files);
  expect(listed.map(({ path }) => path)).toEqual(['B.txt', 'a/ü.txt', 'b.txt']);
  expect(buildManifest(new Map([...files].reverse()))).toEqual(buildManifest(files));
});

it('has the hash of what sha256sum prints', () => {
  const printed = ['B.txt', 'a/ü.txt', 'b.txt'].map((path) => `${hash(path)}  ${path}\n`).join('');
  expect(buildManifest(files).hash).toBe(hash(printed));
});

it('is written so that its schema reads it back', () => {
  const manifest = buildManifest(files);
  const text = formatManifest(manifest);
  expect(siteManifestSchema.parse(JSON.parse(text))).toEqual(manifest);
  expect(text.split('\n')[3]).toBe(`    {"path":"B.txt","bytes":5,"sha256":"${hash('B.txt')}"},`);
});

it.each(['../a', 'a/../b', 'a/..', './a', '/a', 'a//b', 'a/', '', 'a\\b', 'a\u0000b'])(
  'names no file outside the site, such as %j',
  (path) => {
    const manifest = { hash: hash(''), files: [{ path, bytes: 1, sha256: hash(path) }] };
    expect(siteManifestSchema.safeParse(manifest).success).toBe(false);
  },
);
