import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { openContent } from '../../load/open-content.ts';
import { readContent } from '../../load/read-content.ts';
import { viewDigest } from '../../views/digest.ts';
import { openShare } from '../../build/site-share.ts';
import { renderShare } from '../../build/render-pages.ts';
import { writeSearch } from '../../build/write-search.ts';
import type { ShareOfPages } from './build-pages-alone.ts';

/** The second thread of a build of pages alone: it writes the search index where there is to be one, then renders pages too. */
if (parentPort) {
  const { root, folder, home, isSearchable, turns } = workerData as ShareOfPages;
  const made = once(parentPort, 'message') as Promise<[renderer: string]>;
  const opened = openContent(readContent(root), root, home);
  const pages = openShare(folder);
  if (isSearchable) await writeSearch(viewDigest(opened), pages.write);
  const [renderer] = await made;
  await renderShare(renderer, pages, opened, turns);
}
