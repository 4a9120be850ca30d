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
const { openContent } = await import('../../load/open-content.ts');
const { readContent } = await import('../../load/read-content.ts');
const { readSite } = await import('../../load/read-site.ts');
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

async function work({ root, folder, home, turns }: Job): Promise<BuiltSite> {
  const content = readContent(root);
  const opened = openContent(content, root, home);
  await writeFilesBesidePages(content.files, opened, folder, async () => {
    if (pagesLeft(turns) >= WORTHWHILE)
      await timed('pages', () => renderShare(rendererFolder(root), folder, opened, turns));
  });
  return timed('verify', () => readSite(folder, home.base));
}
