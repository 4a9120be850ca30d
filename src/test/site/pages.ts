import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of all files below a folder, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Paths of all HTML pages below a folder. */
export function pagesIn(folder: string): string[] {
  return filesIn(folder).filter((file) => file.endsWith('.html'));
}

/** The address of a page on its host: its folder for an index, its name otherwise. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

export function readPageFile(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** One page of every kind: what differs between pages differs between kinds. */
export const KINDS_OF_PAGE = [
  '/',
  '/claims/',
  '/claims/kind/theorem/',
  '/claims/no-theory-predicts-task-success/',
  '/claims/provable-pretraining-eval-measures-emerging/',
  '/sources/',
  '/sources/essay-ai-learning-theory/',
  '/sources/arxiv-2502-16792/',
  '/sources/arxiv-2505-17169/',
  '/sources/video-keating-tao/',
  '/topics/',
  '/topics/predictability/',
  '/map/',
  '/changes/',
  '/method/',
  '/data/',
  '/contribute/',
  '/claims/no-theory-predicts-task-success/v1/',
  '/search/',
  '/404.html',
];
