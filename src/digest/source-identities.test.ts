import { describe, expect, it } from 'vitest';
import { papersNamed, sourceIdentities } from './source-identities.ts';

const ADDRESS = 'https://venue.example/1';

describe('sourceIdentities', () => {
  it('are the identifier without its version, the DOI in small letters, and both addresses in one form', () => {
    const names = {
      arxiv: '2402.11337v2',
      doi: '10.1145/ABC',
      url: 'http://www.example.org/a/',
      venueUrl: `${ADDRESS}#top`,
    };
    expect(sourceIdentities(names)).toEqual([
      { key: 'arxiv', value: '2402.11337', what: 'arXiv identifier' },
      { key: 'doi', value: '10.1145/abc', what: 'DOI' },
      { key: 'url', value: 'https://example.org/a', what: 'address' },
      { key: 'venueUrl', value: ADDRESS, what: 'address' },
    ]);
  });

  it('name an address once, also where the page at the venue is the same', () => {
    expect(sourceIdentities({ url: ADDRESS, venueUrl: `${ADDRESS}/` })).toEqual([
      { key: 'url', value: ADDRESS, what: 'address' },
    ]);
  });

  it.each([
    ['its DOI', { doi: '10.48550/arXiv.2402.11337' }, 'doi'],
    ['its page', { url: 'https://arxiv.org/abs/2402.11337v3' }, 'url'],
  ] as const)('know a paper on arXiv by %s', (_, names, key) => {
    expect(sourceIdentities(names)).toContainEqual({ key, value: '2402.11337', what: 'arXiv identifier' });
  });

  it.each([[{}], [{ arxiv: '', doi: 'none', url: null, venueUrl: 'none' }]])('of %j are none', (names) => {
    expect(sourceIdentities(names)).toEqual([]);
  });
});

it('papersNamed gives every paper that is named, with the key that names it', () => {
  const names = { arxiv: '2402.11337v1', doi: '10.48550/arXiv.2402.11338', url: 'https://arxiv.org/abs/2402.11339' };
  expect(papersNamed(names)).toEqual([
    { key: 'arxiv', paper: { id: '2402.11337', version: 1 } },
    { key: 'doi', paper: { id: '2402.11338', version: null } },
    { key: 'url', paper: { id: '2402.11339', version: null } },
  ]);
});
