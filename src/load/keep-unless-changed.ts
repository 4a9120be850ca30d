import { statSync } from 'node:fs';

/** Answers with what `read` makes of a file, or with what it made of the same file before. */
export type Keep = <Result>(file: string, read: () => Result) => Result;

/** Keeps nothing. */
export const KEEP_NOTHING: Keep = (_, read) => read();

/** A file may be written twice without a change of its times, which on some file systems go by two seconds (ms). */
const COARSEST_TIME = 2000;

interface Kept {
  state: string;
  /** False where the file was read so soon after it was written that it may have been written again since, unseen. */
  isSettled: boolean;
  result: unknown;
}

/**
 * Keeps what was made of files while a process runs, so that one is read again only where its size, its times or its
 * place on the disk are others than before. What reads the same is the same object as before. `now` is in ms.
 */
export function keepUnlessChanged(now: () => number = Date.now): Keep {
  const kept = new Map<string, Kept>();
  return <Result>(file: string, read: () => Result): Result => {
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    const state = [ino, size, mtimeMs, ctimeMs].join(' ');
    const known = kept.get(file);
    if (known?.state === state && known.isSettled) return known.result as Result;
    const isSettled = now() - Math.max(mtimeMs, ctimeMs) > COARSEST_TIME;
    const anew = read();
    const isSame = known !== undefined && JSON.stringify(known.result) === JSON.stringify(anew);
    const result = isSame ? (known.result as Result) : anew;
    kept.set(file, { state, isSettled, result });
    return result;
  };
}
