import { parseUrl } from './parse-url.ts';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref_src)$/;

/** What X adds to an address that is shared. Elsewhere `s` is often what is searched for, and `t` a moment. */
const TRACKING_ON_X = /^[st]$/;
const X = /(?:^|\.)(?:x|twitter)\.com$/;

/**
 * The form under which two addresses count as one: https, host in lower case without “www.”,
 * no default port, no fragment, no tracking parameters, no trailing slash. Null where it is no address.
 */
export function canonicalUrl(address: string): string | null {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.protocol = 'https:';
  url.hash = '';
  url.hostname = url.hostname.replace(/^www\./, '');
  for (const key of [...url.searchParams.keys()]) {
    if (TRACKING.test(key) || (X.test(url.hostname) && TRACKING_ON_X.test(key))) url.searchParams.delete(key);
  }
  url.searchParams.sort();
  url.pathname = withoutSlashes(url.pathname);
  return url.href.endsWith('/') ? url.href.slice(0, -1) : url.href.replace('/?', '?');
}

/** The path without the slashes at its end. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
