import { formatTable } from '../../cli/bench/table.ts';

/** What one kind of fault did to a published site. */
export interface Tally {
  fault: string;
  tried: number;
  /** How often the published site was afterwards the old one, whole, or the new one, whole. */
  old: number;
  new: number;
  /** How often there was no site, where there had been one. */
  absent: number;
  /** How often it was neither: a mixture, or files that the manifest does not have like this. */
  broken: number;
  /** How often the next build was tried, and how often it published its site whole. */
  next: { tried: number; worked: number };
}

export function emptyTally(fault: string): Tally {
  return { fault, tried: 0, old: 0, new: 0, absent: 0, broken: 0, next: { tried: 0, worked: 0 } };
}

/** Enters what was found at the place of the site: a hash, `absent` or `broken`. Where there was no site, absence is the old state. */
export function enter(tally: Tally, found: string, { old, hash }: { old: string; hash: string | null }): void {
  tally.tried += 1;
  if (found === old) tally.old += 1;
  else if (found === 'absent') tally.absent += 1;
  else if (found === 'broken' || (hash !== null && found !== hash)) tally.broken += 1;
  else tally.new += 1;
}

export function enterNext(tally: Tally, worked: boolean): void {
  tally.next.tried += 1;
  if (worked) tally.next.worked += 1;
}

/** The tallies as a table for a terminal, with their sums below. */
export function formatTallies(tallies: readonly Tally[]): string {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const total: Tally = {
    fault: 'all',
    tried: sum(({ tried }) => tried),
    old: sum((tally) => tally.old),
    new: sum((tally) => tally.new),
    absent: sum(({ absent }) => absent),
    broken: sum(({ broken }) => broken),
    next: { tried: sum(({ next }) => next.tried), worked: sum(({ next }) => next.worked) },
  };
  const head = ['fault', 'tried', 'old site', 'new site', 'no site', 'broken', 'next build works'];
  const rows = [...tallies, total].map((tally) => [
    tally.fault,
    ...[tally.tried, tally.old, tally.new, tally.absent, tally.broken].map(String),
    `${String(tally.next.worked)} of ${String(tally.next.tried)}`,
  ]);
  return formatTable(head, rows);
}
