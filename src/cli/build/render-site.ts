import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'astro';
import type { BuiltSite } from '../../digest/built-site.ts';
import type { Home } from '../../digest/addresses.ts';
import { joinFolders } from '../../load/join-folders.ts';
import { keptPages } from '../../load/kept-pages.ts';
import { joinSites, readSite } from '../../load/read-site.ts';
import { timed } from '../../phases.ts';

/**
 * Renders the site of a snapshot into its `dist`, and reads it back: Astro the pages, a second thread the files beside
 * them. Both inside the snapshot, since Astro moves files about and cannot do so between two disks.
 */
export async function renderSite(snapshot: string, home: Home): Promise<{ folder: string; built: BuiltSite }> {
  const folder = join(snapshot, 'dist');
  const beside = join(snapshot, 'beside');
  const failed = new AbortController();
  const [builtBeside] = await Promise.all([
    writeBesidePages({ root: snapshot, folder: beside, home }, failed.signal),
    timed('pages', () => renderPages(snapshot, folder, home)),
  ]).finally(() => {
    failed.abort();
  });
  const builtPages = timed('verify', () => readSite(folder, home.base));
  joinFolders(folder, beside);
  return { folder, built: joinSites(builtPages, builtBeside) };
}

/** Renders the pages alone, into `outDir`. */
export async function renderPages(root: string, outDir: string, { site, base }: Home): Promise<void> {
  await build({
    root,
    outDir,
    base,
    logLevel: 'warn',
    integrations: [keptPages(base)],
    ...(site !== null && { site }),
  });
}

/** Writes the files beside the pages while this thread renders the pages; what was written, as read back. */
async function writeBesidePages(
  workerData: { root: string; folder: string; home: Home },
  signal: AbortSignal,
): Promise<BuiltSite> {
  const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData });
  try {
    const [built] = (await once(worker, 'message', { signal })) as [BuiltSite];
    return built;
  } finally {
    await worker.terminate();
  }
}
