import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { textValues } from '../checks/text-values.ts';
import type { Content, Stray } from '../digest/content-file.ts';
import { excessOf, PLAIN } from '../load/bounds.ts';
import { VERSIONS, withoutFile } from '../load/read-content.ts';

/** Markdown to be read on trial, and the file that it stands in. */
export interface Trial {
  path: string;
  /** Parsed as texts of several blocks. */
  texts: string[];
  /** Parsed as single lines. */
  lines: string[];
}

interface Options {
  /** Milliseconds of the processor’s time that one file may take. */
  deadline?: number;
  /** Megabytes that reading may take. */
  memory?: number;
  /** A module that says “ready” and then answers each {@link Trial}. */
  worker?: URL;
}

const MENDS = {
  reason: 'Reading the file takes longer than two seconds, or more memory than there is',
  fix: 'keep what is quoted or needed and mark the gaps, or make two files of it',
};

/**
 * The content with each file as if it were empty that cannot be parsed and rendered in two seconds of the processor’s time. Files that are
 * plain are not tried; the others are read in a worker that can be ended. Where all are plain, no worker starts.
 */
export async function withinTime(content: Content, options: Options = {}): Promise<Content> {
  let tried = content;
  let worker: TrialWorker | null = null;
  for (const trial of trialsOf(content)) {
    worker ??= await startWorker(options);
    if (await worker.finishes(trial)) continue;
    worker = null;
    const place = { line: 1, column: 1, ...MENDS };
    tried = trial.path.startsWith(VERSIONS)
      ? { ...tried, strays: [...tried.strays, tooMuch(trial.path)] }
      : withoutFile(tried, trial.path, [place]);
  }
  await worker?.end();
  return tried;
}

/** Stored versions may only grow: what is too much in them was not stored by the command that stores them. */
function tooMuch(path: string): Stray {
  const fix = `restore it as it was:  git checkout <revision> -- ${path}`;
  return { path, reason: MENDS.reason, expected: 'expected less', fix };
}

/** What is larger than what is read in a moment, whatever it says. */
function trialsOf({ files, versions }: Content): Trial[] {
  const ofFiles = files
    .filter(({ raw }) => excessOf(raw, PLAIN).length > 0)
    .map((file) => ({
      path: file.path,
      texts: [file.frontMatter.body],
      lines: [...textValues(file)].map(({ text }) => text),
    }));
  const ofVersions = [...versions]
    .map(([id, texts]) => ({ path: `${VERSIONS}/${id}.jsonl`, texts: [...texts], lines: [] }))
    .filter(({ texts }) => texts.some((text) => excessOf(text, PLAIN).length > 0));
  return [...ofFiles, ...ofVersions];
}

interface TrialWorker {
  /** False where the worker did not answer in time and was ended. */
  finishes: (trial: Trial) => Promise<boolean>;
  end: () => Promise<unknown>;
}

async function startWorker({ deadline = 2000, memory = 512, worker: module = WORKER }: Options): Promise<TrialWorker> {
  const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  await once(worker, 'message');
  return {
    finishes: async (trial) => {
      const settled = new AbortController();
      const answer = once(worker, 'message', settled).then(
        () => true,
        () => false,
      );
      worker.postMessage(trial);
      const isInTime = await Promise.race([answer, hasHadTime(worker, deadline, settled.signal)]);
      settled.abort();
      if (!isInTime) await worker.terminate();
      return isInTime;
    },
    end: () => worker.terminate(),
  };
}

/** How many times its deadline a file may take by the clock, on a machine that does much else. */
const PATIENCE = 10;

/** Milliseconds between two looks at the least. */
const LOOK = 10;

/** False, once the thread has had so many milliseconds of the processor: on a busy machine these come late, and the file is not to blame. */
async function hasHadTime(worker: Worker, deadline: number, signal: AbortSignal): Promise<false> {
  const byTheClock = wait(PATIENCE * deadline, undefined, { signal });
  const byTheProcessor = async () => {
    const before = await timeOf(worker);
    for (let left = deadline; left > 0; left = deadline + before - (await timeOf(worker)))
      await wait(Math.max(left, LOOK), undefined, { signal });
  };
  // Once all is settled, neither is waited for.
  await Promise.race([byTheClock, byTheProcessor()]).catch(() => undefined);
  return false;
}

/** Milliseconds that the thread has had of the processor; of the clock before Node 24.6, which cannot tell. */
async function timeOf(worker: Worker): Promise<number> {
  if (!('cpuUsage' in worker)) return performance.now();
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

const WORKER = new URL('./trial-worker.ts', import.meta.url);
