import { parentPort } from 'node:worker_threads';
import { renderLine, renderProse } from '../markdown/render.ts';
import type { Trial } from './trial.ts';

/** Answers each trial once all of it is rendered. What throws is left to the checks, which say where it stands. */
parentPort?.on('message', ({ texts, lines }: Trial) => {
  for (const text of texts) attempt(() => renderProse(text, () => null));
  for (const line of lines) attempt(() => renderLine(line));
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');

function attempt(render: () => string): void {
  try {
    render();
  } catch {
    return;
  }
}
