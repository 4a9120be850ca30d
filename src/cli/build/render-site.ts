import { join } from 'node:path';
import type { BuiltSite } from '../../digest/built-site.ts';
import { joinFolders } from '../../load/join-folders.ts';
import { keepRenderer } from '../../load/kept-renderer.ts';
import type { OpenCorpus } from '../../load/open-corpus.ts';
import { joinSites, readSite } from '../../load/read-site.ts';
import { timed } from '../../phases.ts';
import { createPageTurns, type PageTurns } from './page-turns.ts';
import { renderPages } from './render-pages.ts';
import type { SecondThread } from './second-thread.ts';

/**
 * Renders the site of a snapshot, and of the corpus that was read from it, into the snapshot’s `dist`, and reads it back:
 * this thread the pages, a second one the files beside them and then pages that are left. Both inside the snapshot, so that they are joined by renames,
 * which do not work between two disks.
 */
export async function renderSite(
  snapshot: string,
  opened: OpenCorpus,
  second: SecondThread,
): Promise<{ folder: string; built: BuiltSite }> {
  const { home } = opened;
  const folder = join(snapshot, 'dist');
  const beside = join(snapshot, 'beside');
  const turns = createPageTurns();
  const both = [
    second.work({ root: snapshot, folder: beside, home, turns }),
    renderAndRead(snapshot, folder, opened, turns),
  ] as const;
  // Where one fails, the other still writes into folders that nobody may remove before it is done.
  await Promise.allSettled(both);
  const [builtBeside, builtPages] = await Promise.all(both);
  joinFolders(folder, beside);
  return { folder, built: joinSites(builtPages, builtBeside) };
}

async function renderAndRead(
  snapshot: string,
  folder: string,
  opened: OpenCorpus,
  turns: PageTurns,
): Promise<BuiltSite> {
  const renderer = await keepRenderer(snapshot, opened.home);
  await timed('pages', () => renderPages(renderer, folder, opened, turns));
  return timed('verify', () => readSite(folder, opened.home.base));
}
