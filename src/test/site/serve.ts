import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A host on loopback that serves a folder below `base`, as a static host would. */
export async function serve(folder: string, base = '/'): Promise<{ origin: string; close: () => void }> {
  const files = sirv(folder, { dev: true, etag: false });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.statusCode = 404;
      response.end();
    };
    if (!url.startsWith(base)) missing();
    else {
      request.url = `/${url.slice(base.length)}`;
      files(request, response, missing);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}
