import { describe, expect, it } from 'vitest';
import { message, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { sourcesAreDistinct } from './sources-are-distinct.ts';

const report = (one: object, other: object) =>
  reportOf(sourcesAreDistinct, {
    [SOURCE]: sourceFile({ kind: 'preprint', ...one }),
    'content/sources/b-source.md': sourceFile({ kind: 'preprint', body: 'Other words.', ...other }),
  });

it('accepts sources that differ in every identifier', () => {
  const one = { arxiv: '2401.00001', doi: '10.1000/a', url: 'https://example.org/a' };
  expect(report(one, { arxiv: '2401.00002', doi: '10.1000/b', url: 'https://example.org/b' })).toBe('');
});

it('accepts sources without identifiers', () => {
  expect(report({}, {})).toBe('');
});

it('accepts a copy that says whose it is, and two copies of one text', () => {
  const body = 'The same words.';
  expect(report({ body }, { body, derivedFrom: ['a-source'] })).toBe('');
  const copies = { 'content/sources/b-source.md': sourceFile({ derivedFrom: ['c-source'] }) };
  const original = { 'content/sources/c-source.md': sourceFile({ text: 'none', summary: 'So.', body: '' }) };
  expect(
    reportOf(sourcesAreDistinct, { [SOURCE]: sourceFile({ derivedFrom: ['c-source'] }), ...copies, ...original }),
  ).toBe('');
});

it('accepts a copy that retells another text besides', () => {
  const copy = { body: 'The same words.', derivedFrom: ['a-source', 'c-source'] };
  const other = { 'content/sources/c-source.md': sourceFile({ body: 'Further words.' }) };
  const files = { [SOURCE]: sourceFile({ body: 'The same words.' }), 'content/sources/b-source.md': sourceFile(copy) };
  expect(reportOf(sourcesAreDistinct, { ...files, ...other })).toBe('');
});

it('accepts sources of which no text is held', () => {
  const none = { text: 'none', summary: 'So.', body: '' };
  expect(report(none, none)).toBe('');
});

describe('reports', () => {
  it('one text that two origins hold', () => {
    const body = 'The same\nwords.';
    expect(report({ body: 'The same words.' }, { body })).toBe(message`
      content/sources/b-source.md:15:11  Another source has the same text, and neither is said to retell the other  sources-are-distinct
         it is also held in content/sources/a-source.md
         fix: name the one that was first under \`derivedFrom\` of the other, or merge the two files
    `);
  });

  it('one paper in two versions', () => {
    expect(report({ arxiv: '2401.00001v1' }, { arxiv: '2401.00001v2' })).toBe(message`
      content/sources/b-source.md:12:8  Another source has the same arXiv identifier  sources-are-distinct
         2401.00001 is also in content/sources/a-source.md
         fix: merge the two files, or correct the one that is wrong
    `);
  });

  it.each([
    ['its DOI', 12, 6, { doi: '10.48550/arXiv.2401.00001' }],
    ['its page', 8, 6, { url: 'https://arxiv.org/pdf/2401.00001v3' }],
  ])('one paper on arXiv by its identifier and by %s', (_, line, column, other) => {
    expect(report({ arxiv: '2401.00001v1' }, other)).toBe(message`
      content/sources/b-source.md:${String(line)}:${String(column)}  Another source has the same arXiv identifier  sources-are-distinct
         2401.00001 is also in content/sources/a-source.md
         fix: merge the two files, or correct the one that is wrong
    `);
  });

  it('one DOI in two spellings', () => {
    expect(report({ doi: '10.1000/ABC' }, { doi: '10.1000/abc' })).toBe(message`
      content/sources/b-source.md:12:6  Another source has the same DOI  sources-are-distinct
         10.1000/abc is also in content/sources/a-source.md
         fix: merge the two files, or correct the one that is wrong
    `);
  });

  it('the page of one paper at its venue as the address of another source', () => {
    const page = 'https://openreview.net/forum?id=A';
    expect(report({ url: 'https://arxiv.org/abs/2401.00001', venueUrl: page }, { url: page })).toBe(message`
      content/sources/b-source.md:8:6  Another source has the same address  sources-are-distinct
         ${page} is also in content/sources/a-source.md
         fix: merge the two files, or correct the one that is wrong
    `);
    expect(report({ url: page, venueUrl: page }, {})).toBe('');
  });

  it('one address in two spellings', () => {
    const other = 'http://example.org/a/?utm_source=feed#top';
    expect(report({ url: 'https://www.example.org/a' }, { url: other })).toBe(message`
      content/sources/b-source.md:8:6  Another source has the same address  sources-are-distinct
         https://example.org/a is also in content/sources/a-source.md
         fix: merge the two files, or correct the one that is wrong
    `);
  });
});
