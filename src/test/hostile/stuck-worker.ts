import { parentPort } from 'node:worker_threads';
import type { Trial } from '../../cli/trial.ts';

/** A reader that never comes to an end with some texts, and takes all memory for others. */
parentPort?.on('message', ({ texts: [text = ''] }: Trial) => {
  const held: string[][] = [];
  while (text.includes('endless')) held.length = 0;
  while (text.includes('bottomless')) held.push(new Array<string>(100_000).fill(text));
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');
