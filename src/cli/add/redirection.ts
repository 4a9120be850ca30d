import { BY_HAND } from './fault.ts';
import { publicAddress } from './public-address.ts';
import { Refusal } from './refusal.ts';

/** Where a redirection leads: to the same host or to one that is expected, never from https to http. */
export function redirection(
  from: URL,
  location: string | undefined,
  { service, hosts = [] }: { service: string; hosts?: readonly string[] },
): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw new Refusal(`${service} sends on, but not to an address`, { fix: BY_HAND });
  }
  const to = new URL(location, from);
  const bare = (host: string) => host.replace(/^www\./, '');
  const isSafe = to.protocol === 'https:' || (from.protocol === 'http:' && to.protocol === 'http:');
  if (!isSafe || ![from.host, ...hosts].some((host) => bare(host) === bare(to.host))) {
    throw new Refusal(`${service} sends on to another place`, {
      details: [`from ${from.href}`, `to   ${to.href.slice(0, 200)}`],
      fix: isSafe ? 'if you trust it, name that address instead' : 'name an address that stays on https',
      obstacle: 'elsewhere',
    });
  }
  return publicAddress(to.href, { plain: from.protocol === 'http:' });
}
