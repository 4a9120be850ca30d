import { describe, expect, it } from 'vitest';
import { SOURCE_KINDS, sourceSchema } from './source.ts';

const SOURCE = {
  kind: 'post',
  title: null,
  shortTitle: 'A source',
  authors: [{ name: 'An Author', handle: '@author' }],
  containerTitle: 'A site',
  published: '2026',
  url: 'https://example.org/a',
  text: 'held',
  licence: null,
  provenance: { recorded: '2026-11-22', from: 'The page.' },
  added: '2026-11-23',
};

/** What the schema objects to in the source with these overrides: “where: what”. */
function objections(overrides: Record<string, unknown>): string[] {
  const { error } = sourceSchema.safeParse({ ...SOURCE, ...overrides });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a source', () => {
  it.each(SOURCE_KINDS)('may be a %s', (kind) => {
    expect(objections({ kind })).toEqual([]);
  });

  it.each(['Robert Downey, Jr.', 'Sammy Davis Jr', 'Henry Ford, II', 'Davison Rockefeller, IV', 'Karl Müller'])(
    'may have %s for an author',
    (name) => {
      expect(objections({ authors: [{ name }] })).toEqual([]);
    },
  );

  it('may have a comma in the name of an organisation', () => {
    expect(objections({ authors: [{ name: 'Meta, Inc.', organisation: true }] })).toEqual([]);
  });

  it('retells, cites, doubts and warns of nothing unless it says so', () => {
    expect(sourceSchema.parse(SOURCE)).toEqual({
      ...SOURCE,
      aliases: [],
      derivedFrom: [],
      cites: [],
      doubts: [],
      warnings: [],
      notes: [],
      provenance: { ...SOURCE.provenance, seenAt: [] },
    });
  });

  it.each([
    [
      'an unknown kind',
      { kind: 'tweet' },
      [
        "kind: Invalid discriminator value. Expected 'post' | 'brief' | 'article' | 'essay' | 'preprint' | 'paper' | 'video'",
      ],
    ],
    [
      'a missing title, where none is written null',
      { title: undefined },
      ['title: Invalid input: expected string, received undefined'],
    ],
    ...[
      ['Müller, Karl', 'Karl Müller'],
      ['John Smith, PhD', 'John Smith'],
      ['Smith, John, M.D., Ph.D.', 'John Smith'],
      ['Downey, Jr., Robert', 'Robert Downey, Jr.'],
      ['van der Waals,Ludwig', 'Ludwig van der Waals'],
      ['García Márquez, Gabriel José', 'Gabriel José García Márquez'],
    ].map(([name, spoken]): [string, Record<string, unknown>, string[]] => [
      `the name ${name ?? ''}`,
      { authors: [{ name }] },
      [
        `authors.0.name: write the name as it is spoken, ${spoken ?? ''}; of several authors each in an entry of its own; of an organisation with \`organisation: true\` below it`,
      ],
    ]),
    [
      'several names in one',
      { authors: [{ name: 'Ada Lovelace, Charles Babbage, Plato' }] },
      [
        'authors.0.name: write each author in an entry of its own; of an organisation add `organisation: true` below it',
      ],
    ],
    [
      'an organisation that is not said to be one',
      { authors: [{ name: 'Meta, Inc.' }, { name: 'Ernst, Young and Co., Ltd', organisation: false }] },
      ['authors.0.name: add `organisation: true` below it', 'authors.1.name: add `organisation: true` below it'],
    ],
    ['an empty title', { title: '' }, ['title: write at least one word']],
    ['a short title of spaces', { shortTitle: '   ' }, ['shortTitle: write at least one word']],
    [
      'a short title of 49 characters',
      { shortTitle: 'x'.repeat(49) },
      ['shortTitle: Too big: expected string to have <=48 characters'],
    ],
    [
      'a paper without a venue',
      { kind: 'paper', containerTitle: null },
      ['containerTitle: Invalid input: expected string, received null'],
    ],
    ['a post with an arXiv identifier', { arxiv: '2402.11337' }, [': Unrecognized key: "arxiv"']],
    ['an essay with candidates', { kind: 'essay', candidates: [] }, [': Unrecognized key: "candidates"']],
    [
      'a warning of an unknown kind',
      { warnings: [{ kind: 'bad', text: 'So.' }] },
      [expect.stringMatching(/^warnings\.0\.kind: Invalid option/)],
    ],
    [
      'provenance without a day',
      { provenance: { from: 'The page.' } },
      ['provenance.recorded: Invalid input: expected string, received undefined'],
    ],
  ])('may not have %s', (_, overrides, expected) => {
    expect(objections(overrides)).toEqual(expected);
  });

  it('that is a preprint may name its identifiers', () => {
    expect(
      objections({ kind: 'preprint', arxiv: '2402.11337v2', doi: '10.48550/arXiv.2402.11337', page: '3–14' }),
    ).toEqual([]);
  });

  it('that is a video may name the recordings that may be meant', () => {
    const candidate = { title: 'A talk', published: null, url: 'https://example.org/v', why: 'The date fits.' };
    expect(objections({ kind: 'video', candidates: [candidate] })).toEqual([]);
  });
});
