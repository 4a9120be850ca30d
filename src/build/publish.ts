import { lstatSync, readdirSync, readlinkSync, renameSync, rmdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { keepEarlier } from './earlier-site.ts';
import { hasCode } from './has-code.ts';
import { isLinkless } from './is-linkless.ts';
import { isSamePath } from './is-same-path.ts';
import { discard, isAbandoned, openPrivateFolder } from './private-folder.ts';

/** Why a folder cannot be published to, with the mend. */
export interface Refusal {
  reason: string;
  details: string[];
  fix: string;
}

/** A private folder beside `out` for one build; it becomes the published site with {@link publish}. */
export function openBuildFolder(out: string): string {
  const store = storeOf(out);
  finishInterrupted(out, store);
  return openPrivateFolder(store, (path) => {
    const published = targetOf(out);
    return published !== null && isSamePath(path, published);
  });
}

/**
 * Why `out` cannot be swapped in one step, or null where it can: it is not there, or empty, or a link that
 * {@link publish} made. Nothing else is ever replaced, since no file system can replace a folder with another in one step,
 * and since it may hold what somebody needs.
 */
export function refusalOf(out: string): Refusal | null {
  const stats = lstatSync(out, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  const elsewhere = 'or name another folder with --out';
  if (stats.isSymbolicLink()) {
    if (publishedAt(out) !== null) return null;
    return {
      reason: 'It is a link that no build made',
      details: [`to  ${targetOf(out) ?? ''}`],
      fix: `remove it, ${elsewhere}`,
    };
  }
  if (!stats.isDirectory()) return { reason: 'It is no folder', details: [], fix: `move it away, ${elsewhere}` };
  const [first] = readdirSync(out);
  if (first === undefined) return null;
  const name = basename(out);
  return {
    reason: 'It is a folder and no link to one, and cannot be replaced whole',
    details: [`it holds  ${first}`],
    fix: `move it away (mv ${name} ${name}.before), ${elsewhere}`,
  };
}

/**
 * Makes `folder` the published site with one rename: `out` is a symbolic link to it, so that readers
 * see the old site or the new one, never a mixture. The old site is kept as the earlier one.
 * On a disk without links the first site is moved to `out` itself. Throws where it cannot be published; `out` is then as it was.
 */
export function publish(folder: string, out: string): void {
  const isLink = targetOf(out) !== null;
  const before = publishedAt(out);
  const link = `${folder}.link`;
  try {
    // Windows keeps whole paths in its links; elsewhere a link from folder to folder may be moved with both.
    symlinkSync(process.platform === 'win32' ? folder : relative(dirname(out), folder), link, 'junction');
  } catch (error) {
    if (!isLinkless(error)) throw error;
    renameSync(folder, out);
    return;
  }
  try {
    swap(link, out, isLink);
  } catch (error) {
    discard(link);
    throw error;
  }
  if (before !== null && !isSamePath(before, folder)) keepEarlier(before);
}

/** One rename, and two on Windows, which does not rename over a link that is a folder. */
function swap(link: string, out: string, isLink: boolean): void {
  if (!isLink && lstatSync(out, { throwIfNoEntry: false })) rmdirSync(out);
  try {
    renameSync(link, out);
  } catch (error) {
    if (!isLink || !hasCode(error, 'EPERM')) throw error;
    renameSync(out, `${link}.before`);
    try {
      renameSync(link, out);
    } catch (again) {
      renameSync(`${link}.before`, out);
      throw again;
    }
    discard(`${link}.before`);
  }
}

/** Where a build died between the two renames, its site is verified and its link is there: it is published now. */
function finishInterrupted(out: string, store: string): void {
  if (lstatSync(out, { throwIfNoEntry: false }) || !lstatSync(store, { throwIfNoEntry: false })) return;
  const names = new Set(readdirSync(store));
  const link = [...names]
    .filter((name) => names.has(`${name}.before`))
    .map((name) => join(store, name))
    .find(isAbandoned);
  if (link !== undefined) renameSync(link, out);
}

/** `dist` keeps its builds in `.dist` beside it. */
function storeOf(out: string): string {
  return join(dirname(out), `.${basename(out)}`);
}

/** The folder of the site that is published at `out`; null where none is that a build made. */
export function publishedAt(out: string): string | null {
  const target = targetOf(out);
  return target !== null && isSamePath(dirname(target), storeOf(out)) ? target : null;
}

function targetOf(out: string): string | null {
  const isLink = lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(dirname(out), readlinkSync(out)) : null;
}
