import { describe, expect, it } from 'vitest';
import { createAddresses } from '../digest/addresses.ts';
import { evidenceId } from '../digest/evidence.ts';
import { buildGraph } from '../digest/graph.ts';
import { readContent } from '../load/read-content.ts';
import { ADDRESSES, claim, finding, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { RESULT_TYPES, searchRecords } from './search-records.ts';

const QUOTATION = quotation({ exact: 'words of the **source**' });
const FINDING = finding({ source: 'a-talk', relation: 'qualifies' });

const records = searchRecords(
  graphOf({
    sources: [
      source('a-source', {
        kind: 'essay',
        title: 'On words',
        authors: [{ name: 'Ada' }, { name: 'Ben' }],
        doubts: [{ about: 'authors', level: 'reported' }],
        body: 'The words of the **source**.',
      }),
      source('a-talk', { text: 'none', summary: 'A talk on words.', shortTitle: 'The talk' }),
      source('unused'),
    ],
    claims: [
      claim('a-claim', {
        statement: 'A claim *stands*.',
        kind: 'theorem',
        topics: ['a-topic', 'b-topic'],
        body: 'Its [scope](../method.md).',
        evidence: [QUOTATION, FINDING],
      }),
    ],
    topics: [topic('a-topic'), topic('b-topic')],
  }),
  ADDRESSES,
);
const record = (url: string) => records.find((one) => one.url === url);

describe('the records of the search', () => {
  it('hold a piece of evidence once that a claim gives twice', () => {
    const twice = graphOf({ claims: [claim('a-claim', { evidence: [QUOTATION, QUOTATION] })] });
    expect(searchRecords(twice, ADDRESSES).map(({ shown }) => shown.type)).toEqual(['claim', 'quotation']);
  });

  it('hold no evidence of a claim that has no word', () => {
    const wordless = graphOf({ claims: [claim('a-claim', { statement: '?', body: '', evidence: [QUOTATION] })] });
    expect(searchRecords(wordless, ADDRESSES)).toEqual([]);
  });

  it.each(['![](a.png)', '…', '<', '$$'])('hold no piece that has no word, as %j', (words) => {
    const wordless = graphOf({ claims: [claim('a-claim', { evidence: [finding({ finding: words })] })] });
    expect(searchRecords(wordless, ADDRESSES).map(({ shown }) => shown.type)).toEqual(['claim']);
  });

  it('hold every topic, claim, piece of evidence and source exactly once, each at its own address, by type', () => {
    expect(records.map(({ url }) => url)).toEqual([
      '/base/topics/a-topic/',
      '/base/topics/b-topic/',
      '/base/claims/a-claim/',
      `/base/claims/a-claim/#${evidenceId(QUOTATION)}`,
      `/base/claims/a-claim/#${evidenceId(FINDING)}`,
      '/base/sources/a-source/',
      '/base/sources/a-talk/',
      '/base/sources/unused/',
    ]);
  });

  it('let a topic be found by its title and its question', () => {
    const titled = graphOf({ topics: [topic('a-topic', { title: 'State of the field', question: 'Where is it?' })] });
    expect(searchRecords(titled, ADDRESSES)).toEqual([
      {
        url: '/base/topics/a-topic/',
        words: 'State of the field Where is it?',
        title: 'State of the field',
        facets: { type: ['topic'], topic: ['a-topic'], standing: [], kind: [], source: [] },
        shown: { type: 'topic', label: 'Topic' },
      },
    ]);
  });

  it('let a claim be found by its statement and its scope', () => {
    expect(record('/base/claims/a-claim/')).toEqual({
      url: '/base/claims/a-claim/',
      words: 'A claim stands. Its scope.',
      title: 'A claim stands.',
      facets: {
        type: ['claim'],
        topic: ['a-topic', 'b-topic'],
        standing: ['supported'],
        kind: ['theorem'],
        source: ['essay', 'post'],
      },
      shown: { type: 'claim', label: 'Theorem', standing: { name: 'supported', label: 'Supported, qualified' } },
    });
  });

  it('let evidence be found by its words alone, and show whose they are and for what', () => {
    expect(record(`/base/claims/a-claim/#${evidenceId(QUOTATION)}`)).toMatchObject({
      words: 'words of the source',
      title: null,
      facets: { type: ['quotation'], topic: ['a-topic', 'b-topic'], kind: ['theorem'], source: ['essay'] },
      shown: {
        claim: 'A claim stands.',
        source: 'a-source',
        relation: { name: 'supports', label: 'supports', glyph: '+' },
        standing: { name: 'supported', label: 'Supported, qualified' },
      },
    });
    expect(record(`/base/claims/a-claim/#${evidenceId(FINDING)}`)).toMatchObject({
      words: 'The source reports this.',
      facets: { type: ['finding'], source: ['post'] },
      shown: { source: 'The talk', relation: { name: 'qualifies' } },
    });
  });

  it('say where words stand that are quoted at second hand', () => {
    const second = graphOf({
      sources: [source('a-talk', { shortTitle: 'The talk' }), source('a-source', { shortTitle: 'The source' })],
      claims: [claim('a-claim', { evidence: [quotation({ source: 'a-talk', via: 'a-source' })] })],
    });
    const found = searchRecords(second, ADDRESSES).find(({ shown }) => shown.type === 'quotation');
    expect(found?.shown.source).toBe('The talk, as quoted in The source');
  });

  it('let a source be found by its title, its authors and the text that is held, under the facets of its claims', () => {
    expect(record('/base/sources/a-source/')).toMatchObject({
      words: 'On words a-source Ada Ben The words of the source.',
      title: 'On words',
      facets: {
        type: ['source'],
        topic: ['a-topic', 'b-topic'],
        standing: ['supported'],
        kind: ['theorem'],
        source: ['essay'],
      },
      shown: { label: 'Essay', source: 'Ada and Ben (both reported) · text held' },
    });
    expect(record('/base/sources/a-talk/')).toMatchObject({
      words: 'The talk A talk on words.',
      title: 'The talk',
    });
    expect(record('/base/sources/unused/')?.facets).toEqual({
      type: ['source'],
      topic: [],
      standing: [],
      kind: [],
      source: ['post'],
    });
  });

  it('let a source be found by its address', () => {
    const named = graphOf({ sources: [source('a-source', { url: 'https://example.org/a' })] });
    expect(searchRecords(named, ADDRESSES).map(({ names }) => names)).toEqual([['httpsexampleorga']]);
  });

  it('begin with the words of their title', () => {
    for (const { title, words } of records) expect(words.startsWith(title ?? '')).toBe(true);
  });
});

describe('the records of this digest', () => {
  const { corpus } = readContent(process.cwd());
  const real = searchRecords(buildGraph(corpus), createAddresses({ site: null, base: '/' }));

  it('are one for each topic, claim, piece of evidence and source', () => {
    const evidence = corpus.claims.flatMap(({ data }) => data.evidence);
    expect(real).toHaveLength(corpus.topics.length + corpus.claims.length + evidence.length + corpus.sources.length);
    expect(new Set(real.map(({ url }) => url)).size).toBe(real.length);
  });

  it('follow one another by type, and evidence in the order of its claims', () => {
    const types = real.map(({ shown }) => RESULT_TYPES.indexOf(shown.type));
    expect(types).toEqual(types.toSorted((a, b) => a - b));
    const claimOf = (type: string) =>
      real.filter(({ shown }) => shown.type === type).map(({ url }) => url.replace(/#.*/, ''));
    const claims = claimOf('claim');
    for (const type of ['quotation', 'finding']) {
      const numbers = claimOf(type).map((url) => claims.indexOf(url));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });

  it('have words to be found by, and a value for what they are', () => {
    for (const { words, facets } of real) {
      expect(words).not.toBe('');
      expect(facets.type).toHaveLength(1);
    }
  });
});
