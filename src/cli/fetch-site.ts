import { hashBytes } from '../build/standing-file.ts';
import type { FoundFile } from '../digest/site-manifest.ts';
import type { SiteManifest } from '../schema/site-manifest.ts';

/** Requests at a time: what a browser does with one host. */
const AT_A_TIME = 4;
const PATIENCE_MS = 30_000;

/** Files that hosts read and do not serve (Netlify and Cloudflare Pages, “Headers”, “Redirects”). */
const FOR_THE_HOST = new Set(['_headers', '_redirects']);

/** What is served for each file of a manifest below `address`, which ends in a slash; and the files that no host serves. */
export async function fetchSite(
  address: URL,
  files: SiteManifest['files'],
): Promise<{ found: Map<string, FoundFile>; unserved: string[] }> {
  const found = new Map<string, FoundFile>();
  const waiting = files.filter(({ path }) => !FOR_THE_HOST.has(path)).values();
  const work = async () => {
    for (const { path, bytes } of waiting) {
      const fetched = await fetchBytes(addressOf(path, address), bytes, path === '404.html');
      if (fetched !== null) found.set(path, fetched instanceof Uint8Array ? hashBytes(fetched) : fetched);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { found, unserved: files.map(({ path }) => path).filter((path) => FOR_THE_HOST.has(path)) };
}

/**
 * The bytes at an address; null where the host says that there is nothing, and a problem where it says anything else,
 * leads to another host, or sends more than `limit` bytes. `isErrorPage` takes the page for “not found” with its status.
 */
export async function fetchBytes(
  address: URL,
  limit: number,
  isErrorPage = false,
): Promise<Uint8Array | { problem: string } | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const isNothing = response.status === 404 || response.status === 410;
    if (isNothing && !isErrorPage) return null;
    if (!response.ok && !isNothing) return { problem: `the host answered ${String(response.status)}` };
    if (new URL(response.url).origin !== address.origin) return { problem: `the host leads to ${response.url}` };
    return await readUpTo(limit, response);
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

async function readUpTo(limit: number, response: Response): Promise<Uint8Array | { problem: string }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop ends the transfer.
    if (length > limit) return { problem: `the host sent more than ${String(limit)} bytes` };
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Pages are asked for as readers do, since some hosts redirect from `index.html`. */
function addressOf(path: string, address: URL): URL {
  const served = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(served.split('/').map(encodeURIComponent).join('/'), address);
}

/** `fetch` says “fetch failed” and keeps the reason behind it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
