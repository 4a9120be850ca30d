import type { Finding } from '../checks/finding.ts';

interface DiskAnswer {
  /** Names of it in Node’s words (errno(3)). */
  names: readonly string[];
  /** Numbers of it in those of programs in Rust, on Linux and macOS. */
  numbers: readonly number[];
  /** The same on Windows (https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--0-499-). */
  onWindows: readonly number[];
  reason: string;
  fix: string;
  /** What to do where it answers of what builds keep, which --out does not move. */
  fixCache?: string;
}

/** What a disk can answer, and what to do about it. */
const ANSWERS: readonly DiskAnswer[] = [
  {
    names: ['ENOSPC'],
    numbers: [28],
    onWindows: [39, 112],
    reason: 'The disk is full',
    fix: 'free some space, then build again',
  },
  {
    names: ['EDQUOT'],
    numbers: [69, 122],
    onWindows: [1295],
    reason: 'The disk’s quota is used up',
    fix: 'free some space, then build again',
  },
  {
    names: ['EROFS'],
    numbers: [30],
    onWindows: [19],
    reason: 'The disk can only be read',
    fix: 'name a folder on another disk with --out',
    fixCache: 'build in a copy of the repository on another disk',
  },
  {
    names: ['EACCES', 'EPERM'],
    numbers: [1, 13],
    onWindows: [5],
    reason: 'The folder cannot be written',
    fix: 'make it writable, or name another with --out',
    fixCache: 'make it writable',
  },
  {
    names: ['EBUSY'],
    numbers: [16],
    onWindows: [32, 33],
    reason: 'The folder is in use, or a disk is mounted there',
    fix: 'end what uses it, or name another with --out, on a mounted disk a folder below the top',
    fixCache: 'end what uses it, then build again',
  },
  {
    names: ['EIO'],
    numbers: [5],
    onWindows: [1117],
    reason: 'The disk does not work',
    fix: 'name a folder on another disk with --out',
    fixCache: 'build in a copy of the repository on another disk',
  },
];

/** A finding where an error, or one behind it, is an answer of the disk; null for every other error. Bundlers keep only the words. */
export function diskFault(error: unknown, out: string, platform: string = process.platform): Finding | null {
  if (!(error instanceof Error)) return null;
  const line = error.message.split('\n').find((text) => answerIn(text, platform));
  const answer = line === undefined ? undefined : answerIn(line, platform);
  if (line === undefined || !answer) return diskFault(error.cause, out, platform);
  // Node names in quotation marks what was read, if anything was, and then what was to be written.
  const isOfCache = /[\\/]\.cache[\\/]/.test(line.split("'").at(-2) ?? '');
  return {
    rule: 'site-is-swapped-whole',
    file: isOfCache ? '.cache' : out,
    line: 1,
    column: 1,
    reason: answer.reason,
    details: [`found  ${line}`, `${out} is as it was before`],
    fix: (isOfCache ? answer.fixCache : null) ?? answer.fix,
  };
}

function answerIn(line: string, platform: string): DiskAnswer | undefined {
  const names = line.match(/\bE[A-Z]+\b/g) ?? [];
  const numbers = Array.from(line.matchAll(/\(os error (\d+)\)/g), ([, number]) => Number(number));
  return ANSWERS.find(
    (answer) =>
      names.some((name) => answer.names.includes(name)) ||
      numbers.some((number) => answer[platform === 'win32' ? 'onWindows' : 'numbers'].includes(number)),
  );
}
