import { parentPort, workerData } from 'node:worker_threads';
import type { Home } from '../../digest/addresses.ts';
import { readSite } from '../../load/read-site.ts';
import { timed } from '../../phases.ts';
import { writeFilesBesidePages } from './files-beside-pages.ts';

/** The second thread of a build: it writes the files beside the pages, and reads them back, while Astro renders the pages. */
const { root, folder, home } = workerData as { root: string; folder: string; home: Home };
await writeFilesBesidePages(root, folder, home);
parentPort?.postMessage(timed('verify', () => readSite(folder, home.base)));
