import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Where every host has axe, besides the files of its site: none of them is there. */
export const AXE = '/axe.min.js';

/** Where every host has a page with nothing on it. */
export const BLANK = '/blank.txt';

/** Without comments and long names. To be kept for good, so that a browser keeps what it compiles of it too. */
const axe = {
  source: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js')),
  headers: { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=31536000, immutable' },
};

/** For how long a browser may keep a file without asking again: as long as GitHub Pages lets it. */
const KEPT: Header = ['Cache-Control', 'max-age=600'];

/** A host on loopback that serves a folder below `base`, with the headers of its `_headers` file, as a static host would. */
export async function serve(folder: string, base = '/'): Promise<{ origin: string; close: () => void }> {
  const rules = rulesOf(folder);
  const files = sirv(folder, {
    dev: true,
    etag: false,
    setHeaders: (response, path) => {
      response.setHeader(...KEPT);
      for (const { matches, headers } of rules)
        if (matches.test(base + path.slice(1))) for (const header of headers) response.setHeader(...header);
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.statusCode = 404;
      response.end();
    };
    if (url === AXE) response.writeHead(200, axe.headers).end(axe.source);
    else if (url === BLANK) response.writeHead(200, { 'Content-Type': 'text/plain' }).end();
    else if (!url.startsWith(base)) missing();
    else {
      request.url = `/${url.slice(base.length)}`;
      files(request, response, missing);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}

/** The headers that the folder’s `_headers` file names, with the paths that they are for; none where there is no such file. */
function rulesOf(folder: string): { matches: RegExp; headers: Header[] }[] {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^(\/.*)\n((?:  .*\n)+)/gm)].map(([, path = '', lines = '']) => ({
    matches: new RegExp(
      `^${path
        .split('*')
        .map((part) => part.replaceAll('.', '\\.'))
        .join('.*')}$`,
    ),
    headers: [...lines.matchAll(/^  ([^:\n]+): (.*)$/gm)].map(([, name = '', value = '']): Header => [name, value]),
  }));
}

type Header = [name: string, value: string];
