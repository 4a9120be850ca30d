import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Circumstance } from './circumstances.ts';
import type { Edit } from './edits.ts';
import type { Fault } from './faulty-disk.ts';
import { siteAt } from './site-state.ts';
import { startBuild, type BuildOptions } from './start-build.ts';
import { emptyTally, enter, enterNext, type Tally } from './tally.ts';

/** How often each fault is tried, and whether the next build is tried after each kind or after the last alone. */
export interface Size {
  kills: number;
  fullDisks: number;
  pairs: number;
  edits: number;
  places: number;
  triesNext: boolean;
}

/** Two homes of the site, so that two builds in a row never make the same bytes. */
const HOMES = ['/', '/some/base/'] as const;
type Home = (typeof HOMES)[number];

/** A tree with a published site, and what its builds make when nothing goes wrong. */
export interface Bench {
  root: string;
  out: string;
  /** The hash of the site for each home. */
  hashes: Readonly<Record<Home, string>>;
  /** How long a build takes, in milliseconds, and how often it changes something on the disk. */
  duration: number;
  calls: number;
}

/** Builds the site of the tree for both homes; the second stays published. */
export async function setUpBench(root: string): Promise<Bench> {
  const out = join(root, 'dist');
  const countTo = join(root, 'calls');
  const build = async (home: Home) => {
    const start = performance.now();
    const fault: Fault = { below: root, answer: 'none', at: 0, lasts: false, countTo };
    const { code, output } = await startBuild(root, { args: ['--base', home], fault }).ended;
    if (code !== 0) throw new Error(output);
    return { hash: siteAt(out), duration: performance.now() - start };
  };
  const [first, second] = [await build('/'), await build('/some/base/')];
  const calls = Number(readFileSync(countTo, 'utf8'));
  return { root, out, hashes: { '/': first.hash, '/some/base/': second.hash }, duration: second.duration, calls };
}

/**
 * Kills builds, with all that they have started, at moments spread over the whole of a build. One that was done before
 * does not count, but says how long a build takes now.
 */
export async function killBuilds(bench: Bench, { kills, triesNext }: Size, random: () => number): Promise<Tally> {
  const tally = emptyTally('build killed at a random moment');
  let { duration } = bench;
  while (tally.tried < kills) {
    const [old, home] = [siteAt(bench.out), homeAt(bench)];
    const start = performance.now();
    const { kill, ended } = startBuild(bench.root, { args: ['--base', home] });
    await Promise.race([wait(((tally.tried + random()) / kills) * duration), ended]);
    kill();
    const { code, output } = await ended;
    const found = siteAt(bench.out);
    if (code === null) {
      enter(tally, found, { old, hash: bench.hashes[home] });
      if (triesNext && tally.tried % 5 === 0) await tryNext(tally, bench);
    } else {
      if (code !== 0 || found !== bench.hashes[home]) throw new Error(output);
      duration = performance.now() - start;
    }
  }
  return tally;
}

/** Fills the disk at a number of points of a build: for good, and for one call alone. */
export async function fillDisk(bench: Bench, { fullDisks, triesNext }: Size): Promise<Tally[]> {
  const tallies = [true, false].map((lasts) => ({
    lasts,
    tally: emptyTally(lasts ? 'disk full from one moment of a build on' : 'disk full for one call of a build'),
  }));
  for (const { lasts, tally } of tallies) {
    for (let step = 1; step <= fullDisks; step += 1) {
      const at = Math.ceil((bench.calls * (step - 0.5)) / fullDisks);
      await tryBuild(tally, bench, { fault: { below: bench.root, answer: 'ENOSPC', at, lasts } });
    }
    if (triesNext) await tryNext(tally, bench);
  }
  return tallies.map(({ tally }) => tally);
}

/** Two builds at once, for the two homes: both publish, and one of them was the last. */
export async function buildAtOnce(bench: Bench, { pairs, triesNext }: Size): Promise<Tally> {
  const tally = emptyTally('two builds at once');
  for (let pair = 0; pair < pairs; pair += 1) {
    const runs = HOMES.map((home) => startBuild(bench.root, { args: ['--base', home] }).ended);
    const ended = await Promise.all(runs);
    for (const { code, output } of ended) if (code !== 0) throw new Error(output);
    const found = siteAt(bench.out);
    enter(tally, found, { old: '', hash: Object.values(bench.hashes).includes(found) ? found : '' });
  }
  if (triesNext) await tryNext(tally, bench);
  return tally;
}

/** Edits two files of the content together, again and again, while a build runs: the site has both edits or neither. */
export async function editMeanwhile(bench: Bench, { edits, triesNext }: Size): Promise<Tally> {
  const tally = emptyTally('content edited under a build');
  const [topic = ''] = readdirSync(join(bench.root, 'content/topics')).sort();
  const files = ['content/overview.md', `content/topics/${topic}`].map((path) => join(bench.root, path));
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const pages = ['index.html', `topics/${basename(topic, '.md')}/index.html`];
  const setTo = (edition: string) => {
    files.forEach((file, at) => {
      writeFileSync(file, `${texts[at] ?? ''}\nEdition ${edition}.\n`);
    });
  };
  for (let at = 0; at < edits; at += 1) {
    const old = siteAt(bench.out);
    const state = { isRunning: true };
    const run = startBuild(bench.root, { args: ['--base', homeAt(bench)] }).ended.finally(
      () => (state.isRunning = false),
    );
    for (let edition = 0; state.isRunning; edition += 1) {
      setTo(`${String(at)}.${String(edition)}`);
      await Promise.race([run, wait(bench.duration / 4)]);
    }
    const { code, output } = await run;
    const found = siteAt(bench.out);
    const editions = pages.map((page) => /Edition \d+\.\d+/.exec(readFileSync(join(bench.out, page), 'utf8'))?.[0]);
    const isTorn = code === 0 && (editions[0] === undefined || editions[0] !== editions[1]);
    if (code !== 0 && !output.includes('change while they are read')) throw new Error(output);
    enter(tally, isTorn ? 'broken' : found, { old, hash: null });
  }
  texts.forEach((text, at) => {
    writeFileSync(files[at] ?? '', text);
  });
  if (triesNext) await tryNext(tally, bench);
  return tally;
}

/** Places that cannot be published to: each is refused in words, and left as it is. */
export async function refusePlaces(bench: Bench, { places: count }: Size): Promise<Tally> {
  const tally = emptyTally('a place that cannot be published to');
  const place = join(bench.root, 'elsewhere');
  const places: Record<string, () => void> = {
    'It is a folder and no link to one': () => {
      mkdirSync(place);
      writeFileSync(join(place, 'index.html'), 'by hand');
    },
    'It is no folder': () => {
      writeFileSync(place, 'a file');
    },
    'It is a link that no build made': () => {
      symlinkSync('src', place);
    },
  };
  for (const [reason, prepare] of Object.entries(places).slice(0, count)) {
    prepare();
    const before = siteAt(place);
    const { code, output } = await startBuild(bench.root, { args: ['--out', place] }).ended;
    if (code !== 1 || !output.includes(reason)) throw new Error(output);
    enter(tally, siteAt(place), { old: before, hash: '' });
    rmSync(place, { recursive: true });
  }
  const fault: Fault = { below: bench.root, answer: 'EROFS', at: 1, lasts: true };
  const { old } = tally;
  await tryBuild(tally, bench, { fault });
  if (tally.old === old) throw new Error('It built on a disk that nothing can be written to');
  const deep = join(place, 'that', 'is', 'not', 'there');
  const { code, output } = await startBuild(bench.root, { args: ['--out', deep, '--base', '/'] }).ended;
  if (code !== 0) throw new Error(output);
  enter(tally, siteAt(deep), { old: 'absent', hash: bench.hashes['/'] });
  await tryNext(tally, bench);
  return tally;
}

/** Builds with a link that leads to no place of its page, which shows only in the site that is rendered. */
export async function refuseSite(bench: Bench): Promise<Tally> {
  const tally = emptyTally('something found in the rendered site');
  const overview = join(bench.root, 'content/overview.md');
  const text = readFileSync(overview, 'utf8');
  const [topic = ''] = readdirSync(join(bench.root, 'content/topics')).sort();
  const old = siteAt(bench.out);
  writeFileSync(overview, `${text}\n[Nowhere](topics/${topic}#nowhere).\n`);
  const { code, output } = await startBuild(bench.root, { args: ['--base', homeAt(bench)] }).ended;
  if (code !== 1 || !output.includes('links-lead-somewhere')) throw new Error(output);
  enter(tally, siteAt(bench.out), { old, hash: '' });
  writeFileSync(overview, text);
  return tally;
}

const TOUCHED_CODE = resolve('src/test/faults/touched-code.ts');

/** Builds with code that changes once the build has begun: nothing tells which of both it has loaded. */
export async function changeCode(bench: Bench): Promise<Tally> {
  const tally = emptyTally('code changed under a build');
  const old = siteAt(bench.out);
  const { code, output } = await startBuild(bench.root, {
    args: ['--base', homeAt(bench)],
    preload: [TOUCHED_CODE],
  }).ended;
  if (code !== 1 || !output.includes('change while they are read')) throw new Error(output);
  enter(tally, siteAt(bench.out), { old, hash: '' });
  await tryNext(tally, bench);
  return tally;
}

/** Builds where something is different that must not show. */
export async function buildUnder(bench: Bench, { name, options, prepare }: Circumstance): Promise<Tally> {
  const tally = emptyTally(`built with ${name}`);
  prepare?.(bench.root);
  await tryBuild(tally, bench, options ?? {});
  return tally;
}

/** Builds after each of a number of edits: with what earlier builds have kept, and with nothing kept. Both are the same site. */
export async function buildEdited(bench: Bench, edits: readonly Edit[]): Promise<Tally> {
  const tally = emptyTally('content edited between two builds');
  const build = async () => {
    const { code, output } = await startBuild(bench.root, { args: ['--base', '/'] }).ended;
    if (code !== 0) throw new Error(output);
    return siteAt(bench.out);
  };
  for (const { apply } of edits) {
    const old = siteAt(bench.out);
    apply(bench.root);
    const found = await build();
    forgetContent(bench.root);
    enter(tally, found, { old, hash: await build() });
  }
  return tally;
}

/** The renderers that are kept, one for each home, each with when it was made. */
export function renderersOf({ root }: Bench): string[] {
  const kept = join(root, '.cache/kept');
  return readdirSync(kept).map((name) => `${name} ${String(statSync(join(kept, name, 'renderer/seal')).mtimeMs)}`);
}

/** Removes all that is kept but the renderer, which has nothing of the content in it. */
function forgetContent(root: string): void {
  const kept = join(root, '.cache/kept');
  for (const name of readdirSync(kept))
    for (const part of readdirSync(join(kept, name)))
      if (part !== 'renderer') rmSync(join(kept, name, part), { recursive: true });
}

/** The home that the published site is not for: the next to build. */
function homeAt({ out, hashes }: Bench): Home {
  return siteAt(out) === hashes['/'] ? '/some/base/' : '/';
}

/** Builds with a fault, and enters what stands there afterwards. A build that fails must say why. */
async function tryBuild(tally: Tally, bench: Bench, options: Omit<BuildOptions, 'args'>): Promise<void> {
  const old = siteAt(bench.out);
  const home = homeAt(bench);
  const { code, output } = await startBuild(bench.root, { ...options, args: ['--base', home] }).ended;
  const found = siteAt(bench.out);
  enter(tally, found, { old, hash: bench.hashes[home] });
  if (code === 0 && found === old) throw new Error('It said that it had published, and had not');
  if (code === 1 && !output.includes('site-is-swapped-whole')) throw new Error(output);
}

async function tryNext(tally: Tally, bench: Bench): Promise<void> {
  const home = homeAt(bench);
  const { code } = await startBuild(bench.root, { args: ['--base', home] }).ended;
  enterNext(tally, code === 0 && siteAt(bench.out) === bench.hashes[home]);
}
