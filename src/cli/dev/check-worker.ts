import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '../../checks/check-content.ts';
import { keepUnlessChanged } from '../../load/keep-unless-changed.ts';
import { readContent } from '../../load/read-content.ts';
import { unlessGone } from './unless-gone.ts';

/**
 * The second thread of the dev command: it answers each message with the findings of now, while the first serves pages;
 * with null where a file went away while it was read.
 */
const { root } = workerData as { root: string };
const keep = keepUnlessChanged();
parentPort?.on('message', () => {
  parentPort?.postMessage(unlessGone(() => checkContent(readContent(root, keep))));
});
