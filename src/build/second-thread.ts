import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { dropMarks } from './keep.ts';
import type { PageTurns } from './page-turns.ts';
import type { SitePart } from './read-site.ts';
import type { SiteParts } from './site-parts.ts';

/** What the site is made of, the folder that a thread writes into, that of the published site, and the pages that it renders some of. */
export interface Job extends Omit<SiteParts, 'files'> {
  folder: string;
  published: string | null;
  turns: PageTurns;
}

export interface SecondThread {
  /** Waits until it has read its modules. Throws what the thread throws. */
  loaded: () => Promise<unknown>;
  /** Writes the files beside the pages, and pages that are left then; what was written, as read back. Throws what the thread throws. */
  work: (job: Job) => Promise<SitePart>;
  /** Ends it, once it has read its modules: who puts them together for it (one-file.js) takes an end meanwhile for an error. */
  end: () => Promise<unknown>;
}

/**
 * Starts the second thread of a build, before there is work for it: it takes a while to read its modules. `runner` is the
 * module that runs the one that its first argument names.
 */
export function startSecondThread(runner: URL): SecondThread {
  const argv = [fileURLToPath(new URL('./beside-worker.ts', import.meta.url))];
  // Where things are kept is not known yet.
  const worker = new Worker(runner, { argv, env: SHARE_ENV });
  const failed = once(worker, 'error').then(([error]) => {
    // The first thread would wait for ever for what this one was making.
    dropMarks();
    throw error;
  });
  failed.catch(() => undefined);
  const loaded = Promise.race([once(worker, 'message'), failed]);
  loaded.catch(() => undefined);
  const ended = new Promise((end) => worker.once('exit', end));
  let isAtWork = false;
  return {
    loaded: () => loaded,
    work: async (job) => {
      isAtWork = true;
      await loaded;
      worker.postMessage(job);
      const [built] = (await Promise.race([once(worker, 'message'), failed])) as [SitePart];
      return built;
    },
    end: () => {
      if (isAtWork) return worker.terminate();
      worker.postMessage(null);
      return ended;
    },
  };
}
