import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { arxivId, calendarDate, doi, id, partialDate, prose, sha256, webAddress } from './fields.ts';

/** What the schema objects to in the value, or “accepted”. */
function verdict(schema: z.ZodType, value: unknown): string {
  return (
    schema
      .safeParse(value)
      .error?.issues.map(({ message }) => message)
      .join('; ') ?? 'accepted'
  );
}

describe.each([
  [
    'an id',
    id,
    ['a', 'a-source', 'arxiv-2402-11337', 'x'.repeat(80)],
    {
      'an id is lower-case words and digits joined by single hyphens': [
        'A',
        'a_b',
        'a--b',
        '-a',
        'a-',
        'a b',
        '../a',
        'é',
        '',
      ],
      'an id has at most 80 characters': ['x'.repeat(81)],
    },
  ],
  ['prose', prose, ['a word', ' a word '], { 'write at least one word': ['', ' ', '\n\t'] }],
  [
    'a day',
    calendarDate,
    ['2026-11-23', '2024-02-29'],
    {
      'write the date as YYYY-MM-DD': ['2026-11', '2026-1-1', '23.11.2026', '2026-11-23T00:00:00Z', '12026-11-23'],
      'correct the date: there is no such day in the calendar': [
        '2026-02-29',
        '2026-02-30',
        '2026-04-31',
        '2026-13-01',
        '2026-00-10',
        '2026-01-00',
      ],
    },
  ],
  [
    'a date that may be known in part',
    partialDate,
    ['2026', '2026-11', '2026-11-23'],
    {
      'write the date as YYYY, YYYY-MM or YYYY-MM-DD': ['26', '2026-', '2026-11-', 'spring 2026'],
      'correct the date: there is no such day in the calendar': ['2026-13', '2026-00', '2026-02-30'],
    },
  ],
  [
    'a web address',
    webAddress,
    [
      'https://example.org',
      'http://example.org/a?b=c#d',
      'https://example.org:8443/Über',
      'https://xn--80ak6aa92e.com',
    ],
    {
      'write a full address that starts with https:// or http://': [
        'example.org',
        '/a',
        'ftp://example.org',
        'mailto:a@example.org',
        'javascript:alert(1)',
        'data:text/html,x',
        'https:example.org',
        '',
      ],
      'leave out the name before the “@”, which hides the host': [
        'https://example.org@evil.example',
        'https://a:b@example.org',
      ],
      'write spaces, quotation marks and backslashes percent-encoded, as in %20': [
        'https://example.org/a b',
        'https://example.org\\@evil.example',
        'https://example.org/"onclick=',
        'https://example.org/<script>',
      ],
      'write the host in ASCII, as browsers do: xn--80ak6aa92e.com': ['https://аррӏе.com/a'],
      'name a site by its domain, not a machine by its number': [
        'http://127.0.0.1/',
        'http://2130706433/',
        'http://[::1]/',
        'http://localhost:8080/',
        'https://router/',
      ],
    },
  ],
  [
    'a checksum',
    sha256,
    ['0123456789abcdef'.repeat(4)],
    {
      'a SHA-256 checksum is 64 hexadecimal digits': [
        '0123456789ABCDEF'.repeat(4),
        'a'.repeat(63),
        'a'.repeat(65),
        'g'.repeat(64),
      ],
    },
  ],
  [
    'an arXiv identifier',
    arxivId,
    ['2402.11337', '2402.11337v2', '0704.0001', '1412.9999', '1501.00001', 'hep-th/9901001', 'math.GT/0309136v2'],
    {
      'write the arXiv identifier as "2402.11337", "2402.11337v2" or, from before April 2007, "hep-th/9901001", in quotation marks':
        [
          'arXiv:2402.11337',
          '2402.11337v0',
          '2402.113',
          '2402.1133',
          '1412.99999',
          '2413.11337',
          '2400.11337',
          'hep-th/9913001',
          'math.gt/0309136',
          '/0309136',
        ],
    },
  ],
  [
    'a DOI',
    doi,
    [
      '10.48550/arXiv.2402.11337',
      '10.1002/(SICI)1097-0258(19980815)17:15',
      '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
      '10.1000/<b>',
      '10.1000/a"b#c',
    ],
    {
      'write the DOI alone, as in 10.48550/arXiv.2402.11337': [
        'https://doi.org/10.1000/182',
        'doi:10.1000/182',
        '10.1000/',
        '10.1000/with space',
        '10.1000/with\u00a0space',
      ],
    },
  ],
] as [string, z.ZodType, string[], Record<string, string[]>][])('%s', (_, schema, good, bad) => {
  it.each(good)('may be “%s”', (value) => {
    expect(verdict(schema, value)).toBe('accepted');
  });

  it.each(Object.entries(bad).flatMap(([message, values]) => values.map((value) => [value, message] as const)))(
    'may not be “%s”: %s',
    (value, message) => {
      expect(verdict(schema, value)).toBe(message);
    },
  );

  it('may not be a number, which YAML makes of bare digits', () => {
    expect(schema.safeParse(2401.0001).success).toBe(false);
  });
});

it('Prose loses the white space at its ends', () => {
  expect(prose.parse(' two\nwords ')).toBe('two\nwords');
});
