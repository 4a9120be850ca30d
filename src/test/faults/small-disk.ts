import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './building.ts';
import { siteAt } from './site-state.ts';
import { startBuild } from './start-build.ts';
import { emptyTally, enter, enterNext, type Tally } from './tally.ts';

/** Whether a disk can be made of memory here: on Linux, with the rights to mount it. */
export function canMountDisk(root: string): boolean {
  const disk = join(root, 'disk');
  try {
    mkdirSync(disk, { recursive: true });
    mount(disk, 'size=64k');
    execFileSync('umount', [disk]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Builds onto a disk that has room for one site and a part of another: all the programs that write to it find it full,
 * those in native code too. The parts grow from nothing to nine tenths.
 */
export async function fillSmallDisk(bench: Bench, times: number): Promise<Tally> {
  const tally = emptyTally('a small disk, really full');
  const disk = join(bench.root, 'disk');
  const out = join(disk, 'dist');
  mkdirSync(disk, { recursive: true });
  mount(disk, 'size=1g');
  try {
    const build = async (home: '/' | '/some/base/') =>
      startBuild(bench.root, { args: ['--out', out, '--base', home] }).ended;
    await build('/');
    const { blocks, bfree, bsize } = statfsSync(disk);
    const site = (blocks - bfree) * bsize;
    for (let at = 0; at < times; at += 1) {
      mount(disk, `remount,size=${String(Math.ceil(site * (1 + (0.9 * at) / times)))}`);
      const { code, output } = await build('/some/base/');
      enter(tally, siteAt(out), { old: bench.hashes['/'], hash: bench.hashes['/some/base/'] });
      if (code !== 1 || !output.includes('The disk is full')) throw new Error(output);
    }
    mount(disk, 'remount,size=1g');
    const { code } = await build('/some/base/');
    enterNext(tally, code === 0 && siteAt(out) === bench.hashes['/some/base/']);
    return tally;
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

function mount(disk: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' });
}
