import type { BigIntStats } from 'node:fs';
import type { Pack } from './kept-pack.ts';

/** ms after which what is written to a file gives it another date on every disk: FAT’s are even seconds. */
const SETTLED = 2000;

/**
 * What was read of files of earlier sites, by what the disk says of each: which file it is, how long, and when it was last
 * written to and last changed in any way. As long as that is the same, nothing else can stand in it. All to the last digit:
 * on Windows neighbours have one `ino` as far as a double goes (https://github.com/nodejs/node/issues/12115).
 */
export interface Stamps {
  /** The SHA-256 of the file of which the disk says this, or undefined where it must be read. */
  hashOf: (stats: BigIntStats) => string | undefined;
  /** A file was read of which the disk said this before. */
  note: (stats: BigIntStats, sha256: string) => void;
}

export function createStamps(pack: Pack): Stamps {
  return {
    hashOf: (stats) => {
      const known = pack.get(stampOf(stats));
      return known && Buffer.from(known).toString();
    },
    note: (stats, sha256) => {
      if (Date.now() - Number(stats.ctimeMs) > SETTLED) pack.set(stampOf(stats), Buffer.from(sha256));
    },
  };
}

function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join();
}
