import { parentPort } from 'node:worker_threads';
import { readSite } from '../../load/read-site.ts';
import { timed } from '../../phases.ts';
import { writeFilesBesidePages } from './files-beside-pages.ts';
import type { Job } from './second-thread.ts';

/** The second thread of a build: it writes the files beside the pages, and reads them back, while the first renders the pages. */
parentPort?.once('message', ({ root, folder, home }: Job) => {
  void writeFilesBesidePages(root, folder, home).then(() => {
    parentPort?.postMessage(timed('verify', () => readSite(folder, home.base)));
  });
});
