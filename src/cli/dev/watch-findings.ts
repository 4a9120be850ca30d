import { Worker } from 'node:worker_threads';
import type { Finding } from '../../checks/finding.ts';

/**
 * Checks the content below `root` in a second thread, and tells of what it finds: call what it returns at the start and
 * after each change. Changes that come while a check runs are checked together after it. A check that fails, as where a
 * file may not be read, is told as a finding, and the next one starts in a new thread.
 */
export function watchFindings(root: string, tell: (findings: Finding[]) => void, module = WORKER): () => void {
  let worker: Worker | null = null;
  let isBusy = false;
  let isStale = false;
  const check = () => {
    isStale = isBusy;
    if (isBusy) return;
    isBusy = true;
    worker ??= start();
    worker.postMessage(null);
  };
  const end = (findings: Finding[] | null) => {
    isBusy = false;
    // Null where a file went away meanwhile: whoever watches the files hears of that too, and asks for another check.
    if (isStale) check();
    else if (findings) tell(findings);
  };
  const start = () => {
    const started = new Worker(module, { workerData: { root } });
    // The server keeps the process running, not this.
    started.unref();
    started.on('message', end);
    started.on('error', (error) => {
      worker = null;
      end([failure(error)]);
    });
    return started;
  };
  return check;
}

const WORKER = new URL('./check-worker.ts', import.meta.url);

function failure(error: unknown): Finding {
  const reason = 'The content could not be checked';
  const fix =
    'let it be read, where something holds it back, and save again; else this is a fault of ours: please report it';
  return { rule: 'content-is-checked', file: 'content', line: 1, column: 1, reason, details: [String(error)], fix };
}
