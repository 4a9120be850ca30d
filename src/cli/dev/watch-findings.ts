import { Worker } from 'node:worker_threads';
import type { Finding } from '../../checks/finding.ts';

/**
 * Checks the content below `root` in a second thread, and tells of what it finds: call what it returns at the start and
 * after each change. Changes that come while a check runs are checked together after it.
 */
export function watchFindings(root: string, tell: (findings: Finding[]) => void): () => void {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: { root } });
  // The server keeps the process running, not this.
  worker.unref();
  let isBusy = false;
  let isStale = false;
  const check = () => {
    isStale = isBusy;
    if (isBusy) return;
    isBusy = true;
    worker.postMessage(null);
  };
  worker.on('message', (findings: Finding[] | null) => {
    isBusy = false;
    // Null where a file went away meanwhile: whoever watches the files hears of that too, and asks for another check.
    if (isStale) check();
    else if (findings) tell(findings);
  });
  return check;
}
