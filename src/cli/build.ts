import { existsSync, lstatSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import { checkContent } from '../checks/check-content.ts';
import { buildManifest, formatManifest, MANIFEST } from '../digest/site-manifest.ts';
import { startCompiler, type Compiler } from '../build/compiler.ts';
import { hashFiles } from '../build/hash-files.ts';
import { keyOf } from '../build/key-of.ts';
import { putBackOfDead, takeKept, type KeptFolder, type KeptName } from '../build/kept-folder.ts';
import { keepEarlier, removeOthers, takeEarlier } from '../build/earlier-site.ts';
import { misplacement } from '../build/place-of-site.ts';
import { discard, openPrivateFolder } from '../build/private-folder.ts';
import { openBuildFolder, publish, publishedAt, refusalOf } from '../build/publish.ts';
import { readRepository } from '../load/read-repository.ts';
import { CODE, hasCodeChanged, takeSnapshot } from '../build/snapshot.ts';
import { timed } from '../phases.ts';
import { readHome } from './read-home.ts';
import { renderSite } from '../build/render-site.ts';
import { startSecondThread } from '../build/second-thread.ts';
import { partsOf, type SiteParts } from '../build/site-parts.ts';
import { diskFault } from './disk-fault.ts';
import { keepHeapsSmall } from './keep-heaps-small.ts';
import { readOptions } from './options.ts';
import { rememberFormulas } from './remember-formulas.ts';
import { reportFindings } from './report.ts';
import { requireParts } from './require-parts.ts';
import { requirePath } from './require-path.ts';
import { setMode } from './set-mode.ts';
import { withinTime } from './trial.ts';
import { unreadable } from './unreadable.ts';

const { values } = readOptions('build', {
  out: { type: 'string', default: 'dist', value: 'folder', isPath: true },
  base: { type: 'string', default: process.env['BASE_PATH'] ?? '/', value: 'path' },
  site: { type: 'string', default: process.env['SITE_URL'] ?? '', value: 'address' },
});
const home = readHome(values);
const root = process.cwd();
requirePath(root, { compiled: true });
requireParts(root, ['content', ...CODE], 'build');

setMode('production');
keepHeapsSmall();

const INSTALLED = ['node_modules/.package-lock.json', 'package-lock.json'];

/** ms in which Node reads no module of ours yet, and by less than which the disk’s clock is behind: what was saved right before is not taken for later. */
const BEFORE_MODULES = 20;

const out = resolve(values.out);
const rule = 'site-is-swapped-whole';
rememberFormulas();
const findings = await buildSite();
if (findings.length > 0) reportFindings(findings);

/** Takes a snapshot of what the site is made of, checks and builds that, and publishes it where there are no findings. */
async function buildSite(): Promise<Finding[]> {
  const refusal = misplacement(root, out) ?? refusalOf(out);
  if (refusal) return [{ rule, file: values.out, line: 1, column: 1, ...refusal }];
  const second = startSecondThread(new URL('./one-file.js', import.meta.url));
  const [builds, store] = [join(root, '.cache', 'builds'), join(root, '.cache', 'kept')];
  // It reads its modules while the content is read and checked. Whether it is needed where something is kept is not known yet.
  let compiler: Compiler | null = existsSync(store) ? null : startCompiler();
  const opened: string[] = [];
  let kept: KeptFolder | null = null;
  const open = (folder: string) => {
    opened.push(folder);
    return folder;
  };
  try {
    putBackOfDead(builds, store);
    const snapshot = open(openPrivateFolder(builds));
    const began = lstatSync(snapshot).ctimeMs - performance.now() + BEFORE_MODULES;
    const parts = await checkParts(snapshot);
    if (Array.isArray(parts)) return parts;
    // What both threads have loaded by now must be the code of the snapshot, by whose hash what they make is kept.
    await second.loaded();
    if (hasCodeChanged(root, began)) return [unsteady()];

    kept = takeKept(store, keptName(snapshot), snapshot);
    const folder = open(openBuildFolder(out));
    const earlier = takeEarlier(folder);
    const built = await renderSite(
      parts,
      { folder, published: publishedAt(out) },
      {
        second,
        startCompiler: () => (compiler ??= startCompiler()),
      },
    );
    kept.dropUnused();
    if (Array.isArray(built)) {
      keepEarlier(folder);
      return built;
    }
    const manifest = buildManifest(built.files);
    timed('write', () => {
      removeOthers(folder, earlier, built.files);
      writeFileSync(join(folder, MANIFEST), formatManifest(manifest));
      publish(folder, out);
    });
    opened.splice(opened.indexOf(folder), 1);
    console.log(
      `${String(built.pages.length)} pages in ${values.out}/, every link and fragment followed.\nThe hash of its files is ${manifest.hash}.`,
    );
    return [];
  } catch (error) {
    const fault = partUnread(error) ?? diskFault(error, values.out);
    if (!fault) throw error;
    return [fault];
  } finally {
    compiler?.end();
    await second.end();
    kept?.putBack();
    process.chdir(root);
    opened.forEach(discard);
  }
}

/** The parts of the site of a new snapshot, from which everything is read from now on; or what is found in its content. */
async function checkParts(snapshot: string): Promise<SiteParts | Finding[]> {
  const content = timed('read', () => takeSnapshot(root, snapshot));
  if (!content) return [unsteady()];
  process.chdir(snapshot);
  const readable = await withinTime(content);
  const findings = timed('checks', () => checkContent(readable));
  return findings.length > 0 ? findings : partsOf(readable, snapshot, home);
}

/** What everything that is kept depends on: our code, the packages as they are installed, Node, and where the site lives. */
function keptName(snapshot: string): KeptName {
  const code = hashFiles(snapshot, CODE) + hashFiles(root, INSTALLED);
  const where = [home, readRepository(root, process.env), process.version];
  return { code, home: keyOf(where).slice(0, 8) };
}

/** A finding where an error says that the disk does not give a part of what the site is made of; null for every other error. */
function partUnread(error: unknown): Finding | null {
  const part = unreadable(error, root);
  if (!part) return null;
  const { file, code, fix } = part;
  const details = [`${values.out} is as it was before`];
  return { rule, file, line: 1, column: 1, reason: `It cannot be read (${code})`, details, fix };
}

function unsteady(): Finding {
  return {
    rule,
    file: 'content',
    line: 1,
    column: 1,
    reason: 'The files that the site is made of change while they are read',
    details: [`${values.out} is as it was before`],
    fix: 'wait until the editor, the synchronisation or git is done, then build again',
  };
}
