import { parentPort } from 'node:worker_threads';
import { rendererFolder } from './kept-renderer.ts';
import { knowLines } from '../markdown/known-lines.ts';
import { timed } from '../phases.ts';
import { writeFilesBesidePages } from './files-beside-pages.ts';
import { pagesLeft } from './page-turns.ts';
import { renderShare } from './render-pages.ts';
import type { SitePart } from './read-site.ts';
import type { Job } from './second-thread.ts';
import { openShare } from './site-share.ts';

/** Before this thread could begin, which takes it a second or more, the first has rendered fewer pages than these. */
const WORTHWHILE = 1000;

parentPort?.postMessage('loaded');
// Null where there is nothing to do, after which nothing is left that keeps this thread.
parentPort?.once('message', (job: Job | null) => {
  if (job === null) return;
  void work(job).then((built) => {
    parentPort?.postMessage(built);
  });
});

/**
 * The second thread of a build: while the first renders the pages, it writes the files beside them, renders pages too as
 * soon as it has time, and reads back what it wrote.
 */
async function work({ root, opened, folder, published, turns }: Job): Promise<SitePart> {
  const share = openShare(folder, published);
  knowLines(share.lines);
  await writeFilesBesidePages(opened, share, async () => {
    if (pagesLeft(turns) >= WORTHWHILE)
      await timed('pages', () => renderShare(rendererFolder(root), share, opened, turns));
  });
  return timed('verify', share.finish);
}
