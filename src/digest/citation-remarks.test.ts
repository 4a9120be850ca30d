import { describe, expect, it } from 'vitest';
import { source } from '../test/graph-builders.ts';
import { citationRemarks, isIdentified } from './citation-remarks.ts';

const of = (overrides: Parameters<typeof source>[1]) => source('a-source', overrides).data;
const PRESUMED: Parameters<typeof of>[0] = {
  kind: 'video',
  text: 'none',
  warnings: [{ kind: 'unidentified', text: 'Which is meant is not certain.' }],
};

describe('the remarks on a citation', () => {
  it.each([
    [{ authors: [{ name: 'A' }] }, []],
    [{ doubts: [{ about: 'author', level: 'unknown' }] }, []],
    [
      { authors: [{ name: 'A' }], doubts: [{ about: 'author', level: 'inferred' }] },
      ['The author is inferred, not verified.'],
    ],
    [
      { authors: [{ name: 'A' }, { name: 'B' }], doubts: [{ about: 'authors', level: 'reported' }] },
      ['The authors are reported, not verified.'],
    ],
    [{ authors: [{ name: 'A' }], doubts: [{ about: 'author', level: 'unknown' }] }, ['The author is not verified.']],
    [{ published: '2025', doubts: [{ about: 'date', level: 'inferred' }] }, ['The date is inferred, not verified.']],
    [
      { published: '2025', doubts: [{ about: 'Day of submission', level: 'reported' }] },
      ['The date is reported, not verified.'],
    ],
    [{ published: '2025', doubts: [{ about: 'published', level: 'unknown' }] }, ['The date is not verified.']],
    [{ published: null, doubts: [{ about: 'date', level: 'inferred' }] }, []],
    [{ published: '2025', doubts: [{ about: 'day of revision', level: 'reported' }] }, []],
    [PRESUMED, ['The source is presumed, not identified.']],
    [
      {
        kind: 'paper',
        containerTitle: 'ICML 2024',
        arxiv: '2402.11337v1',
        authors: [{ name: 'A' }],
        doubts: [{ about: 'authors', level: 'reported' }],
      },
      ['Published in ICML 2024.', 'The author is reported, not verified.'],
    ],
  ] as [Parameters<typeof of>[0], string[]][])('of %j are %j', (overrides, remarks) => {
    expect(citationRemarks(of(overrides))).toEqual(remarks);
  });
});

it('what is presumed is identified by an address, by a text that is held, or where no warning says that it is not', () => {
  expect(isIdentified(of(PRESUMED))).toBe(false);
  expect(isIdentified(of({ ...PRESUMED, url: 'https://video.example/1' }))).toBe(true);
  expect(isIdentified(of({ ...PRESUMED, text: 'held' }))).toBe(true);
  expect(isIdentified(of({ ...PRESUMED, warnings: [] }))).toBe(true);
  const other = [{ kind: 'self-citation' as const, text: 'It cites itself.' }];
  expect(isIdentified(of({ ...PRESUMED, warnings: other }))).toBe(true);
});
