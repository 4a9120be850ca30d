import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Home } from '../../digest/addresses.ts';
import { keep } from '../../load/keep.ts';
import type { OpenCorpus } from '../../load/open-corpus.ts';
import type { Route } from '../../load/page-renderer.ts';
import { openRenderer, RENDERER } from '../../load/renderer.ts';
import { createWriter } from './create-writer.ts';
import { createPageTurns, takeTurns, type PageTurns } from './page-turns.ts';

/** Stands for the site’s origin where it is not known; no page shows it. */
const ORIGIN = 'http://localhost';

/** Puts the files of every site into `folder`, and renders the pages of a corpus into it like {@link renderShare}. */
export async function renderPages(
  renderer: string,
  folder: string,
  opened: OpenCorpus,
  turns = createPageTurns(),
): Promise<void> {
  cpSync(join(renderer, RENDERER.files), folder, { recursive: true });
  await renderShare(renderer, folder, opened, turns);
}

/**
 * Renders pages of a corpus into `folder` with a renderer, those that no other thread takes; of these anew only what no
 * earlier build has rendered from the same. Throws where two routes make one file, or where one cannot be rendered.
 */
export async function renderShare(
  renderer: string,
  folder: string,
  opened: OpenCorpus,
  turns: PageTurns,
): Promise<void> {
  const write = createWriter(folder);
  const routes = routesByFile(await openRenderer(renderer, opened));
  for (const [file, route] of takeTurns(turns, routes)) {
    const make = () => render(route, opened.home);
    write(file, await (route.key ? keep('pages', [file, route.key()], make) : make()));
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
  return path === '404' ? '404.html' : join(path, 'index.html');
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
