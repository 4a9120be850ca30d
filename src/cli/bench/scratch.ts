import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeCorpus } from './corpus.ts';

/** What Vite compiles must lie in the copy itself, since it follows links to where they lead. */
const COPIED = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A new folder with the code of this repository and a made-up digest of so many files. */
export function makeScratch(files: number, seed: number): string {
  const folder = copyCode();
  writeCorpus(folder, { files, seed });
  return folder;
}

/** The same with the content of this repository. */
export function copyRepository(): string {
  const folder = copyCode();
  cpSync('content', join(folder, 'content'), { recursive: true });
  return folder;
}

/** A new empty folder, for whoever asks to remove. */
export function openFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mesoscale-scratch-'));
}

function copyCode(): string {
  const folder = openFolder();
  mkdirSync(join(folder, 'content'));
  for (const part of COPIED) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Adds a word to the first note of a claim, which leaves its versions and its addresses as they are. */
export function editClaim(folder: string, id: string): void {
  const file = join(folder, 'content', 'claims', `${id}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^( +note: ["“]?)/m, '$1Indeed '));
}
