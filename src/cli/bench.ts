import { readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import {
  buildOurs,
  formatRun,
  formatSlope,
  measureCheck,
  measureOurs,
  measurePagesAlone,
  type Run,
} from './bench/ours.ts';
import { buildPeer, formatPeers, installPeer, measurePeer, PEERS, type PeerRun } from './bench/peers.ts';
import { starlight } from './bench/peers/starlight.ts';
import { formatReadings, formatSearches, measureReading, measureSearch } from './bench/reader.ts';
import { copyRepository, makeScratch } from './bench/scratch.ts';
import { formatTable, seconds } from './bench/table.ts';
import { readOptions } from './options.ts';
import { refuse } from './refuse.ts';

const { values } = readOptions('bench', {
  /** How many content files the made-up digests have: two claims to a source. */
  pages: { type: 'string', default: '3000', value: 'numbers' },
  seed: { type: 'string', default: '1', value: 'number' },
  /** Checks alone, no builds. */
  checks: { type: 'boolean', default: false },
  /** Other site builders with the same content, besides. */
  peers: { type: 'boolean', default: false },
  /** What readers wait for, and what a search costs them, in Chromium over a slow network. */
  reader: { type: 'boolean', default: false },
});
const sizes = values.pages.split(',').map(Number);
const seed = Number(values.seed);
if (!sizes.every((size) => Number.isInteger(size) && size >= 30))
  refuse(`--pages cannot be “${values.pages}”`, 'write --pages with numbers from 30, with commas between them');
if (!Number.isInteger(seed)) refuse(`--seed cannot be “${values.seed}”`, 'write --seed with a whole number');

/** A claim of the made-up digests, and one of this repository’s content, in which a note is edited. */
const EDITED = { made: 'claim-7', real: 'accuracy-hides-which-skills-are-learned' };

const REAL_PAGES = {
  claim: '/claims/no-theory-predicts-task-success/',
  'source with formulas': '/sources/arxiv-2502-16792/',
  home: '/',
  map: '/map/',
};
const MADE_PAGES = {
  claim: '/claims/claim-7/',
  formulas: '/claims/claim-6/',
  'source with formulas': '/sources/source-6/',
  topic: '/topics/topic-1/',
  home: '/',
  map: '/map/',
};

console.log(`Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'})`);
if (values.checks) await benchChecks();
else if (values.peers) await benchPeers();
else if (values.reader) await benchReader();
else await benchBuilds();

async function benchChecks(): Promise<void> {
  const rows: string[][] = [];
  const add = (name: string, { wall, cpu, memory }: Awaited<ReturnType<typeof measureCheck>>) =>
    rows.push([name, seconds(wall), seconds(cpu), memory.toFixed(0)]);
  await inFolder(copyRepository(), async (folder) => add('the real content', await measureCheck(folder)));
  for (const size of sizes)
    await inFolder(makeScratch(size, seed), async (folder) =>
      add(`${String(size)} made-up files`, await measureCheck(folder)),
    );
  console.log(`\n${formatTable(['check', 'wall s', 'CPU s', 'memory MB'], rows)}`);
}

async function benchBuilds(): Promise<void> {
  const real = await inFolder(copyRepository(), (folder) => measureOurs(folder, EDITED.real));
  console.log(`\nThe content of this repository: ${formatRun(real)}`);
  const runs: { size: number; run: Run }[] = [];
  for (const size of sizes) {
    const run = await inFolder(makeScratch(size, seed), (folder) => measureOurs(folder, EDITED.made));
    console.log(`\nA made-up digest of ${String(size)} content files (seed ${String(seed)}): ${formatRun(run)}`);
    runs.push({ size, run });
  }
  if (runs.length > 1) console.log(`\n${formatSlope(runs)}`);
}

async function benchPeers(): Promise<void> {
  for (const size of sizes) {
    await inFolder(makeScratch(size, seed), async (folder) => {
      const runs: PeerRun[] = [];
      for (const peer of PEERS) runs.push(await measurePeer(peer, folder, EDITED.made));
      const alone = await measurePagesAlone(folder);
      const whole = await measureOurs(folder, EDITED.made);
      runs.push({ name: 'Mesoscale, pages alone', pages: whole.pages, cold: alone, warm: null, edit: null });
      runs.push({ name: 'Mesoscale, whole', ...whole });
      console.log(`\n${String(size)} content files (seed ${String(seed)}), whole processes\n${formatPeers(runs)}`);
      console.log(`\nMesoscale: ${formatRun(whole)}`);
    });
  }
}

async function benchReader(): Promise<void> {
  await inFolder(copyRepository(), async (folder) => {
    await showReader('The content of this repository', await buildOurs(folder), REAL_PAGES, ['scaling law', 'predict']);
  });
  for (const size of sizes)
    await inFolder(makeScratch(size, seed), async (folder) => {
      await showReader(`${String(size)} content files`, await buildOurs(folder), MADE_PAGES, [
        'the',
        commonWord(folder),
      ]);
      await inFolder(installPeer(starlight, folder), async (project) => {
        await buildPeer(starlight, project);
        const { claim, formulas } = MADE_PAGES;
        const readings = await measureReading(join(project, starlight.output), { claim, formulas });
        console.log(`\nThe same claims in Starlight ${starlight.version}\n${formatReadings(readings)}`);
      });
    });
}

async function showReader(
  title: string,
  folder: string,
  pages: Readonly<Record<string, string>>,
  queries: readonly string[],
): Promise<void> {
  console.log(`\n${title}\n${formatReadings(await measureReading(folder, pages))}`);
  console.log(`\n${formatSearches(await measureSearch(folder, queries))}`);
}

/** The first word of a claim’s statement: made-up words are as frequent as words are. */
function commonWord(folder: string): string {
  const text = readFileSync(join(folder, 'content/claims/claim-7.md'), 'utf8');
  return /^statement: "(\w+)/m.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** Does the work with a scratch folder, which is removed afterwards. */
async function inFolder<Result>(folder: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
