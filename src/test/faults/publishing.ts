import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Fault } from './faulty-disk.ts';
import { publishWords } from './publish-words.ts';
import { siteAt } from './site-state.ts';
import { emptyTally, enter, enterNext, type Tally } from './tally.ts';

const PRELOAD = resolve('src/test/faults/faulty-disk.ts');
/** As one file, as npm starts commands: to find the modules takes longer than to publish. */
const PUBLISH = [resolve('src/cli/one-file.js'), resolve('src/test/faults/publish.ts')];

/** Windows, it is thought: two renames, and no site between them. */
export const NO_RENAME = 'killed at each step, no rename over links';

interface Case extends Pick<Fault, 'answer' | 'lasts' | 'host'> {
  fault: string;
  /** Whether a site was published before. */
  hasSite: boolean;
}

/** Ways in which one step of publishing can fail: the first few are tried always. */
const CASES: readonly Case[] = [
  { fault: 'killed at each step, first site', answer: 'kill', lasts: false, hasSite: false },
  { fault: 'killed at each step', answer: 'kill', lasts: false, hasSite: true },
  { fault: 'disk full from each step on', answer: 'ENOSPC', lasts: true, hasSite: true },
  { fault: 'no right at each step alone', answer: 'EPERM', lasts: false, hasSite: true },
  { fault: NO_RENAME, answer: 'kill', lasts: false, hasSite: true, host: 'without-rename-over-links' },
  { fault: 'disk full at each step alone', answer: 'ENOSPC', lasts: false, hasSite: true },
  { fault: 'disk read-only from each step on', answer: 'EROFS', lasts: true, hasSite: true },
  { fault: 'killed at each step, no links', answer: 'kill', lasts: false, hasSite: false, host: 'without-links' },
  {
    fault: 'disk full at each step, no rename over links',
    answer: 'ENOSPC',
    lasts: false,
    hasSite: true,
    host: 'without-rename-over-links',
  },
];

/** Publishes a small site again and again, with a fault at the first of its steps, at the second, and so on to the last. */
export function tryPublishing(cases: number): Tally[] {
  return CASES.slice(0, cases).map(({ fault, hasSite, ...plan }) => {
    const tally = emptyTally(fault);
    for (let at = 1; tryStep(tally, hasSite, { ...plan, at }); at += 1);
    return tally;
  });
}

/** False where publishing has fewer steps than that. */
function tryStep(tally: Tally, hasSite: boolean, plan: Omit<Fault, 'below' | 'countTo'>): boolean {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-step-'));
  const out = join(root, 'dist');
  const countTo = `${root}.count`;
  try {
    if (hasSite) for (const words of ['older', 'old']) publishWords(out, words);
    const old = siteAt(out);
    const { status, signal } = publishFaulty(out, { ...plan, below: root, countTo });
    const isKilled = signal === 'SIGKILL';
    if (!isKilled && Number(readFileSync(countTo, 'utf8')) < plan.at) return false;
    const found = siteAt(out);
    enter(tally, found, { old, hash: null });
    if (status === 0 && found === old) throw new Error('It said that it had published, and had not');
    // What no link leads to cannot be replaced: somebody has to remove it.
    if (plan.host === 'without-links') rmSync(out, { recursive: true, force: true });
    publishWords(out, 'next');
    enterNext(tally, !['absent', 'broken', found].includes(siteAt(out)));
    return true;
  } finally {
    rmSync(root, { recursive: true, force: true });
    rmSync(countTo, { force: true });
  }
}

/** A process of its own that publishes a new site, and that may not live to do so. */
function publishFaulty(out: string, fault: Fault) {
  return spawnSync(process.execPath, ['--import', PRELOAD, ...PUBLISH, out, 'new'], {
    env: { ...process.env, FAULT: JSON.stringify(fault) },
  });
}
