import { parentPort } from 'node:worker_threads';
import type { Trial } from '../../cli/trial.ts';

/** Milliseconds. */
const IDLE = 1500;

/** A reader that never comes to an end with some texts, takes all memory for others, and for some long, without doing anything. */
parentPort?.on('message', ({ texts: [text = ''] }: Trial) => {
  const held: string[][] = [];
  while (text.includes('endless')) held.length = 0;
  while (text.includes('bottomless')) held.push(new Array<string>(100_000).fill(text));
  if (text.includes('idle')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, IDLE);
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');
