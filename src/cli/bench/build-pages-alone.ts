import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkContent } from '../../checks/check-content.ts';
import type { Home } from '../../digest/addresses.ts';
import { keepRenderer } from '../../build/kept-renderer.ts';
import { openContent } from '../../load/open-content.ts';
import { readContent } from '../../load/read-content.ts';
import { openShare } from '../../build/site-share.ts';
import { createPageTurns, type PageTurns } from '../../build/page-turns.ts';
import { renderPages } from '../../build/render-pages.ts';

/** What the second of the two threads is told. */
export interface ShareOfPages {
  root: string;
  folder: string;
  home: Home;
  isSearchable: boolean;
  turns: PageTurns;
}

/**
 * What other site builders do with the same content: it is read, checked, and rendered as pages, in the working
 * directory, by two threads as in a build, with nothing kept, nothing beside the pages but the search index where the
 * argument is `search`, and nothing read back.
 */
process.env['NODE_ENV'] = 'production';
const root = process.cwd();
const folder = join(root, 'pages-alone');
const home = { site: 'https://bench.example', base: '/' };
const turns = createPageTurns();
const share: ShareOfPages = { root, folder, home, isSearchable: process.argv[2] === 'search', turns };
const second = new Worker(new URL('./share-pages.ts', import.meta.url), { workerData: share });
const content = readContent(root);
const findings = checkContent(content);
if (findings.length > 0) throw new Error(`${String(findings.length)} findings`);
const renderer = await keepRenderer(root, home);
second.postMessage(renderer);
const pages = openShare(folder);
await Promise.all([renderPages(renderer, pages, openContent(content, root, home), turns), once(second, 'exit')]);
