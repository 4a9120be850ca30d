import '../compile-cache.js';
import { parentPort } from 'node:worker_threads';
import type { Job } from './second-thread.ts';

/**
 * The second thread of a build: it writes the files beside the pages, and reads them back, while the first renders the
 * pages. Its modules are read here, and not with this one, so that what is kept of them is used.
 */
const { timed } = await import('../../phases.ts');
const { readSite } = await import('../../load/read-site.ts');
const { writeFilesBesidePages } = await import('./files-beside-pages.ts');

parentPort?.once('message', ({ root, folder, home }: Job) => {
  void writeFilesBesidePages(root, folder, home).then(() => {
    parentPort?.postMessage(timed('verify', () => readSite(folder, home.base)));
  });
});
