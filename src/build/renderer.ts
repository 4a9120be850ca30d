import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OpenCorpus } from '../load/open-corpus.ts';
import type { KnownLines } from '../markdown/known-lines.ts';
import type { listRoutes, Route } from './page-renderer.ts';

/** The parts of a renderer’s folder: the module that renders the pages, with what it imports, and the files that every site has. */
export const RENDERER = { code: 'code', files: 'files' } as const;

/** How Astro names the module that is compiled from `page-renderer.ts`. */
const ENTRY = /^prerender-entry\..*\.mjs$/;

/** All routes of the site that the renderer in `folder` makes of a corpus. */
export async function openRenderer(folder: string, opened: OpenCorpus, lines: KnownLines): Promise<Route[]> {
  const code = join(folder, RENDERER.code);
  const entry = readdirSync(code).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`There is no renderer in ${folder}`);
  const renderer = (await import(pathToFileURL(join(code, entry)).href)) as { listRoutes: typeof listRoutes };
  return renderer.listRoutes(opened, lines);
}
