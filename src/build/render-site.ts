import { join } from 'node:path';
import { checkBuiltSite } from '../checks/check-built-site.ts';
import { filesMadeTwice } from '../checks/files-are-made-once.ts';
import type { Finding } from '../checks/finding.ts';
import { createAddresses } from '../digest/addresses.ts';
import type { BuiltSite } from '../digest/built-site.ts';
import { parseLedger } from '../digest/permalinks.ts';
import { rawFiles, type RawFile } from '../exports/raw-files.ts';
import type { Compiler } from './compiler.ts';
import { keepRenderer } from './kept-renderer.ts';
import { hashFolder, joinParts, type SitePart } from './read-site.ts';
import { timed } from '../phases.ts';
import { createPageTurns } from './page-turns.ts';
import { renderPages } from './render-pages.ts';
import type { Job, SecondThread } from './second-thread.ts';
import type { SiteParts } from './site-parts.ts';
import { openShare } from './site-share.ts';

/** Who works beside the first thread. */
export interface Helpers {
  second: SecondThread;
  /** Gives what compiles the renderer, where none is kept. */
  startCompiler: () => Compiler;
}

/**
 * Renders a site into `folder`, where an earlier one may stand and what the published one has is taken over, and reads back
 * what it is of: this thread the pages and the content files, a second one the files beside them and then pages that are left. Findings where
 * anything is wrong in it.
 */
export async function renderSite(
  { root, opened, files }: SiteParts,
  { folder, published }: { folder: string; published: string | null },
  { second, startCompiler }: Helpers,
): Promise<BuiltSite | Finding[]> {
  const job: Job = { root, opened, folder, published, turns: createPageTurns() };
  const both = [second.work(job), renderAndRead(job, files, startCompiler)] as const;
  // Where one fails, the other still writes into the folder, which nobody may remove before it is done.
  await Promise.allSettled(both);
  const [besidePages, pages] = await Promise.all(both);
  const doubles = filesMadeTwice(hashFolder(join(root, 'public')), [pages, besidePages]);
  if (doubles.length > 0) return doubles;
  const site = timed('verify', () => joinParts(opened.home.base, [pages, besidePages]));
  const faults = timed('verify', () => checkBuiltSite(site, parseLedger(opened.ledger).permalinks));
  return faults.length > 0 ? faults : site;
}

async function renderAndRead(
  { root, opened, folder, published, turns }: Job,
  files: readonly RawFile[],
  startCompiler: () => Compiler,
): Promise<SitePart> {
  const renderer = await keepRenderer(root, opened.home, startCompiler);
  const share = openShare(folder, published);
  await timed('pages', () => renderPages(renderer, share, opened, turns));
  for (const { path, text } of rawFiles(files, createAddresses(opened.home))) share.write(path, text());
  return timed('verify', share.finish);
}
