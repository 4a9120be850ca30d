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
  /** Milliseconds that one file may take. */
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
 * The content with each file as if it were empty that cannot be parsed and rendered in two seconds. Files that are
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
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return {
    finishes: (trial) =>
      new Promise((resolve) => {
        const settle = (inTime: boolean) => {
          clearTimeout(timer);
          worker.removeAllListeners();
          if (inTime) resolve(true);
          else
            void worker.terminate().then(() => {
              resolve(false);
            });
        };
        const timer = setTimeout(settle, deadline, false);
        worker
          .once('message', () => {
            settle(true);
          })
          .once('error', () => {
            settle(false);
          });
        worker.postMessage(trial);
      }),
    end: () => worker.terminate(),
  };
}

const WORKER = new URL('./trial-worker.ts', import.meta.url);
