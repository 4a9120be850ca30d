import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { formatRun, formatSlope, measureCheck, measureOurs, measurePagesAlone, type Run } from './bench/ours.ts';
import { formatPeers, measurePeer, PEERS, type PeerRun } from './bench/peers.ts';
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
});
const sizes = values.pages.split(',').map(Number);
const seed = Number(values.seed);
if (!sizes.every((size) => Number.isInteger(size) && size >= 30))
  refuse(`--pages cannot be “${values.pages}”`, 'write --pages with numbers from 30, with commas between them');
if (!Number.isInteger(seed)) refuse(`--seed cannot be “${values.seed}”`, 'write --seed with a whole number');

/** A claim of the made-up digests, and one of this repository’s content, in which a note is edited. */
const EDITED = { made: 'claim-7', real: 'accuracy-hides-which-skills-are-learned' };

console.log(`Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'})`);
if (values.checks) await benchChecks();
else if (values.peers) await benchPeers();
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

/** Does the work with a scratch folder, which is removed afterwards. */
async function inFolder<Result>(folder: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
