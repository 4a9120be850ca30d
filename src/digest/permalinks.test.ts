import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, finding, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { evidenceId, passageId } from './evidence.ts';
import { compareLedger, formatLedger, issuedAddresses, parseLedger, retiredFragments } from './permalinks.ts';

const OLD = { address: '/claims/a/', date: '2026-11-23' };

describe('the ledger as text', () => {
  it('has an address and a date a line, sorted by address in code-unit order', () => {
    const permalinks = [
      { address: '/claims/b/', date: '2026-11-24' },
      { address: '/claims/a/#e-1', date: '2026-11-25' },
      { address: '/claims/Z/', date: '2026-11-26' },
      OLD,
    ];
    expect(formatLedger(permalinks)).toBe(
      '/claims/Z/ 2026-11-26\n/claims/a/ 2026-11-23\n/claims/a/#e-1 2026-11-25\n/claims/b/ 2026-11-24\n',
    );
  });

  it('keeps of an address its first date', () => {
    expect(formatLedger([{ ...OLD, date: '2026-11-25' }, OLD, { ...OLD, date: '2026-11-24' }])).toBe(
      '/claims/a/ 2026-11-23\n',
    );
  });

  it('is read back to the same addresses', () => {
    const permalink = fc.record({
      address: fc.string({ unit: fc.constantFrom('a', '/', '#', '-', '1') }).map((path) => `/${path}`),
      date: fc.constantFrom('2026-11-23', '2026-11-24'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(permalink, { selector: ({ address }) => address }), (permalinks) => {
        const { permalinks: read, unreadable } = parseLedger(formatLedger(permalinks));
        expect(read).toEqual(permalinks.toSorted((a, b) => (a.address < b.address ? -1 : 1)));
        expect(unreadable).toEqual([]);
      }),
    );
  });

  it('names lines that cannot be read in their order', () => {
    const { unreadable } = parseLedger('one\n/ 2026-11-23\ntwo');
    expect(unreadable).toEqual([
      { line: 1, text: 'one' },
      { line: 3, text: 'two' },
    ]);
  });

  it.each([
    'claims/a/ 2026-11-23',
    '/claims/a/',
    '/claims/a/ 2026-11',
    '/claims/a/  2026-11-23',
    '/claims/a/ 2026-11-231',
    '<<<<<<< HEAD',
    ' ',
  ])('names a line that cannot be read: “%s”', (text) => {
    expect(parseLedger(`/ 2026-11-23\n\n${text}\n`)).toEqual({
      permalinks: [{ address: '/', date: '2026-11-23' }],
      unreadable: [{ line: 3, text }],
    });
  });
});

describe('issuedAddresses', () => {
  const fixed = issuedAddresses(graphOf({}));

  it('are the pages that every digest has', () => {
    expect(fixed).toEqual([
      '/',
      '/changes/',
      '/claims/',
      '/contribute/',
      '/data/',
      '/map/',
      '/method/',
      '/search/',
      '/sources/',
      '/topics/',
    ]);
  });

  it('are pages, versions, earlier ids, evidence, and passages where they are held', () => {
    const quoted = quotation({ source: 'its-author', via: 'a-source' });
    const names = new Map([['a-source', 'an-older-source']]);
    const issued = issuedAddresses(
      graphOf({
        sources: [source('a-source', { aliases: ['an-older-source'] }), source('its-author')],
        claims: [
          claim('a-claim', {
            aliases: ['an-older-claim'],
            evidence: [quoted, finding()],
            history: [
              { date: '2026-11-23', changed: ['published'], why: 'First published.' },
              { date: '2026-11-24', changed: ['links'], why: 'A link was added.' },
              { date: '2026-11-25', changed: ['scope'], why: 'It was narrowed.' },
            ],
          }),
        ],
        topics: [topic('a-topic', { aliases: ['an-older-topic'] })],
      }),
    );
    expect(issued.filter((address) => !fixed.includes(address))).toEqual(
      [
        '/claims/a-claim/',
        `/claims/a-claim/#${evidenceId(finding(), names)}`,
        `/claims/a-claim/#${evidenceId(quoted, names)}`,
        '/claims/a-claim/v1/',
        '/claims/a-claim/v2/',
        '/claims/an-older-claim/',
        '/claims/an-older-claim/v1/',
        '/claims/an-older-claim/v2/',
        '/sources/a-source/',
        `/sources/a-source/#${passageId(quoted, names)}`,
        '/sources/an-older-source/',
        '/sources/its-author/',
        '/topics/a-topic/',
        '/topics/an-older-topic/',
      ].sort(),
    );
  });
});

describe('compareLedger', () => {
  it('finds nothing where the ledger holds what is in use', () => {
    expect(compareLedger([OLD], [OLD.address])).toEqual({ missing: [], lost: [], retired: [] });
  });

  it('tells addresses that are not yet entered, pages that are gone, and fragments that are gone from a page that stands', () => {
    const fragment = { address: '/claims/a/#e-1', date: '2026-11-23' };
    const page = { address: '/claims/b/', date: '2026-11-23' };
    const itsFragment = { address: '/claims/b/#e-1', date: '2026-11-23' };
    expect(compareLedger([OLD, fragment, page, itsFragment], [OLD.address, '/claims/c/'])).toEqual({
      missing: ['/claims/c/'],
      lost: [page, itsFragment],
      retired: [fragment],
    });
  });
});

describe('retiredFragments', () => {
  it('are those of the page that the ledger knows, under any of its names, and the page does not have', () => {
    const permalinks = ['/claims/a/', '/claims/a/#e-1', '/claims/a/#e-2', '/claims/a/#e-4', '/claims/b/#e-3'].map(
      (address) => ({
        address,
        date: '2026-11-23',
      }),
    );
    expect(retiredFragments(['/claims/a/'], permalinks, new Set(['e-2']))).toEqual(['e-1', 'e-4']);
    expect(retiredFragments(['/claims/a/', '/claims/b/'], permalinks, new Set(['e-2']))).toEqual(['e-1', 'e-4', 'e-3']);
  });
});
