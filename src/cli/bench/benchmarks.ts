import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureDeveloping, type Developing } from './developing.ts';
import type { Measure } from './measure.ts';
import { buildOurs, formatRun, formatSlope, measureCheck, measureOurs, measurePagesAlone, type Run } from './ours.ts';
import { buildPeer, formatPeers, installPeer, measurePeer, PEERS, type PeerRun } from './peers.ts';
import { starlight } from './peers/starlight.ts';
import { formatReadings, formatSearches, measureReading, measureSearch } from './reader.ts';
import { copyRepository, makeScratch } from './scratch.ts';
import { formatTable, seconds } from './table.ts';

/** The made-up digests that are measured beside this repository’s content: their numbers of content files, and their seed. */
export interface MadeUp {
  sizes: readonly number[];
  seed: number;
}

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

export async function benchChecks({ sizes, seed }: MadeUp): Promise<void> {
  const rows: string[][] = [];
  const add = (name: string, { wall, cpu, memory }: Measure) =>
    rows.push([name, seconds(wall), seconds(cpu), memory.toFixed(0)]);
  await inFolder(copyRepository(), async (folder) => add('the real content', await measureCheck(folder)));
  for (const size of sizes)
    await inFolder(makeScratch(size, seed), async (folder) =>
      add(`${String(size)} made-up files`, await measureCheck(folder)),
    );
  console.log(`\n${formatTable(['check', 'wall s', 'CPU s', 'memory MB'], rows)}`);
}

export async function benchBuilds({ sizes, seed }: MadeUp): Promise<void> {
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

export async function benchPeers({ sizes, seed }: MadeUp): Promise<void> {
  for (const size of sizes) {
    await inFolder(makeScratch(size, seed), async (folder) => {
      const runs: PeerRun[] = [];
      for (const peer of PEERS) runs.push(await measurePeer(peer, folder, EDITED.made));
      const alone = await measurePagesAlone(folder, null);
      const searched = await measurePagesAlone(folder, 'search');
      const whole = await measureOurs(folder, EDITED.made);
      runs.push({ name: 'Mesoscale, pages alone', pages: whole.pages, cold: alone, warm: null, edit: null });
      runs.push({
        name: 'Mesoscale, pages and search',
        pages: whole.pages,
        cold: searched,
        warm: null,
        edit: null,
      });
      runs.push({ name: 'Mesoscale, whole', ...whole });
      console.log(`\n${String(size)} content files (seed ${String(seed)}), whole processes\n${formatPeers(runs)}`);
      console.log(`\nMesoscale: ${formatRun(whole)}`);
    });
  }
}

export async function benchDeveloping({ sizes, seed }: MadeUp): Promise<void> {
  const rows: string[][] = [];
  const add = (name: string, { page, finding }: Developing) => rows.push([name, page.toFixed(0), finding.toFixed(0)]);
  await inFolder(copyRepository(), async (folder) =>
    add('the real content', await measureDeveloping(folder, EDITED.real)),
  );
  for (const size of sizes)
    await inFolder(makeScratch(size, seed), async (folder) =>
      add(`${String(size)} made-up files`, await measureDeveloping(folder, EDITED.made)),
    );
  console.log(`\n${formatTable(['ms after saving', 'page shows it', 'finding shows'], rows)}`);
}

export async function benchReading({ sizes, seed }: MadeUp): Promise<void> {
  await inFolder(copyRepository(), async (folder) => {
    await showReader('The content of this repository', await buildOurs(folder), REAL_PAGES, ['scaling law', 'predict']);
  });
  for (const size of sizes)
    await inFolder(makeScratch(size, seed), async (folder) => {
      await showReader(`${String(size)} content files`, await buildOurs(folder), MADE_PAGES, [
        'the',
        commonWord(folder),
      ]);
      if (size === sizes[0]) await showStarlight(folder);
    });
}

async function showStarlight(digest: string): Promise<void> {
  await inFolder(installPeer(starlight, digest), async (project) => {
    await buildPeer(starlight, project);
    const { claim, formulas } = MADE_PAGES;
    const readings = await measureReading(join(project, starlight.output), { claim, formulas });
    console.log(`\nThe same claims in Starlight ${starlight.version}\n${formatReadings(readings)}`);
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
