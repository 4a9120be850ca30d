import '../compile-cache.js';
import { parentPort } from 'node:worker_threads';
import type { BuiltSite } from '../../digest/built-site.ts';
import type { Job } from './second-thread.ts';

/**
 * The second thread of a build: while the first renders the pages, it writes the files beside them, renders pages too as
 * soon as it has time, and reads back what it wrote. Its modules are read here, and not with this one, so that what is
 * kept of them is used.
 */
const { timed } = await import('../../phases.ts');
const { rendererFolder } = await import('../../load/kept-renderer.ts');
const { keepSound, readSound } = await import('../../load/keep-sound.ts');
const { createSiteReader } = await import('../../load/read-site.ts');
const { createWriter } = await import('./create-writer.ts');
const { writeFilesBesidePages } = await import('./files-beside-pages.ts');
const { pagesLeft } = await import('./page-turns.ts');
const { renderShare } = await import('./render-pages.ts');

/** Before this thread could begin, which takes it a second or more, the first has rendered fewer pages than these. */
const WORTHWHILE = 1000;

parentPort?.once('message', (job: Job) => {
  void work(job).then((built) => {
    parentPort?.postMessage(built);
  });
});

async function work({ root, opened, files, folder, turns }: Job): Promise<BuiltSite> {
  const { site, read } = createSiteReader(opened.home.base, readSound());
  const { write, readBack } = createWriter(folder, read);
  await writeFilesBesidePages(files, opened, write, async () => {
    if (pagesLeft(turns) >= WORTHWHILE)
      await timed('pages', () => renderShare(rendererFolder(root), write, opened, turns));
  });
  timed('verify', readBack);
  keepSound(site);
  return site;
}
