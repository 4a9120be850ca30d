import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discard, openPrivateFolder, publish } from './publish.ts';

let root: string;
let out: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-publish-'));
  out = join(root, 'dist');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function build(words: string): string {
  const folder = openPrivateFolder(out);
  writeFileSync(join(folder, 'index.html'), words);
  return folder;
}

it('shows nothing of a site before it is published', () => {
  build('new');
  expect(existsSync(out)).toBe(false);
});

it('puts a new site in the place of the old one and removes the old one', () => {
  publish(build('old'), out);
  publish(build('new'), out);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(join(root, '.dist'))).toHaveLength(1);
});

it('leaves the old site where a build is discarded', () => {
  publish(build('old'), out);
  discard(build('broken'));
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
});

it('takes the place of a folder that is no link', () => {
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'by hand');
  publish(build('new'), out);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
});

it('removes what builds that died have left, and keeps the site', () => {
  publish(build('old'), out);
  const dead = join(root, '.dist', '4194305-1'); // Above the highest process id that Linux gives out.
  mkdirSync(dead);
  openPrivateFolder(out);
  expect(existsSync(dead)).toBe(false);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
});
