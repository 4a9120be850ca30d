import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { folderOfDead } from '../test/dead-process.ts';
import { putBackOfDead, takeKept } from './kept-folder.ts';
import { openPrivateFolder } from './private-folder.ts';

const NAME = { code: 'c0de', home: 'root' };
let root: string;
let store: string;
let builds: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-kept-'));
  store = join(root, 'kept');
  builds = join(root, 'builds');
  vi.stubEnv('MESOSCALE_KEPT', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Takes what is kept into a new folder, as the next build does. */
function take(name = NAME) {
  const folder = openPrivateFolder(builds);
  const kept = takeKept(store, name, folder);
  const place = process.env['MESOSCALE_KEPT'] ?? '';
  return {
    ...kept,
    write: (path: string, date?: number) => {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), path);
      if (date !== undefined) utimesSync(join(place, path), date, date);
    },
    read: (path: string) => readFileSync(join(place, path), 'utf8'),
    list: (path: string) => readdirSync(join(place, path)),
    die: (nth = 0) => {
      renameSync(folder, folderOfDead(builds, nth));
    },
  };
}

it('gives a build what an earlier one of the same name put back', () => {
  const first = take();
  first.write('search/a');
  first.putBack();
  expect(take({ ...NAME, home: 'base' }).list('.')).toEqual([]);
  expect(take().read('search/a')).toBe('search/a');
});

it('gives what a build has taken to no other as long as it lives', () => {
  take().write('search/a');
  putBackOfDead(builds, store);
  expect(take().list('.')).toEqual([]);
});

it('drops what a build did not use, and what it did not write to its end', () => {
  const kept = take();
  for (const path of ['search/a', 'layouts/a', 'packs/made.0', 'packs/made.0.17.0']) kept.write(path, 0);
  for (const path of ['search/b', 'layouts/b', 'packs/made.0']) kept.write(path);
  kept.dropUnused();
  expect(['search', 'layouts', 'packs'].map(kept.list)).toEqual([['b'], ['b'], ['made.0']]);
});

it('drops what was kept for another code, and leaves what was kept for another home', () => {
  const names: string[][] = [];
  for (const name of [NAME, { ...NAME, home: 'base' }, { ...NAME, code: 'other' }]) {
    const kept = take(name);
    kept.dropUnused();
    kept.putBack();
    names.push(readdirSync(store).sort());
  }
  expect(names).toEqual([['c0de-root'], ['c0de-base', 'c0de-root'], ['other-root']]);
});

it('puts back what builds had taken that died, without the marks of what they were making', () => {
  const first = take();
  first.write('search/a');
  first.write('being-made/layouts-a');
  first.die();
  putBackOfDead(builds, store);
  expect(take().list('.')).toEqual(['search']);
});

it('leaves what another build has put back since', () => {
  const [first, second] = [take(), take()];
  second.write('search/b');
  second.putBack();
  first.die();
  putBackOfDead(builds, store);
  expect(take().list('search')).toEqual(['b']);
});

it('puts back nothing where no build has died, or one before it took anything', () => {
  putBackOfDead(builds, store);
  mkdirSync(folderOfDead(builds), { recursive: true });
  putBackOfDead(builds, store);
  expect(take().list('.')).toEqual([]);
});
