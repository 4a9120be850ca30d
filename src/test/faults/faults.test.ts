import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../cli/bench/random.ts';
import * as building from './building.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { EDITS, type Edit } from './edits.ts';
import { NO_RENAME, tryPublishing } from './publishing.ts';
import { canMountDisk, fillSmallDisk } from './small-disk.ts';
import { copyTree } from './site-tree.ts';
import { formatTallies, type Tally } from './tally.ts';

/** `npm run test:faults` tries everything often, with the real content; `npm test` a few times, with a small one. */
const isFull = import.meta.env.MODE === 'full';
const SIZE: building.Size = isFull
  ? { kills: 100, fullDisks: 20, pairs: 5, edits: 5, places: 3, triesNext: true }
  : { kills: 3, fullDisks: 1, pairs: 1, edits: 1, places: 1, triesNext: false };
const SEED = 20261125;

const tallies: Tally[] = [];
let bench: building.Bench;
let renderers: string[];

beforeAll(async () => {
  bench = await building.setUpBench(copyTree(isFull ? 'real' : 'small'));
  renderers = building.renderersOf(bench);
});

afterAll(() => {
  console.log(`${formatTallies(tallies)}\nSites left broken: ${String(brokenIn(tallies))}.`);
  rmSync(bench.root, { recursive: true, force: true });
});

it('publishes whole or not at all, whichever of its steps fails', () => {
  const found = tryPublishing(isFull ? Infinity : 5);
  tallies.push(...found);
  expect(brokenIn(found)).toBe(0);
  expect(nextThatFailed(found)).toEqual([]);
  // Only where a host renames over no link there is a moment without a site; the next build ends it.
  expect(found.filter(({ absent }) => absent > 0).map(({ fault, absent }) => [fault, absent])).toEqual([
    [NO_RENAME, 1],
  ]);
  // Each step was made to fail. The new site is left only where the earlier one could not be taken, which is three
  // steps, and where the one that it replaced could not be kept, which are the last three.
  for (const { tried, new: published } of found) expect([tried >= 12, published <= 6]).toEqual([true, true]);
});

it.each<[string, () => Promise<Tally | Tally[]>]>([
  ['it is killed', () => building.killBuilds(bench, SIZE, randomFrom(SEED))],
  ['the disk is full', fillDisks],
  ['another build runs', () => building.buildAtOnce(bench, SIZE)],
  ['the content changes', () => building.editMeanwhile(bench, SIZE)],
  ['the code changes', () => building.changeCode(bench)],
  ['there is no place for it', () => building.refusePlaces(bench, SIZE)],
])('builds whole or not at all where %s', async (_, tryFault) => {
  const found = [await tryFault()].flat();
  tallies.push(...found);
  expect(found.map(({ fault, absent, broken }) => [fault, absent, broken])).toEqual(
    found.map(({ fault }) => [fault, 0, 0]),
  );
  expect(nextThatFailed(found)).toEqual([]);
  // A disk that stays full half way through a build lets none be published: the fault was there.
  for (const { fault, old } of found) if (fault.startsWith('disk full from')) expect(old).toBeGreaterThan(0);
});

it('has lost nothing of what is kept by all of these', () => {
  expect(renderers).toHaveLength(2);
  expect(building.renderersOf(bench)).toEqual(renderers);
});

it('publishes nothing where something is found in the site, and keeps what was rendered', async () => {
  const kept = () => readdirSync(join(bench.root, '.cache/kept')).sort();
  const before = kept();
  const found = await building.refuseSite(bench);
  tallies.push(found);
  expect(found).toMatchObject({ tried: 1, old: 1 });
  expect(kept()).toEqual(before);
});

// In `npm test` the built site is tried under all of them at once (built-site.test.ts), but with nothing kept.
it.each(CIRCUMSTANCES.filter(({ name }) => isFull || name === 'corrupted caches'))(
  'builds the same bytes with $name',
  async (circumstance) => {
    const found = await building.buildUnder(bench, circumstance);
    tallies.push(found);
    expect(found).toMatchObject({ tried: 1, new: 1 });
  },
);

it('builds after an edit what it builds with nothing kept', async () => {
  // What every page is made of anew hides what one forgot to read: edits of essays and of the ledger come by themselves.
  const byReach = [false, true].map((isWide) => allOf(EDITS.filter((edit) => edit.isWide === isWide)));
  const edits = isFull ? EDITS : byReach;
  const found = await building.buildEdited(bench, edits);
  tallies.push(found);
  expect(found).toMatchObject({ tried: edits.length, new: edits.length });
});

function allOf(edits: readonly Edit[]): Edit {
  return {
    name: edits.map(({ name }) => name).join(', '),
    isWide: edits.some(({ isWide }) => isWide),
    apply: (root) => {
      for (const { apply } of edits) apply(root);
    },
  };
}

/** A disk that answers as if it were full; and, where the full run may mount one, a disk that is. */
async function fillDisks(): Promise<Tally[]> {
  const answered = await building.fillDisk(bench, SIZE);
  return isFull && canMountDisk(bench.root) ? [...answered, await fillSmallDisk(bench, 10)] : answered;
}

function brokenIn(found: readonly Tally[]): number {
  return found.reduce((sum, { broken }) => sum + broken, 0);
}

function nextThatFailed(found: readonly Tally[]): string[] {
  return found.filter(({ next }) => next.worked < next.tried).map(({ fault }) => fault);
}
