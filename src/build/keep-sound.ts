import { join } from 'node:path';
import type { BuiltSite } from '../digest/built-site.ts';
import { KEPT } from './keep.ts';
import { readKept, writeKept } from './kept-file.ts';
import { isParsed } from './parse-built-file.ts';

/** The SHA-256 of each file, by its path, that the build before has parsed, and found nothing wrong in. */
export type Sound = ReadonlyMap<string, string>;

const NAME = 'sound';

/** What the build before has kept; nothing where nothing is kept. */
export function readSound(): Sound {
  const kept = process.env[KEPT];
  const bytes = kept === undefined ? null : readKept(join(kept, NAME), NAME);
  return new Map(bytes ? (JSON.parse(Buffer.from(bytes).toString()) as [string, string][]) : []);
}

/** Keeps for the next build which files of a site were parsed, and nothing was wrong in them. */
export function keepSound({ files, unreadable }: BuiltSite): void {
  const kept = process.env[KEPT];
  if (kept === undefined) return;
  const faulty = new Set(unreadable.map(({ file }) => file));
  const sound = [...files].filter(([file]) => isParsed(file) && !faulty.has(file));
  writeKept(join(kept, NAME), NAME, Buffer.from(JSON.stringify(sound.map(([file, { sha256 }]) => [file, sha256]))));
}
