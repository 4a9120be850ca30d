import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderOfDead } from '../test/dead-process.ts';
import { discard } from './private-folder.ts';
import { openBuildFolder, publish, refusalOf } from './publish.ts';

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
  const folder = openBuildFolder(out);
  writeFileSync(join(folder, 'index.html'), words);
  return folder;
}

const published = () => readFileSync(join(out, 'index.html'), 'utf8');

it('shows nothing of a site before it is published', () => {
  build('new');
  expect(existsSync(out)).toBe(false);
});

it('puts a new site in the place of the old one, and keeps of the old ones the last', () => {
  for (const words of ['older', 'old', 'new']) publish(build(words), out);
  expect(published()).toBe('new');
  expect(readdirSync(join(root, '.dist'))).toHaveLength(2);
  expect(readFileSync(join(root, '.dist', 'earlier', 'index.html'), 'utf8')).toBe('old');
});

it('leaves the old site where a build is discarded', () => {
  publish(build('old'), out);
  discard(build('broken'));
  expect(published()).toBe('old');
});

it('keeps the published site though the process that built it is dead', () => {
  publish(build('old'), out);
  const [name = ''] = readdirSync(join(root, '.dist'));
  const renamed = folderOfDead(join(root, '.dist'));
  renameSync(join(root, '.dist', name), renamed);
  rmSync(out);
  symlinkSync(join('.dist', basename(renamed)), out);
  openBuildFolder(out);
  expect(published()).toBe('old');
});

it('lets two builds publish one after the other, whichever was opened first', () => {
  const [first, second] = [build('first'), build('second')];
  publish(second, out);
  publish(first, out);
  expect(published()).toBe('first');
});

it('takes the place of an empty folder', () => {
  mkdirSync(out);
  expect(refusalOf(out)).toBeNull();
  publish(build('new'), out);
  expect(published()).toBe('new');
});

it('finishes what a build left that died between the two renames of a host that renames over no link', () => {
  publish(build('old'), out);
  const verified = folderOfDead(join(root, '.dist'));
  mkdirSync(verified);
  writeFileSync(join(verified, 'index.html'), 'verified');
  symlinkSync(join('.dist', basename(verified)), `${verified}.link`);
  renameSync(out, `${verified}.link.before`);
  openBuildFolder(out);
  expect(published()).toBe('verified');
});

it('refuses a folder that is no link, and leaves it as it is', () => {
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'by hand');
  expect(refusalOf(out)).toEqual({
    reason: 'It is a folder and no link to one, and cannot be replaced whole',
    details: ['it holds  index.html'],
    fix: 'move it away (mv dist dist.before), or name another folder with --out',
  });
  expect(() => {
    publish(build('new'), out);
  }).toThrow('ENOTEMPTY');
  expect(published()).toBe('by hand');
  expect(readdirSync(join(root, '.dist')).filter((name) => name.endsWith('.link'))).toEqual([]);
});

it('refuses a file, and a link that leads elsewhere, and never removes what a link leads to', () => {
  writeFileSync(out, '');
  expect(refusalOf(out)?.reason).toBe('It is no folder');
  rmSync(out);
  const elsewhere = join(root, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync('elsewhere', out);
  expect(refusalOf(out)).toEqual({
    reason: 'It is a link that no build made',
    details: [`to  ${elsewhere}`],
    fix: 'remove it, or name another folder with --out',
  });
  publish(build('new'), out);
  expect(existsSync(elsewhere)).toBe(true);
});

it('leads by a relative link, so that the repository can be moved with its site', () => {
  const folder = build('new');
  publish(folder, out);
  expect(readlinkSync(out)).toBe(join('.dist', basename(folder)));
});
