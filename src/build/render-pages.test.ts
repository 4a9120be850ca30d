import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';
import { createPageTurns, takeTurns } from './page-turns.ts';
import { renderPages, renderShare } from './render-pages.ts';
import { openShare } from './site-share.ts';

let root: string;
let made = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-render-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** A renderer whose routes a module in JavaScript lists. */
function renderer(routes: string): string {
  made += 1;
  const folder = join(root, `renderer-${String(made)}`);
  for (const part of ['code', 'files']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'code', 'prerender-entry.abc.mjs'), `export const listRoutes = async () => ${routes};`);
  writeFileSync(join(folder, 'files', 'icon.svg'), '<svg/>');
  return folder;
}

const says = (status = 200) =>
  `(request) => new Response(new URL(request.url).pathname, { status: ${String(status)} })`;
const page = (pathname: string) =>
  `{ pathname: '${pathname}', type: 'page', key: null, render: ${says(pathname === '/404' ? 404 : 200)} }`;

const opened = (base: string) =>
  ({ home: { site: null, base }, ledger: '', corpus: { essays: [] as unknown[] } }) as OpenCorpus;

async function site(routes: string, base = '/'): Promise<Record<string, string>> {
  const folder = join(root, 'site');
  const share = openShare(folder);
  await renderPages(renderer(routes), share, opened(base));
  share.finish();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

it('gives each page a folder and each other file its own place, beside the files of every site', async () => {
  const routes = `[${page('/')}, ${page('/claims/a')}, ${page('/404')}, { pathname: '/a.json', type: 'endpoint', key: null, render: ${says()} }]`;
  expect(await site(routes)).toEqual({
    'icon.svg': '<svg/>',
    'index.html': '/',
    'claims/a/index.html': '/claims/a/',
    '404.html': '/404/',
    'a.json': '/a.json',
  });
});

it('asks for addresses below the base path, and leaves it out of places', async () => {
  expect(await site(`[${page('/')}, ${page('/claims/a')}]`, '/some/base/')).toMatchObject({
    'index.html': '/some/base/',
    'claims/a/index.html': '/some/base/claims/a/',
  });
});

it('leaves out what another thread renders', async () => {
  const routes = `[${Array.from({ length: 10 }, (_, at) => page(`/${String(at)}`)).join()}]`;
  const [turns, folder] = [createPageTurns(), join(root, 'share')];
  takeTurns(turns, Array.from({ length: 10 })).next();
  await renderShare(renderer(routes), openShare(folder), opened('/'), turns);
  expect(readdirSync(folder).sort()).toEqual(['8', '9']);
});

it('throws where two routes make one file', async () => {
  await expect(site(`[${page('/a')}, ${page('/a/')}]`)).rejects.toThrow('Two routes make a/index.html');
});

it('throws where a page is answered with an error', async () => {
  const routes = `[{ pathname: '/a', type: 'page', key: null, render: ${says(500)} }]`;
  await expect(site(routes)).rejects.toThrow('/a/ answers with status 500');
});

it('renders again only what is rendered from something else', async () => {
  vi.stubEnv(KEPT, join(root, 'kept'));
  const once = (key: string, word: string) =>
    `[{ pathname: '/a', type: 'page', key: { graph: null, make: () => '${key}' }, render: () => new Response('${word}') }]`;
  expect(await site(once('1', 'first'))).toMatchObject({ 'a/index.html': 'first' });
  expect(await site(once('1', 'second'))).toMatchObject({ 'a/index.html': 'first' });
  expect(await site(once('2', 'third'))).toMatchObject({ 'a/index.html': 'third' });
});
