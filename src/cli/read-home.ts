import type { Home } from '../digest/addresses.ts';
import { site as digest } from '../site.ts';
import { refuse } from './refuse.ts';

/** Unreserved characters (RFC 3986, 2.3), which stand in every address as they are written; no step up, and none to where it is. */
const STEP = /^(?!\.\.?$)[\w.~-]+$/;

/**
 * Where the site will live, as the options of the build say it: the origin, that of the digest where none is given, and
 * the base path, with a slash at both ends. Hosts leave out the last where they name it, and scripts need it that write
 * addresses after it. Ends the command where the options cannot mean such a place.
 */
export function readHome({ site, base }: { site: string; base: string }): Home {
  const noBase = `The base path cannot be “${base}”`;
  if (!base.startsWith('/')) refuse(noBase, `write --base /${base}`);
  const steps = base.split('/').filter(Boolean);
  if (!steps.every((step) => STEP.test(step)))
    refuse(noBase, 'write its parts in the letters a to z, digits, “-”, “.”, “_” and “~” alone, as in --base /digest/');
  if (site !== '') requireOrigin(site);
  return { site: site === '' ? digest.address : site, base: ['', ...steps, ''].join('/') };
}

/** Ends the command where an address is none of the web, or names more than its host. */
function requireOrigin(address: string): void {
  const reason = `The site’s address cannot be “${address}”`;
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    return refuse(reason, 'write --site with a full address, as in https://example.org');
  const { origin, pathname, href } = url;
  const below = pathname === '/' ? '' : `; the path below it is said by --base, as in --base ${pathname}`;
  if (href !== `${origin}/`) refuse(reason, `write --site ${origin}${below}`);
}
