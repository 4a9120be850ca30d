import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readContent } from '../load/read-content.ts';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';
import { finding, quotation } from '../test/builders.ts';
import { frontMatterSchema, KINDS_OF_FILE } from './front-matter-schema.ts';

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
formats(ajv);
ajv.addVocabulary(['patternErrorMessage']);

const NAMES = Object.keys(COLLECTIONS) as CollectionName[];
const validators = Object.fromEntries(NAMES.map((name) => [name, ajv.compile(frontMatterSchema(name))]));

/** What zod and what the JSON Schema say to a value. */
function verdicts(name: CollectionName, value: unknown): { zod: boolean; schema: boolean } {
  return { zod: COLLECTIONS[name].schema.safeParse(value).success, schema: validators[name]?.(value) === true };
}

describe.each(NAMES)('the schema of %s', (name) => {
  it('is committed as it is made now (npm run schemas)', () => {
    const committed = readFileSync(`.vscode/schemas/${KINDS_OF_FILE[name]}.json`, 'utf8');
    expect(committed).toBe(`${JSON.stringify(frontMatterSchema(name), null, 2)}\n`);
  });

  it('accepts every file of the digest', () => {
    const files = readContent(process.cwd()).files.filter(({ collection }) => collection === name);
    expect(files.length).toBeGreaterThan(0);
    const refused = files.filter(({ frontMatter }) => validators[name]?.(frontMatter.value) !== true);
    expect(refused.map(({ path }) => path)).toEqual([]);
  });
});

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
const CLAIM = {
  statement: 'It is so.',
  kind: 'empirical',
  topics: ['a-topic'],
  evidence: [quotation(), finding()],
  history: [{ date: '2026-11-23', changed: ['published'], why: 'First published.' }],
};
const TOPIC = { title: 'A topic', question: 'What is asked?', order: 1 };
const ESSAY = { title: 'An essay', description: 'It says so.' };

const paper = { kind: 'paper', containerTitle: 'A journal' };
const withEvidence = (piece: unknown) => ({ evidence: [piece] });

const GOOD: [CollectionName, string, object][] = [
  ['sources', 'a post', SOURCE],
  ...['brief', 'article', 'essay', 'preprint', 'video'].map((kind): [CollectionName, string, object] => [
    'sources',
    `a source of the kind ${kind}`,
    { ...SOURCE, kind },
  ]),
  [
    'sources',
    'a paper with all that a paper may have',
    {
      ...SOURCE,
      ...paper,
      published: '2024-02-29',
      extent: 'the abstract',
      summary: 'A summary.',
      derivedFrom: ['a-source'],
      cites: ['a-source'],
      machineWritten: true,
      doubts: [{ about: 'published', level: 'inferred', note: 'From the page.' }],
      warnings: [{ kind: 'damaged', text: 'So.' }],
      notes: ['A note.'],
      aliases: ['b-source'],
      provenance: {
        recorded: '2026-11-22',
        from: 'The page.',
        seenAt: ['http://example.org/b?c=d#e'],
        sha256: '0123456789abcdef'.repeat(4),
      },
      arxiv: '2402.11337v2',
      doi: '10.48550/arXiv.2402.11337',
      publishedTitle: 'A title',
      venueUrl: 'https://example.org/venue',
      page: '2566–2585',
      categories: ['cs.LG'],
      revised: '2026-01-02',
      code: 'https://example.org/code',
    },
  ],
  [
    'sources',
    'a video with candidates',
    {
      ...SOURCE,
      kind: 'video',
      candidates: [{ title: 'A talk', published: null, url: 'https://example.org/v', why: 'So.' }],
    },
  ],
  ['sources', 'a source of a known month', { ...SOURCE, published: '2026-12' }],
  ['sources', 'a source of somebody’s son', { ...SOURCE, authors: [{ name: 'Robert Downey, Jr.' }] }],
  [
    'sources',
    'a source of an organisation',
    { ...SOURCE, authors: [{ name: 'Meta, Inc.', organisation: true }, { name: 'Plato' }] },
  ],
  ['claims', 'a claim', CLAIM],
  ['claims', 'a claim without evidence', { ...CLAIM, evidence: [] }],
  [
    'claims',
    'a claim with all that a claim may have',
    {
      ...CLAIM,
      ...withEvidence(quotation({ prefix: 'before', suffix: 'after', via: 'b-source', ownRemark: true })),
      links: [{ to: 'b-claim', type: 'in-tension-with', note: 'Why.' }],
      aliases: ['c-claim'],
      withdrawn: { date: '2026-12-01', why: 'It was wrong.', successor: 'b-claim' },
    },
  ],
  ['topics', 'a topic', { ...TOPIC, aliases: ['b-topic'] }],
  ['essays', 'an essay', ESSAY],
];

/** What neither may accept: what is laid over a good file, undefined for what is left out. */
const BAD: [CollectionName, string, object][] = [
  ['sources', 'an unknown kind', { kind: 'tweet' }],
  ['sources', 'no kind', { kind: undefined }],
  ['sources', 'no title, not even null', { title: undefined }],
  ['sources', 'a title of white space', { title: ' \n' }],
  ['sources', 'a misspelt key', { titel: 'A title' }],
  ['sources', 'an empty short title', { shortTitle: '' }],
  ['sources', 'a short title of 49 characters', { shortTitle: 'x'.repeat(49) }],
  ['sources', 'an author without a name', { authors: [{ handle: '@author' }] }],
  ['sources', 'a person’s name from its end', { authors: [{ name: 'Müller, Karl' }] }],
  ['sources', 'a person’s titles', { authors: [{ name: 'John Smith, PhD', organisation: false }] }],
  ['sources', 'authors that are a word', { authors: 'An Author' }],
  ['sources', 'a year as a number', { published: 2026 }],
  ['sources', 'a thirteenth month', { published: '2026-13' }],
  ['sources', 'a day that does not exist, in part', { published: '2026-02-30' }],
  ['sources', 'half a date', { published: '2026-1' }],
  ['sources', 'a day that does not exist', { added: '2026-04-31' }],
  ['sources', 'a month where a day is asked', { added: '2026-04' }],
  ['sources', 'an address without a scheme', { url: 'example.org' }],
  ['sources', 'an address of another scheme', { url: 'javascript:alert(1)' }],
  ['sources', 'an unknown state of the text', { text: 'some' }],
  ['sources', 'machineWritten as a word', { machineWritten: 'yes' }],
  ['sources', 'provenance without a place', { provenance: { recorded: '2026-11-22' } }],
  [
    'sources',
    'a checksum in capitals',
    { provenance: { recorded: '2026-11-22', from: 'The page.', sha256: 'A'.repeat(64) } },
  ],
  ['sources', 'an id with a capital', { derivedFrom: ['A-source'] }],
  ['sources', 'an id of 81 characters', { cites: ['x'.repeat(81)] }],
  ['sources', 'a doubt of an unknown level', { doubts: [{ about: 'url', level: 'maybe' }] }],
  ['sources', 'a warning of an unknown kind', { warnings: [{ kind: 'bad', text: 'So.' }] }],
  ['sources', 'a post with an arXiv identifier', { arxiv: '2402.11337' }],
  ['sources', 'an arXiv identifier as a number', { kind: 'preprint', arxiv: 2402.11337 }],
  ['sources', 'an arXiv identifier with its prefix', { kind: 'preprint', arxiv: 'arXiv:2402.11337' }],
  ['sources', 'a DOI with its resolver', { kind: 'preprint', doi: 'https://doi.org/10.48550/a' }],
  ['sources', 'pages in words', { ...paper, page: 'three to four' }],
  ['sources', 'a paper without a venue', { kind: 'paper', containerTitle: null }],
  ['sources', 'an essay with candidates', { kind: 'essay', candidates: [] }],
  ['claims', 'a statement without an end', { statement: 'It is so' }],
  ['claims', 'a statement that is a list', { statement: ['It is so.'] }],
  ['claims', 'an unknown kind', { kind: 'fact' }],
  ['claims', 'no topic', { topics: [] }],
  ['claims', 'no evidence, not even none', { evidence: undefined }],
  ['claims', 'words and a paraphrase at once', withEvidence({ ...quotation(), finding: 'So.', locator: 'abstract' })],
  ['claims', 'neither words nor a paraphrase', withEvidence(quotation({ exact: undefined }))],
  ['claims', 'a paraphrase without its place', withEvidence(finding({ locator: undefined }))],
  ['claims', 'an unknown relation', withEvidence(quotation({ relation: 'proves' }))],
  ['claims', 'words that are white space', withEvidence(quotation({ exact: ' ' }))],
  ['claims', 'an own remark that is denied', withEvidence(quotation({ ownRemark: false }))],
  ['claims', 'a misspelt key of evidence', withEvidence(quotation({ sufix: 'after' }))],
  ['claims', 'a link of an unknown type', { links: [{ to: 'b-claim', type: 'contradicts', note: 'Why.' }] }],
  ['claims', 'a link without a reason', { links: [{ to: 'b-claim', type: 'refines' }] }],
  ['claims', 'a withdrawal without a reason', { withdrawn: { date: '2026-12-01' } }],
  ['claims', 'no history', { history: [] }],
  ['claims', 'a change of nothing', { history: [{ date: '2026-11-23', changed: [], why: 'None.' }] }],
  ['claims', 'a change of something unknown', { history: [{ date: '2026-11-23', changed: ['title'], why: 'So.' }] }],
  ['claims', 'a standing, which is derived', { standing: 'supported' }],
  ['claims', 'an id, which is its file’s name', { id: 'a-claim' }],
  ['topics', 'a question without its mark', { question: 'What is asked.' }],
  ['topics', 'place 0', { order: 0 }],
  ['topics', 'a place between two', { order: 1.5 }],
  ['topics', 'a place as a word', { order: 'first' }],
  ['topics', 'a misspelt key', { titel: 'A title' }],
  ['essays', 'no description', { description: undefined }],
  ['essays', 'a title that is empty', { title: '' }],
  ['essays', 'a misspelt key', { titel: 'A title' }],
];

const BASE: Record<CollectionName, object> = { sources: SOURCE, claims: CLAIM, topics: TOPIC, essays: ESSAY };

describe('zod and the JSON Schema', () => {
  it.each(GOOD)('both accept, of %s, %s', (name, _, value) => {
    expect(verdicts(name, value)).toEqual({ zod: true, schema: true });
  });

  it.each(BAD)('both refuse, in %s, %s', (name, _, overrides) => {
    const value: unknown = JSON.parse(JSON.stringify({ ...BASE[name], ...overrides }));
    expect(verdicts(name, value)).toEqual({ zod: false, schema: false });
  });

  it.each([null, [], 'words', 7])('both refuse front matter that is %j', (value) => {
    for (const name of NAMES) expect(verdicts(name, value)).toEqual({ zod: false, schema: false });
  });
});

it('keeps the description of every field, and our own words on a form that does not fit', () => {
  const { properties } = frontMatterSchema('topics') as { properties: Record<string, Record<string, unknown>> };
  expect(properties['question']).toMatchObject({
    description: 'The question that it asks.',
    pattern: '\\?$',
    patternErrorMessage: 'a leading question ends with a question mark',
  });
});
