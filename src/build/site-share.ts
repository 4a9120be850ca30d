import { deserialize, serialize } from 'node:v8';
import { bytesOf, createWriter, type Write } from './create-writer.ts';
import type { KnownLines } from '../markdown/known-lines.ts';
import { createKnownLines } from './kept-lines.ts';
import { openPack, type Pack } from './kept-pack.ts';
import { keyOf } from './key-of.ts';
import { createSiteReader, type SitePart } from './read-site.ts';
import { createStamps } from './stamps.ts';
import { hashBytes } from './standing-file.ts';

/** A file of the site as it is made. */
export interface MadeFile {
  path: string;
  content: string | Uint8Array;
}

/** What one thread of a build writes of a site. */
export interface SiteShare {
  write: Write;
  /**
   * Writes what `make` gives for `inputs`, which must be everything that it depends on besides the code. Nothing is made
   * where an earlier build has made it of the same and it still stands in the folder, or in the published site.
   */
  writeOnce: (inputs: unknown, make: () => Iterable<MadeFile> | Promise<Iterable<MadeFile>>) => Promise<void>;
  /** What was read of the graph while things were made. */
  readings: Pack;
  /** Lines that were made of others. */
  lines: KnownLines;
  /** Reads back what was written, keeps what later builds can use, and says what this part of the site holds. */
  finish: () => SitePart;
}

/** As many lines with signs or formulas as some 20,000 files have, of 2 KB each; an edit shows few of them again. */
const MOST_LINES = 20_000;

/** A share of a site in a `folder` where an earlier one may stand; another may be `published`. */
export function openShare(folder: string, published: string | null = null): SiteShare {
  const packs = {
    lines: openPack('lines', { room: MOST_LINES }),
    made: openPack('made'),
    pages: openPack('pages'),
    readings: openPack('readings'),
    sound: openPack('sound'),
    stamps: openPack('stamps'),
  };
  const { part, read } = createSiteReader(packs);
  const stamps = createStamps(packs.stamps);
  const { write, takeOver, readBack } = createWriter(folder, read, { stamps, published });
  return {
    write,
    writeOnce: async (inputs, make) => {
      const key = keyOf(inputs);
      const earlier = packs.made.get(key);
      if (earlier && takeOver(deserialize(earlier) as [string, string][])) return;
      const hashes = Array.from(await make(), ({ path, content }) => {
        const bytes = bytesOf(content);
        write(path, bytes);
        return [path, hashBytes(bytes).sha256];
      });
      packs.made.set(key, serialize(hashes));
    },
    readings: packs.readings,
    lines: createKnownLines(packs.lines),
    finish: () => {
      readBack();
      for (const pack of Object.values(packs)) pack.save();
      return part;
    },
  };
}
