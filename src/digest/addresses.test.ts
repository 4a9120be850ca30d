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

  it('name what a list is narrowed by, and its pages from the second on', () => {
    expect([
      addresses.filteredClaims('topic', 'a-topic'),
      addresses.filteredClaims('topic', 'a-topic', 2),
      addresses.sourcesOfKind('paper'),
      addresses.sourcesOfKind('paper', 3),
    ]).toEqual([
      `${root}claims/topic/a-topic/`,
      `${root}claims/topic/a-topic/2/`,
      `${root}sources/kind/paper/`,
      `${root}sources/kind/paper/3/`,
    ]);
  });

  it('stay as they were published for what stands beside a page', () => {
    expect([
      addresses.claimVersion('a-claim', 2),
      addresses.twin('claims', 'a-claim', 'json'),
      addresses.raw('claims', 'a-claim'),
      addresses.raw('sources', 'a-source'),
      addresses.shareImage(addresses.page('home')),
      addresses.shareImage(addresses.claim('a-claim')),
      addresses.rights,
      addresses.relation('supports'),
    ]).toEqual([
      `${root}claims/a-claim/v2/`,
      `${root}claims/a-claim.json`,
      `${root}claims/a-claim.raw.md`,
      `${root}sources/a-source.md`,
      `${root}share/home.png`,
      `${root}share/claims/a-claim.png`,
      `${root}method/#rights-and-takedown`,
      `${root}method/#relation-supports`,
    ]);
  });

  it('open a form with its fields filled in, whatever stands in them', () => {
    expect(addresses.contribute('claim')).toBe(`${root}contribute/?form=claim`);
    expect(addresses.contribute('evidence', { claim: 'a-claim', exact: 'a & b' })).toBe(
      `${root}contribute/?form=evidence&claim=a-claim&exact=a+%26+b`,
    );
  });

  it('become absolute with the site’s origin', () => {
    expect(addresses.absolute(addresses.topic('a-topic'))).toBe(`https://digest.example${root}topics/a-topic/`);
  });
});

it('An address stays a path where the site’s origin is not known', () => {
  const addresses = createAddresses({ site: null, base: '/' });
  expect(addresses.absolute(addresses.claim('a-claim'))).toBe('/claims/a-claim/');
});
