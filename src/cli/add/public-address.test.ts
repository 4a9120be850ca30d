import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { isPublicIp, publicAddress, publicLookup } from './public-address.ts';
import { redirection } from './redirection.ts';
import { request } from './request.ts';

describe('isPublicIp', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.15.0.1', '172.32.0.1', '2606:2800:220:1::1'])('lets %s pass', (ip) => {
    expect(isPublicIp(ip)).toBe(true);
  });

  it.each([
    ['127.0.0.1'],
    ['127.1.2.3'],
    ['0.0.0.0'],
    ['10.0.0.1'],
    ['172.16.0.1'],
    ['172.31.255.255'],
    ['192.168.0.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['198.18.0.1'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['::ffff:8.8.8.8'],
    ['64:ff9b::7f00:1'],
    ['fc00::1'],
    ['fe80::1'],
    ['ff02::1'],
    ['2001::1'],
    ['2001:db8::1'],
    ['2002:7f00:1::'],
    ['not an address'],
  ])('stops %s', (ip) => {
    expect(isPublicIp(ip)).toBe(false);
  });
});

describe('publicAddress', () => {
  it.each([
    'https://example.org',
    'https://EXAMPLE.org/a?b=c#d',
    'https://93.184.216.34/a',
    'https://example.org:443/',
  ])('opens %s', (address) => {
    expect(publicAddress(address).href).toBe(new URL(address).href);
  });

  it.each([
    ['http://example.org/', 'Only https addresses are opened'],
    ['ftp://example.org/', 'Only https addresses are opened'],
    ['file:///etc/passwd', 'Only https addresses are opened'],
    ['data:text/html,x', 'Only https addresses are opened'],
    ['https://', 'This is no address'],
    ['example.org', 'This is no address'],
    ['https://me:secret@example.org/', 'An address with a name or a password is not opened'],
    ['https://example.org:8443/', 'An address with a port is not opened'],
    ['https://localhost/', 'This address is not on the public internet'],
    ['https://printer/', 'This address is not on the public internet'],
    ['https://printer.local/', 'This address is not on the public internet'],
    ['https://metadata.google.internal/', 'This address is not on the public internet'],
    ['https://127.0.0.1/', 'This address is not on the public internet'],
    ['https://2130706433/', 'This address is not on the public internet'],
    ['https://0x7f.1/', 'This address is not on the public internet'],
    ['https://[::1]/', 'This address is not on the public internet'],
    ['https://[::ffff:192.168.0.1]/', 'This address is not on the public internet'],
  ])('refuses %s', (address, reason) => {
    expect(() => publicAddress(address)).toThrow(`${reason}: ${address}`);
  });
});

describe('publicAddress, where a page is only looked for', () => {
  it('opens http too', () => {
    expect(publicAddress('http://example.org/a', { plain: true }).href).toBe('http://example.org/a');
  });

  it.each([
    ['ftp://example.org/', 'Only https addresses are opened'],
    ['http://127.0.0.1/', 'This address is not on the public internet'],
    ['http://example.org:8080/', 'An address with a port is not opened'],
  ])('refuses %s', (address, reason) => {
    expect(() => publicAddress(address, { plain: true })).toThrow(`${reason}: ${address}`);
  });
});

describe('redirection', () => {
  const from = (address: string, to: string) => redirection(new URL(address), to, { service: 'example.org' }).href;

  it.each([
    ['http://example.org/', 'https://www.example.org/a', 'https://www.example.org/a'],
    ['http://example.org/', '/a', 'http://example.org/a'],
    ['https://example.org/', '/a', 'https://example.org/a'],
  ])('leads from %s to %s', (address, to, url) => {
    expect(from(address, to)).toBe(url);
  });

  it.each([
    ['https://example.org/', 'http://example.org/'],
    ['http://example.org/', 'http://elsewhere.example/'],
    ['http://example.org/', 'ftp://example.org/'],
  ])('does not lead from %s to %s', (address, to) => {
    expect(() => from(address, to)).toThrow('example.org sends on to another place');
  });
});

describe('publicLookup', () => {
  /** What the lookup answers for a name that resolves to these addresses. */
  const lookup = (addresses: LookupAddress[], all: boolean) =>
    new Promise((resolve) => {
      const resolver = ((_name: string, _options: object, callback: (error: null, found: LookupAddress[]) => void) => {
        callback(null, addresses);
      }) as never;
      publicLookup(resolver)('example.org', { all }, (error, found, family) => {
        resolve(error ? error.message : { found, family });
      });
    });
  const open = { address: '93.184.216.34', family: 4 };
  const inside = { address: '10.0.0.1', family: 4 };

  it('gives public addresses', async () => {
    expect(await lookup([open], true)).toEqual({ found: [open], family: undefined });
    expect(await lookup([open], false)).toEqual({ found: '93.184.216.34', family: 4 });
  });

  it('refuses a name with a single address that is not public', async () => {
    const reason = 'example.org leads to a machine that is not on the public internet';
    expect(await lookup([open, inside], true)).toBe(reason);
    expect(await lookup([inside], false)).toBe(reason);
  });

  it.each(['https://localhost/', 'http://localhost/'])('is what a connection to %s goes through', async (address) => {
    const outcome = request(new URL(address), { method: 'GET', headers: {}, cap: 1000, timeout: 10_000 });
    await expect(outcome).rejects.toThrow('localhost leads to a machine that is not on the public internet');
  });
});
