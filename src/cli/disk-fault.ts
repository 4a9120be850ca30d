import type { Finding } from '../checks/finding.ts';

/** What a disk can answer: in Node’s words, in those of programs in Rust, and what to do about it: `fixCache` where it answers of what builds keep, which --out does not move. */
const ANSWERS = [
  { sign: /\bENOSPC\b|\(os error 28\)/, reason: 'The disk is full', fix: 'free some space, then build again' },
  {
    sign: /\bEDQUOT\b|\(os error 122\)/,
    reason: 'The disk’s quota is used up',
    fix: 'free some space, then build again',
  },
  {
    sign: /\bEROFS\b|\(os error 30\)/,
    reason: 'The disk can only be read',
    fix: 'name a folder on another disk with --out',
    fixCache: 'build in a copy of the repository on another disk',
  },
  {
    sign: /\b(?:EACCES|EPERM)\b|\(os error (?:13|1)\)/,
    reason: 'The folder cannot be written',
    fix: 'make it writable, or name another with --out',
    fixCache: 'make it writable',
  },
  {
    sign: /\bEIO\b|\(os error 5\)/,
    reason: 'The disk does not work',
    fix: 'name a folder on another disk with --out',
    fixCache: 'build in a copy of the repository on another disk',
  },
];

/** A finding where an error, or one behind it, is an answer of the disk; null for every other error. Bundlers keep only the words. */
export function diskFault(error: unknown, out: string): Finding | null {
  if (!(error instanceof Error)) return null;
  const line = error.message.split('\n').find((text) => ANSWERS.some(({ sign }) => sign.test(text)));
  const answer = ANSWERS.find(({ sign }) => line !== undefined && sign.test(line));
  if (line === undefined || !answer) return diskFault(error.cause, out);
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
