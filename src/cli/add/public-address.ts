import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Refusal } from './refusal.ts';

/** Addresses that do not lead to the public internet (https://www.iana.org/assignments/iana-ipv4-special-registry/). */
const NOT_PUBLIC: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Within the one block of IPv6 that is given out, 2000::/3: tunnels, which carry IPv4, and examples. */
const NOT_PUBLIC_IPV6: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const blocked = new BlockList();
for (const [network, prefix] of NOT_PUBLIC) blocked.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NOT_PUBLIC_IPV6) blocked.addSubnet(network, prefix, 'ipv6');
const givenOut = new BlockList();
givenOut.addSubnet('2000::', 3, 'ipv6');

/** True where an IP address leads to the public internet. */
export function isPublicIp(ip: string): boolean {
  if (isIP(ip) === 4) return !blocked.check(ip, 'ipv4');
  return isIP(ip) === 6 && givenOut.check(ip, 'ipv6') && !blocked.check(ip, 'ipv6');
}

/**
 * The address, where it is one that a command may open: https, or http too where it is `plain`, the usual port, no
 * password, a public host. Refuses every other.
 */
export function publicAddress(address: string, { plain = false }: { plain?: boolean } = {}): URL {
  const refuse = (reason: string, fix: string): never => {
    throw new Refusal(`${reason}: ${address.slice(0, 200)}`, { fix });
  };
  if (!URL.canParse(address)) return refuse('This is no address', 'write it in full, as in https://example.org/essay');
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(plain && url.protocol === 'http:'))
    refuse('Only https addresses are opened', 'write it with https://');
  if (url.username !== '' || url.password !== '')
    refuse('An address with a name or a password is not opened', 'leave out what stands before the @');
  if (url.port !== '') refuse('An address with a port is not opened', 'leave out the port');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isPublic =
    isIP(host) === 0 ? /\.[a-z]/.test(host) && !/\.(?:localhost|local|internal)\.?$/.test(host) : isPublicIp(host);
  if (!isPublic) refuse('This address is not on the public internet', 'name the public address of the page');
  return url;
}

/**
 * Resolves a host for a connection and refuses it where any of its addresses is not public, so that
 * a public name cannot lead to a private machine.
 */
export function publicLookup(lookup: typeof resolve = resolve): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) {
        callback(error, []);
        return;
      }
      if (!found.every(({ address }) => isPublicIp(address))) {
        const refusal = new Refusal(`${hostname} leads to a machine that is not on the public internet`, {
          fix: 'name the public address of the page',
        });
        callback(refusal, []);
        return;
      }
      const [first] = found;
      if (options.all) callback(null, found);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}
