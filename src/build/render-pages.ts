import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Home } from '../digest/addresses.ts';
import { isKeeping } from './keep.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';
import type { Route } from './page-renderer.ts';
import { listSite } from './read-site.ts';
import { openRenderer, RENDERER } from './renderer.ts';
import { createPageKeys } from './page-keys.ts';
import { createPageTurns, takeTurns, type PageTurns } from './page-turns.ts';
import type { SiteShare } from './site-share.ts';

/** Stands for the site’s origin where it is not known; no page shows it. */
const ORIGIN = 'http://localhost';

/** Writes the files of every site, and the pages of a corpus like {@link renderShare}. */
export async function renderPages(
  renderer: string,
  share: SiteShare,
  opened: OpenCorpus,
  turns = createPageTurns(),
): Promise<void> {
  const files = join(renderer, RENDERER.files);
  for (const path of listSite(files).paths) share.write(path, readFileSync(join(files, path)));
  await renderShare(renderer, share, opened, turns);
}

/**
 * Renders pages of a corpus with a renderer and writes them, those that no other thread takes; of these anew only what no
 * earlier build has rendered from the same. Throws where two routes make one file, or where one cannot be rendered.
 */
export async function renderShare(
  renderer: string,
  share: SiteShare,
  opened: OpenCorpus,
  turns: PageTurns,
): Promise<void> {
  const routes = routesByFile(await openRenderer(renderer, opened, share.lines));
  const keyOfPage = createPageKeys(opened, share.readings);
  for (const [file, route] of takeTurns(turns, routes)) {
    const make = () => render(route, opened.home);
    const { key } = route;
    if (key && isKeeping())
      await share.writeOnce([file, keyOfPage(file, key)], async () => [{ path: file, content: await make() }]);
    else share.write(file, await make());
    // What else this thread does goes on between two pages.
    await setImmediate();
  }
}

function routesByFile(routes: readonly Route[]): [file: string, route: Route][] {
  const byFile = new Map<string, Route>();
  for (const route of routes) {
    const file = fileOf(route);
    if (byFile.has(file)) throw new Error(`Two routes make ${file}`);
    byFile.set(file, route);
  }
  return [...byFile];
}

/** Where a route’s file stands: a page is a folder with an index, but for the one that is shown where there is no page. */
function fileOf({ pathname, type }: Route): string {
  const path = pathname.split('/').filter(Boolean).join('/');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : posix.join(path, 'index.html');
}

async function render(route: Route, { site, base }: Home): Promise<Uint8Array> {
  const path = [...base.split('/'), ...route.pathname.split('/')].filter(Boolean).join('/');
  const isFile = route.type === 'endpoint' || path === '';
  const address = new URL(`/${encodeURI(path)}${isFile ? '' : '/'}`, site ?? ORIGIN);
  const response = await route.render(new Request(address));
  if (response.status !== (route.pathname === '/404' ? 404 : 200))
    throw new Error(`${address.pathname} answers with status ${String(response.status)}`);
  return response.bytes();
}
