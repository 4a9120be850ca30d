import { parentPort } from 'node:worker_threads';
import type { BuiltSite } from '../digest/built-site.ts';
import { rendererFolder } from './kept-renderer.ts';
import { keepSound, readSound } from './keep-sound.ts';
import { createSiteReader } from './read-site.ts';
import { timed } from '../phases.ts';
import { createWriter } from './create-writer.ts';
import { writeFilesBesidePages } from './files-beside-pages.ts';
import { pagesLeft } from './page-turns.ts';
import { renderShare } from './render-pages.ts';
import type { Job } from './second-thread.ts';

/** Before this thread could begin, which takes it a second or more, the first has rendered fewer pages than these. */
const WORTHWHILE = 1000;

parentPort?.once('message', (job: Job) => {
  void work(job).then((built) => {
    parentPort?.postMessage(built);
  });
});

/**
 * The second thread of a build: while the first renders the pages, it writes the files beside them, renders pages too as
 * soon as it has time, and reads back what it wrote.
 */
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
