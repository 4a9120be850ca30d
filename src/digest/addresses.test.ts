import { describe, expect, it } from 'vitest';
import { createAddresses } from './addresses.ts';

describe.each([
  ['/', '/'],
  ['/some/base', '/some/base/'],
  ['/some/base/', '/some/base/'],
  ['/some/base//', '/some/base/'],
])('addresses under the base %s', (base, root) => {
  const addresses = createAddresses({ site: 'https://digest.example', base });

  it(`begin with ${root} and end with a slash before any fragment`, () => {
    expect([
      addresses.root,
      addresses.page('home'),
      addresses.page('claims'),
      addresses.claim('a-claim'),
      addresses.evidence('a-claim', 'e-1'),
      addresses.source('a-source'),
      addresses.passage('a-source', 'p-1'),
      addresses.topic('a-topic'),
      addresses.asset('icon.svg'),
    ]).toEqual([
      root,
      root,
      `${root}claims/`,
      `${root}claims/a-claim/`,
      `${root}claims/a-claim/#e-1`,
      `${root}sources/a-source/`,
      `${root}sources/a-source/#p-1`,
      `${root}topics/a-topic/`,
      `${root}icon.svg`,
    ]);
  });

  it('become absolute with the site’s origin', () => {
    expect(addresses.absolute(addresses.topic('a-topic'))).toBe(`https://digest.example${root}topics/a-topic/`);
  });
});

it('An address stays a path where the site’s origin is not known', () => {
  const addresses = createAddresses({ site: null, base: '/' });
  expect(addresses.absolute(addresses.claim('a-claim'))).toBe('/claims/a-claim/');
});
