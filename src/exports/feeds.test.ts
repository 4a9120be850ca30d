import { describe, expect, it } from 'vitest';
import { canonicalClaim } from '../digest/canonical-claim.ts';
import { buildGraph } from '../digest/graph.ts';
import { issueDays } from '../digest/permalinks.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { readAtom, readJsonFeed } from '../test/read-feed.ts';
import type { ClaimData } from '../schema/claim.ts';
import { claimFeed, siteFeed, topicFeed } from './feeds.ts';

type History = ClaimData['history'];

const published: History[number] = { date: '2026-11-23', changed: ['published'], why: 'First published.' };
const TAG = 'tag:mesoscale.example,2026:';

/** A digest of one claim that has changed once, and of its source, both under the names given. */
function digestNamed(names: { claim: string; source: string }, overrides: Partial<ClaimData> = {}) {
  const aliasOf = (name: string, first: string) => (name === first ? [] : [first]);
  const before = claim('a-claim', { statement: 'It was so.', evidence: [finding()] });
  const history: History = [
    published,
    { date: '2026-12-01', changed: ['statement', 'evidence'], why: 'It is held, if 1 < 2 & 2 > 1.' },
  ];
  const after = claim(names.claim, {
    statement: 'It *is* so, if 1 < 2 & 2 > 1.',
    aliases: aliasOf(names.claim, 'a-claim'),
    evidence: [quotation({ source: names.source })],
    history,
    ...overrides,
  });
  const lines = [before, after].map(({ data, body }) =>
    canonicalClaim(data, body, new Map([[names.source, 'a-source']])),
  );
  return graphOf(
    {
      claims: [after],
      sources: [source(names.source, { aliases: aliasOf(names.source, 'a-source'), title: 'Its title' })],
      topics: [topic('a-topic')],
    },
    { 'a-claim': lines },
  );
}

const OLD = { claim: 'a-claim', source: 'a-source' };
const graph = digestNamed(OLD);

describe('a feed', () => {
  it('is one before anything has happened', () => {
    const { atom, json } = siteFeed(graphOf({}), ADDRESSES);
    expect(readAtom(atom).entries).toEqual([]);
    expect(readJsonFeed(json).entries).toEqual([]);
  });

  it('has an entry for each source that was added and each change of a claim, newest first', () => {
    const { entries } = readAtom(siteFeed(graph, ADDRESSES).atom);
    expect(entries.map(({ id, title, date }) => [id, title, date])).toEqual([
      [
        `${TAG}claims/a-claim/v2`,
        'Changed: statement, evidence and standing: It is so, if 1 < 2 & 2 > 1.',
        '2026-12-01T00:00:00.000Z',
      ],
      [`${TAG}claims/a-claim/v1`, 'New claim: It was so.', '2026-11-23T00:00:00.000Z'],
      [`${TAG}sources/a-source/added`, 'New source: Its title', '2026-11-23T00:00:00.000Z'],
    ]);
  });

  it('begins with what a claim says now, also where it changed more than once in a day', () => {
    const day = '2026-12-01';
    const history: History = [
      { ...published, date: day },
      ...Array.from({ length: 9 }, () => ({ date: day, changed: ['scope' as const], why: 'It was narrowed.' })),
      { date: day, changed: ['links'], why: 'It was linked.' },
    ];
    const { entries } = readAtom(siteFeed(digestNamed(OLD, { history }), ADDRESSES).atom);
    expect(entries.map(({ id }) => id.slice(TAG.length))).toEqual([
      'claims/a-claim/2026-12-01-links',
      ...[10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((version) => `claims/a-claim/v${String(version)}`),
      'sources/a-source/added',
    ]);
  });

  it('says of a change why it was made, what became of the standing, and because of what', () => {
    const { json } = claimFeed(member(graph.claims, 'a-claim'), graph, ADDRESSES);
    expect((JSON.parse(json) as { items: { content_html: string }[] }).items[0]?.content_html).toBe(
      '<p>It is held, if 1 &#x3C; 2 &#x26; 2 > 1.</p>' +
        '<p>Standing: reported → supported, since a-source now supports it in its own words.</p>' +
        '<p><a href="https://digest.example/base/claims/a-claim/">The claim with its evidence</a> · ' +
        '<a href="https://digest.example/base/claims/a-claim/v2/">Version 2</a></p>',
    );
  });

  it('says nothing where there is nothing to say, as why a claim is new, and has no empty paragraph there', () => {
    const { json } = claimFeed(member(graph.claims, 'a-claim'), graph, ADDRESSES);
    const linked = digestNamed(OLD, {
      history: [published, { date: '2026-12-02', changed: ['links'], why: 'It was linked.' }],
    });
    const { json: another } = claimFeed(member(linked.claims, 'a-claim'), linked, ADDRESSES);
    expect(json).toContain('New claim');
    expect(json).not.toContain('First published.');
    expect(another).toContain('It was linked.');
    expect(json + another).not.toContain('<p></p>');
  });

  it('tells of a standing that changed because of a source, with how it is now', () => {
    const because = { date: '2026-12-02', changed: ['standing' as const], why: 'It was found to retell *another*.' };
    const changed = digestNamed(OLD, { evidence: [quotation()], history: [published, because] });
    const [entry] = readAtom(siteFeed(changed, ADDRESSES).atom).entries;
    expect([entry?.id, entry?.title, entry?.words]).toEqual([
      `${TAG}claims/a-claim/2026-12-02-standing`,
      'Changed: standing: It is so, if 1 < 2 & 2 > 1.',
      'It was found to retell another.Supported. One origin supports it in its own words.The claim with its evidence',
    ]);
  });

  it('ends with the withdrawal of a claim, and keeps what it said before', () => {
    const gone = digestNamed(OLD, { withdrawn: { date: '2026-12-03', why: 'It was wrong.' } });
    const { entries } = readAtom(siteFeed(gone, ADDRESSES).atom);
    expect(entries[0]?.title).toBe('Withdrawn: It is so, if 1 < 2 & 2 > 1.');
    expect(entries[0]?.words).toContain('It was wrong.Standing: supported → withdrawn.');
    expect(entries[2]?.words).toContain('Reported. One origin supports it, but only in our paraphrase');
  });

  it('says the same in both of its forms', () => {
    const { atom, json } = siteFeed(graph, ADDRESSES);
    expect(readAtom(atom)).toEqual({ ...readJsonFeed(json), id: `${TAG}feed` });
  });
});

describe('a rename of a claim, of a source or of both', () => {
  const entriesOf = (renamed: typeof graph) =>
    readAtom(siteFeed(renamed, ADDRESSES).atom).entries.map(({ id, title, date }) => [id, title, date]);

  it.each([
    ['claim', { ...OLD, claim: 'its-new-name' }],
    ['source', { ...OLD, source: 'a-new-source' }],
    ['both', { claim: 'its-new-name', source: 'a-new-source' }],
  ])('emits no entry: %s', (_, names) => {
    expect(entriesOf(digestNamed(names))).toEqual(entriesOf(graph));
  });

  it('leaves the feed of the claim itself', () => {
    const renamed = digestNamed({ ...OLD, claim: 'its-new-name' });
    const { id } = readAtom(claimFeed(member(renamed.claims, 'its-new-name'), renamed, ADDRESSES).atom);
    expect(id).toBe(`${TAG}claims/a-claim`);
  });
});

describe('the id of the feed of a topic', () => {
  const idOf = (aliases: string[], days: Record<string, string>) => {
    const ledger = Object.entries(days).map(([id, date]) => ({ address: `/topics/${id}/`, date }));
    const corpus = { sources: [], claims: [], topics: [topic('a-topic', { aliases })], essays: [] };
    const { topics, ...rest } = buildGraph(corpus, new Map(), issueDays(ledger));
    return readAtom(topicFeed(member(topics, 'a-topic'), { topics, ...rest }, ADDRESSES).atom).id;
  };

  it('is its own where it took the place of another of its day', () => {
    expect(idOf(['another'], { 'a-topic': '2026-11-23', another: '2026-11-23' })).toBe(`${TAG}topics/a-topic`);
  });

  it('is its own where it took the place of a later one', () => {
    expect(idOf(['another'], { 'a-topic': '2026-11-23', another: '2026-11-24' })).toBe(`${TAG}topics/a-topic`);
  });

  it.each([
    ['yet to be entered in the ledger', {}],
    ['entered', { 'a-topic': '2026-11-25' }],
  ])('is that of its first name where it was renamed, its new address being %s', (_, own) => {
    const days = { 'first-name': '2026-11-23', 'a-name-between': '2026-11-24', ...own };
    expect(idOf(['a-name-between', 'first-name'], days)).toBe(`${TAG}topics/first-name`);
  });
});

it('the feed of a topic has the claims of the topic alone', () => {
  const { entries, title } = readAtom(topicFeed(member(graph.topics, 'a-topic'), graph, ADDRESSES).atom);
  expect(title).toBe('Mesoscale: Topic a-topic');
  expect(entries.map(({ id }) => id)).toEqual([`${TAG}claims/a-claim/v2`, `${TAG}claims/a-claim/v1`]);
});
