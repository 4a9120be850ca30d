import type { Finding } from '../checks/finding.ts';

/** What a disk can answer, and what to do about it. */
const ANSWERS: Readonly<Record<string, [reason: string, fix: string]>> = {
  ENOSPC: ['The disk is full', 'free some space, then build again'],
  EDQUOT: ['The disk’s quota is used up', 'free some space, then build again'],
  EROFS: ['The disk can only be read', 'name a folder on another disk with --out'],
  EACCES: ['The folder cannot be written', 'make it writable, or name another with --out'],
  EPERM: ['The folder cannot be written', 'make it writable, or name another with --out'],
  EIO: ['The disk does not work', 'name a folder on another disk with --out'],
};

/** A finding where an error, or one of those behind it, is an answer of the disk; null for every other error. */
export function diskFault(error: unknown, out: string): Finding | null {
  if (!(error instanceof Error)) return null;
  const [reason, fix] = ('code' in error ? ANSWERS[String(error.code)] : undefined) ?? [];
  if (reason === undefined || fix === undefined) return diskFault(error.cause, out);
  const details = [`found  ${error.message}`, `${out} is as it was before`];
  return { rule: 'site-is-swapped-whole', file: out, line: 1, column: 1, reason, details, fix };
}
