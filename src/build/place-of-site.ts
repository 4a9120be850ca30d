import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { MANIFEST } from '../digest/site-manifest.ts';
import { publishedAt, type Refusal } from './publish.ts';
import { PARTS } from './snapshot.ts';

/**
 * Why no site can be at `out`, or null where one can: below what a build of the repository at `root` reads, the site would
 * be read as a part of the next one, and within a published site or the store of one it would be removed with that.
 * Links are followed.
 */
export function misplacement(root: string, out: string): Refusal | null {
  const parent = realPlace(dirname(out));
  const part = PARTS.find((one) => isWithin(parent, realPlace(join(root, one))));
  const fix = 'name a folder outside of it with --out, or leave --out away';
  if (part !== undefined) return { reason: `It lies below ${part}, which a build reads`, details: [], fix };
  const site = foldersAbove(parent).flatMap(siteOf).at(-1);
  if (site === undefined) return null;
  return {
    reason: 'It lies within a site that was built, and would be removed with that',
    details: [`the site at  ${site}`],
    fix,
  };
}

/** The path without links, also where nothing is there yet. */
function realPlace(path: string): string {
  return existsSync(path) || dirname(path) === path
    ? realpathSync(path)
    : join(realPlace(dirname(path)), basename(path));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The folder itself, the one that it lies in, and so on. */
function foldersAbove(folder: string): string[] {
  return dirname(folder) === folder ? [folder] : [folder, ...foldersAbove(dirname(folder))];
}

/** Where the site is published that a folder is, or of which it keeps the builds, as `.dist` those of `dist`. */
function siteOf(folder: string): string[] {
  const name = basename(folder);
  const out = join(dirname(folder), name.slice(1));
  if (name.startsWith('.') && publishedAt(out) !== null) return [out];
  // On a disk without links the site itself lies where it is published.
  return existsSync(join(folder, MANIFEST)) ? [folder] : [];
}
