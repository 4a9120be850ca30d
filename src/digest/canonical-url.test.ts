import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['http', 'http://example.org/a'],
    ['a host in capitals', 'https://EXAMPLE.org/a'],
    ['“www.”', 'https://www.example.org/a'],
    ['the default port', 'https://example.org:443/a'],
    ['a fragment', 'https://example.org/a#part'],
    ['a trailing slash', 'https://example.org/a/'],
    ['two trailing slashes', 'https://example.org/a//'],
    ['three trailing slashes', 'https://example.org/a///'],
    ['tracking parameters', 'https://example.org/a?utm_source=x&utm_medium=y&fbclid=1&gclid=2&ref_src=4'],
    ['a slash before tracking parameters', 'https://example.org/a/?utm_source=x'],
    ['a question mark without parameters', 'https://example.org/a?'],
  ])('counts an address with %s as the one without', (_, address) => {
    expect(canonicalUrl(address)).toBe('https://example.org/a');
  });

  it.each([
    'https://x.com/a/status/1?s=20&t=AbC',
    'https://www.x.com/a/status/1?t=AbC',
    'https://x.com/a/status/1?s=46',
  ])('drops what X adds to a shared address from %s', (address) => {
    expect(canonicalUrl(address)).toBe('https://x.com/a/status/1');
  });

  it('drops the same from an address of Twitter', () => {
    expect(canonicalUrl('https://mobile.twitter.com/a/status/1?s=20')).toBe('https://mobile.twitter.com/a/status/1');
  });

  it('counts a host with the slash behind it as the one without', () => {
    expect(canonicalUrl('https://example.org/')).toBe('https://example.org');
  });

  it('puts parameters in one order', () => {
    expect(canonicalUrl('https://example.org/?b=2&a=1')).toBe('https://example.org?a=1&b=2');
  });

  it.each([
    ['hosts', 'https://one.org/', 'https://other.org/'],
    ['subdomains', 'https://m.example.org/', 'https://example.org/'],
    ['a “www.” within the host', 'https://m.www.example.org/', 'https://m.example.org/'],
    ['case of paths', 'https://example.org/A', 'https://example.org/a'],
    ['parameters', 'https://example.org/watch?v=1', 'https://example.org/watch?v=2'],
    ['what is searched for', 'https://blog.example/?s=grokking', 'https://blog.example/?s=scaling'],
    ['the moment of a video', 'https://example.org/watch?v=1&t=60', 'https://example.org/watch?v=1'],
    ['the revision', 'https://github.com/a/b/blob/c?ref=v1', 'https://github.com/a/b/blob/c?ref=v2'],
    ['what is searched for, on a host named like X', 'https://max.com/?s=a', 'https://max.com/?s=b'],
    ['what is searched for, on a host that begins like X', 'https://x.com.example/?s=a', 'https://x.com.example/?s=b'],
    ['what is searched for on X', 'https://x.com/search?q=a', 'https://x.com/search?q=b'],
    ['parameters of X whose names begin or end like those of a share', 'https://x.com/a?st=1&as=1', 'https://x.com/a'],
    ['parameters whose names end like a tracking one', 'https://example.org/?no_fbclid=1', 'https://example.org/'],
    ['slashes at the end of a parameter', 'https://example.org/?u=x/', 'https://example.org/?u=x'],
    ['ports', 'https://example.org:8080/', 'https://example.org/'],
    ['parameters whose names begin like a tracking one', 'https://example.org/?sort=1', 'https://example.org/'],
    ['parameters whose names go on behind a tracking one', 'https://example.org/?gclids=1', 'https://example.org/'],
  ])('keeps addresses apart that differ in %s', (_, one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it.each([
    ['another scheme', 'mailto:a@example.org'],
    ['a script', 'javascript:alert(1)'],
    ['a scheme that ends like one of the web', 'shttp://example.org/'],
    ['a scheme that begins like one of the web', 'https-like://example.org/'],
    ['a path alone', '/a/b'],
    ['a host alone', 'example.org'],
    ['nothing', ''],
  ])('refuses %s', (_, address) => {
    expect(canonicalUrl(address)).toBeNull();
  });

  it('changes nothing that is already in this form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalUrl(address) ?? expect.unreachable(address);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});
