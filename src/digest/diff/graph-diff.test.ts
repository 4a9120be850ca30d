import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldText } from '../../markdown/held-text.ts';
import { markedText } from '../../markdown/marked-text.ts';
import { plainTextOf } from '../../markdown/plain-text.ts';
import { RELATIONS } from '../../schema/evidence.ts';
import { claim, finding, graphOf, quotation, source, topic } from '../../test/graph-builders.ts';
import { canonicalClaim } from '../canonical-claim.ts';
import { hashText } from '../content-id.ts';
import type { Corpus } from '../corpus.ts';
import { evidenceId, passageId } from '../evidence.ts';
import { buildGraph, type Graph } from '../graph.ts';
import type { Change } from './change.ts';
import { diffGraphs } from './graph-diff.ts';

const READER = { line: plainTextOf, text: heldText, marked: markedText };

/** The changes from one corpus to another, without those of addresses. */
function changes(before: Partial<Corpus>, after: Partial<Corpus>): Change[] {
  return diff(graphOf(before), graphOf(after)).filter(({ change }) => !/^(?:address|alias)-/.test(change));
}

function diff(before: Graph, after: Graph): Change[] {
  return diffGraphs(before, after, READER);
}

/** A claim with two versions. */
function claimOfTwo(id: string, aliases: string[] = [], statement = 'It is so.') {
  const history = (['published', 'statement'] as const).map((change) => ({
    date: '2026-11-23',
    changed: [change],
    why: 'Why.',
  }));
  return claim(id, { statement, aliases, history });
}

const PIECE = {
  id: evidenceId(quotation()),
  source: 'a-source',
  relation: 'supports',
  form: 'quotation',
  words: 'the words of the source',
  locator: null,
  context: ['', ''],
  via: null,
  ownRemark: false,
} as const;
const OPEN = { name: 'open', qualified: false, reason: 'Nothing here supports, states or disputes it.' };
const SUPPORTED = { name: 'supported', qualified: false, reason: 'One origin supports it in its own words.' };

describe('the difference between two graphs', () => {
  it('names a claim that was added or removed, with its evidence and its links', () => {
    const sources = [source('a-source')];
    const added = claim('a-claim', {
      statement: 'It *is* so.',
      evidence: [quotation()],
      links: [{ to: 'b-claim', type: 'refines', note: 'Why.' }],
    });
    const before = { sources, claims: [claim('b-claim')] };
    const after = { sources, claims: [added, claim('b-claim')] };
    const said = { statement: 'It is so.', kind: 'empirical', standing: SUPPORTED, scope: 'Its scope and limits.' };
    const told = { claim: 'a-claim', ...said, topics: ['a-topic'], published: '2026-11-23' };
    const link = { claim: 'a-claim', to: 'b-claim', type: 'refines' };
    expect(changes(before, after)).toEqual([
      { change: 'claim-added', ...told },
      { change: 'evidence-added', claim: 'a-claim', piece: PIECE },
      { change: 'link-added', ...link },
    ]);
    expect(changes(after, before)).toEqual([
      { change: 'claim-removed', ...told },
      { change: 'evidence-lost', claim: 'a-claim', piece: PIECE },
      { change: 'link-removed', ...link },
    ]);
  });

  it('names what a claim says anew: its words, its kind, its scope, its topics', () => {
    const before = { claims: [claim('a-claim', { topics: ['a', 'b'] })] };
    const after = {
      claims: [
        claim('a-claim', { statement: 'It is not so.', kind: 'theorem', body: 'Only here.', topics: ['c', 'a'] }),
      ],
    };
    expect(changes(before, after)).toEqual([
      { change: 'claim-reworded', claim: 'a-claim', from: 'The claim a-claim.', to: 'It is not so.' },
      { change: 'kind-changed', claim: 'a-claim', from: 'empirical', to: 'theorem' },
      { change: 'scope-changed', claim: 'a-claim', from: 'Its scope and limits.', to: 'Only here.' },
      { change: 'claim-filed', claim: 'a-claim', topic: 'c' },
      { change: 'claim-unfiled', claim: 'a-claim', topic: 'b' },
      { change: 'main-topic-changed', claim: 'a-claim', from: 'a', to: 'c' },
    ]);
  });

  it('names a withdrawal, which changes the standing, and a later successor', () => {
    const withdrawn = { date: '2026-12-01', why: 'It was wrong.' };
    const before = { claims: [claim('a-claim')] };
    const after = { claims: [claim('a-claim', { withdrawn })] };
    const withdrawal = { change: 'claim-withdrawn', claim: 'a-claim', ...withdrawn, successor: null };
    expect(changes(before, after)).toEqual([
      withdrawal,
      {
        change: 'standing-changed',
        claim: 'a-claim',
        from: OPEN,
        to: { name: 'withdrawn', qualified: false, reason: 'The digest no longer makes this claim.' },
        because: [withdrawal],
      },
    ]);
    expect(changes(after, before)[0]).toEqual({ ...withdrawal, change: 'claim-reinstated' });
    const replaced = { claims: [claim('a-claim', { withdrawn: { ...withdrawn, successor: 'b-claim' } })] };
    expect(changes(after, replaced)).toEqual([
      { change: 'successor-changed', claim: 'a-claim', from: null, to: 'b-claim' },
    ]);
  });

  it('names another day of a withdrawal, and another reason for it', () => {
    const from = { date: '2026-12-01', why: 'It was wrong.' };
    const altered = (to: typeof from) =>
      changes({ claims: [claim('a-claim', { withdrawn: from })] }, { claims: [claim('a-claim', { withdrawn: to })] });
    for (const to of [
      { ...from, date: '2026-12-02' },
      { ...from, why: 'It was not shown.' },
    ])
      expect(altered(to)).toEqual([{ change: 'withdrawal-altered', claim: 'a-claim', from, to }]);
    expect(altered({ ...from, why: 'It *was* wrong.' })).toEqual([]);
  });

  it('names entries that a history has or lacks, and another day of one', () => {
    const entry = (date: string, ...changed: ('published' | 'standing' | 'links')[]) => ({ date, changed, why: 'So.' });
    const [first, second] = [entry('2026-11-23', 'published'), entry('2026-11-24', 'standing', 'links')] as const;
    const told = (...history: (typeof first)[]) =>
      changes(
        { claims: [claim('a-claim', { history: [first, second] })] },
        { claims: [claim('a-claim', { history })] },
      );
    const [added, removed] = (['entry-added', 'entry-removed'] as const).map((change) => ({
      change,
      claim: 'a-claim',
    }));
    const { date, changed } = second;
    expect(told(first)).toEqual([{ ...removed, date, changed }]);
    expect(told(first, second, second)).toEqual([{ ...added, date, changed }]);
    expect(told(first, entry('2026-11-25', 'standing', 'links'))).toEqual([
      { ...added, date: '2026-11-25', changed },
      { ...removed, date, changed },
    ]);
    expect(told(first, entry(date, 'links', 'standing'))).toEqual([]);
  });

  it('names a version that is stored and that the claim does not say, and its words', () => {
    const before = claim('a-claim', { evidence: [quotation()] });
    const histories = ['published', 'statement', 'statement'] as const;
    const history = histories.map((changed) => ({ date: '2026-11-23', changed: [changed], why: 'So.' }));
    const after = claim('a-claim', { evidence: [quotation()], history: history.slice(0, 2) });
    const later = claim('a-claim', { evidence: [quotation()], history });
    const forged = claim('a-claim', {
      statement: 'It was *made up*.',
      evidence: [quotation({ exact: 'I made it up' }), finding()],
    });
    const [one, other] = [before, forged].map(({ data, body }) => canonicalClaim(data, body)) as [string, string];
    const graph = (document: typeof before, stored: string[]) =>
      graphOf({ sources: [source('a-source')], claims: [document] }, { 'a-claim': stored });
    const versions = (all: Change[]) => all.filter(({ change }) => change.startsWith('version-'));
    const told = {
      claim: 'a-claim',
      version: 2,
      says: {
        statement: 'It was made up.',
        scope: 'Its scope and limits.',
        evidence: [
          { source: 'a-source', relation: 'supports', form: 'quotation', words: 'I made it up' },
          { source: 'a-source', relation: 'supports', form: 'finding', words: 'The source reports this.' },
        ],
      },
    };
    const was = graph(before, [one]);
    expect(versions(diff(was, graph(later, [one, other, one])))).toEqual([{ change: 'version-added', ...told }]);
    expect(versions(diff(graph(later, [one, other, one]), was))).toEqual([{ change: 'version-removed', ...told }]);
    expect(versions(diff(was, graph(after, [one, other])))).toEqual([]);
    expect(versions(diff(was, graph(later, [one, '{', one])))).toEqual([]);
  });

  it('pairs evidence whose words were altered, and tells the fields', () => {
    const one = quotation({ exact: 'the words of the source', relation: 'supports' });
    const other = quotation({ exact: 'the words of this source', relation: 'states', prefix: 'These are' });
    const sources = [source('a-source')];
    const found = changes(
      { sources, claims: [claim('a-claim', { evidence: [one] })] },
      { sources, claims: [claim('a-claim', { evidence: [other] })] },
    );
    const to = {
      ...PIECE,
      id: evidenceId(other),
      relation: 'states',
      words: 'the words of this source',
      context: ['These are', ''],
    };
    const altered = {
      change: 'evidence-altered',
      claim: 'a-claim',
      from: PIECE,
      to,
      fields: ['relation', 'words', 'context'],
    };
    expect(found).toEqual([
      altered,
      {
        change: 'standing-changed',
        claim: 'a-claim',
        from: SUPPORTED,
        to: { name: 'asserted', qualified: false, reason: 'One origin states it.' },
        because: [altered],
      },
    ]);
  });

  it('takes words that are not alike, and a finding in place of words, for another piece', () => {
    const sources = [source('a-source')];
    const found = changes(
      { sources, claims: [claim('a-claim', { evidence: [quotation()] })] },
      { sources, claims: [claim('a-claim', { evidence: [finding()] })] },
    );
    expect(found.map(({ change }) => change)).toEqual(['evidence-lost', 'evidence-added', 'standing-changed']);
  });

  it('pairs each piece once, with the one that is likest to it, and takes what is left for another', () => {
    const [one, likest, other] = [
      'the words of the source',
      'the words of this source',
      'the words of another source',
    ] as const;
    const corpusOf = (...words: string[]) => ({
      sources: [source('a-source')],
      claims: [claim('a-claim', { evidence: words.map((exact) => quotation({ exact })) })],
    });
    const told = (found: Change[]) =>
      found.map((change) =>
        change.change === 'evidence-altered'
          ? [change.change, change.from.words, change.to.words]
          : [change.change, 'piece' in change ? change.piece.words : ''],
      );
    expect(told(changes(corpusOf(one), corpusOf(other, likest)))).toEqual([
      ['evidence-altered', one, likest],
      ['evidence-added', other],
    ]);
    expect(told(changes(corpusOf(other, likest), corpusOf(one)))).toEqual([
      ['evidence-altered', likest, one],
      ['evidence-lost', other],
    ]);
  });

  it('takes a tension for one link, in whichever of the two claims it is written', () => {
    const link = (to: string) => ({ to, type: 'in-tension-with' as const, note: 'Why.' });
    const before = { claims: [claim('a-claim', { links: [link('b-claim')] }), claim('b-claim')] };
    const after = { claims: [claim('a-claim'), claim('b-claim', { links: [link('a-claim')] })] };
    expect(changes(before, after)).toEqual([]);
  });

  it('names what changed about a source, its text by checksum and by the words that differ', () => {
    const [was, is] = ['These are the words of the source.', 'These are the *new* words of the source.'];
    const found = changes(
      { sources: [source('a-source', { body: was, url: 'https://example.org/a', authors: [{ name: 'An Author' }] })] },
      {
        sources: [
          source('a-source', { body: is, url: null, warnings: [{ kind: 'damaged', text: 'So.' }], title: 'A title' }),
        ],
      },
    );
    expect(found).toEqual([
      { change: 'source-altered', source: 'a-source', field: 'title', from: [], to: ['A title'] },
      { change: 'source-altered', source: 'a-source', field: 'authors', from: ['An Author'], to: [] },
      { change: 'source-altered', source: 'a-source', field: 'url', from: ['https://example.org/a'], to: [] },
      { change: 'source-altered', source: 'a-source', field: 'warnings', from: [], to: ['damaged'] },
      {
        change: 'source-text-changed',
        source: 'a-source',
        from: { sha256: hashText(was), excerpt: '… the words …' },
        to: { sha256: hashText('These are the new words of the source.'), excerpt: '… the <em>new</em> words …' },
      },
    ]);
  });

  it.each([
    ['struck', 'These are ~~the~~ words.', '… are the words.', '… are <del>the</del> words.'],
    [
      'read by us',
      'These are :sic[the]{reading="no"} words.',
      '… are the words.',
      '… are <sic reading="no">the</sic> words.',
    ],
    [
      'made a link',
      'These are [the](https://example.org) words.',
      '… are the words.',
      '… are <a href="https://example.org">the</a> words.',
    ],
    ['words of another', '> These are the words.', 'These … words.', '<blockquote> These … words. </blockquote>'],
  ])('names words of a source that were %s, though they are the same', (_, body, was, is) => {
    const sha256 = hashText('These are the words.');
    const from = { sha256, excerpt: was };
    const to = { sha256, excerpt: is };
    const [one, other] = [
      { sources: [source('a-source', { body: 'These are the words.' })] },
      { sources: [source('a-source', { body })] },
    ];
    expect(changes(one, other)).toEqual([{ change: 'source-text-changed', source: 'a-source', from, to }]);
  });

  it('names where a source appeared', () => {
    const found = changes(
      { sources: [source('a-source')] },
      { sources: [source('a-source', { containerTitle: 'X' })] },
    );
    expect(found).toEqual([
      { change: 'source-altered', source: 'a-source', field: 'containerTitle', from: [], to: ['X'] },
    ]);
  });

  it('names every fact about a source that changed: what is doubted, what is held, whose words they are', () => {
    const candidate = { title: 'A talk', published: '2025-12-30', url: 'https://example.org/v', why: 'It fits.' };
    const altered = (from: Partial<Facts>, to: Partial<Facts>) =>
      changes({ sources: [source('a-source', from as object)] }, { sources: [source('a-source', to as object)] }).map(
        (one) => (one.change === 'source-altered' ? [one.field, one.from, one.to] : one),
      );
    type Facts = Record<string, unknown>;
    expect(
      altered(
        {
          shortTitle: 'Author 2026',
          authors: [{ name: 'An Author', handle: '@author' }],
          text: 'partial',
          extent: 'the abstract',
          summary: 'It says *so*.',
          licence: null,
          doubts: [
            { about: 'author', level: 'inferred', note: 'From the handle.' },
            { about: 'title', level: 'unknown' },
          ],
          provenance: { recorded: '2026-11-22', from: 'A copy.' },
        },
        {
          shortTitle: 'Another 2026',
          authors: [
            { name: 'An Author', handle: '@another' },
            { name: 'A Body', organisation: true },
          ],
          text: 'partial',
          extent: 'all but a list',
          summary: 'It says not.',
          licence: 'CC BY 4.0',
          doubts: [{ about: 'title', level: 'reported' }],
          provenance: { recorded: '2026-11-23', from: 'The page.', seenAt: ['https://example.org/copy'] },
          added: '2026-11-20',
        },
      ),
    ).toEqual([
      ['shortTitle', ['Author 2026'], ['Another 2026']],
      ['authors', ['An Author (@author)'], ['An Author (@another)', 'A Body (organisation)']],
      ['extent', ['the abstract'], ['all but a list']],
      ['summary', ['It says so.'], ['It says not.']],
      ['licence', [], ['CC BY 4.0']],
      ['recorded', ['2026-11-22'], ['2026-11-23']],
      ['from', ['A copy.'], ['The page.']],
      ['seenAt', [], ['https://example.org/copy']],
      ['added', ['2026-11-23'], ['2026-11-20']],
      ['doubts', ['author: inferred', 'title: unknown'], ['title: reported']],
    ]);
    expect(
      altered(
        { kind: 'paper', containerTitle: 'A venue' },
        {
          kind: 'paper',
          containerTitle: 'A venue',
          publishedTitle: 'Another title',
          venueUrl: 'https://example.org/p',
          page: '3-14',
          categories: ['cs.LG', 'stat.ML'],
          revised: '2026-02-03',
          code: 'https://example.org/code',
        },
      ),
    ).toEqual([
      ['publishedTitle', [], ['Another title']],
      ['venueUrl', [], ['https://example.org/p']],
      ['page', [], ['3-14']],
      ['categories', [], ['cs.LG', 'stat.ML']],
      ['revised', [], ['2026-02-03']],
      ['code', [], ['https://example.org/code']],
    ]);
    expect(altered({ kind: 'video' }, { kind: 'video', candidates: [candidate] })).toEqual([
      ['candidates', [], ['A talk (2025-12-30, https://example.org/v)']],
    ]);
  });

  it('names what is told of a source that is new, and whose words it holds', () => {
    const added = source('a-source', { authors: [{ name: 'An Author' }], url: 'https://example.org/a' });
    expect(changes({}, { sources: [added] })).toEqual([
      {
        change: 'source-added',
        source: 'a-source',
        kind: 'post',
        title: 'a-source',
        text: 'held',
        facts: {
          shortTitle: ['a-source'],
          authors: ['An Author'],
          url: ['https://example.org/a'],
          recorded: ['2026-11-22'],
          from: ['A test.'],
          added: ['2026-11-23'],
        },
      },
    ]);
  });

  it('counts warnings of one kind, so that one that is removed is told', () => {
    const warning = (text: string) => ({ kind: 'damaged' as const, text });
    expect(
      changes(
        { sources: [source('a-source', { warnings: [warning('Here.'), warning('There.')] })] },
        { sources: [source('a-source', { warnings: [warning('Here.')] })] },
      ),
    ).toEqual([
      {
        change: 'source-altered',
        source: 'a-source',
        field: 'warnings',
        from: ['damaged', 'damaged'],
        to: ['damaged'],
      },
    ]);
  });

  it('says that a text came to be held, and not that it differs from none', () => {
    const found = changes(
      { sources: [source('a-source', { text: 'none', body: '' })] },
      { sources: [source('a-source')] },
    );
    expect(found).toEqual([
      { change: 'source-altered', source: 'a-source', field: 'text', from: ['none'], to: ['held'] },
    ]);
  });

  it('names topics that come, go, and are called or ask something else', () => {
    const before = { topics: [topic('a'), topic('b')] };
    const after = { topics: [topic('a', { title: 'Another', question: 'What else?', order: 7 }), topic('c')] };
    expect(changes(before, after)).toEqual([
      { change: 'topic-altered', topic: 'a', field: 'title', from: 'Topic a', to: 'Another' },
      { change: 'topic-altered', topic: 'a', field: 'question', from: 'What is asked?', to: 'What else?' },
      { change: 'topic-removed', topic: 'b', title: 'Topic b', question: 'What is asked?' },
      { change: 'topic-added', topic: 'c', title: 'Topic c', question: 'What is asked?' },
    ]);
  });

  it('names addresses that were added, that lead elsewhere, and that lead nowhere', () => {
    const sources = [source('a-source')];
    const before = graphOf({ sources, claims: [claim('a-claim', { evidence: [quotation()] })] });
    const after = graphOf({ sources, claims: [claim('a-claim', { aliases: ['b-claim'] })] });
    const addresses = (all: Change[]) => all.filter((one) => 'address' in one);
    expect(addresses(diff(before, after))).toEqual([
      { change: 'alias-added', address: '/claims/b-claim/', to: '/claims/a-claim/' },
      { change: 'address-added', address: '/claims/b-claim/v1/' },
      { change: 'address-dropped', address: `/claims/a-claim/#${PIECE.id}`, pageStands: true },
      { change: 'address-dropped', address: `/sources/a-source/#${passageId(quotation())}`, pageStands: true },
    ]);
    expect(addresses(diff(after, graphOf({ sources })))).toEqual([
      { change: 'alias-dropped', address: '/claims/b-claim/', to: '/claims/a-claim/' },
      { change: 'address-dropped', address: '/claims/a-claim/', pageStands: false },
      { change: 'address-dropped', address: '/claims/a-claim/v1/', pageStands: false },
      { change: 'address-dropped', address: '/claims/b-claim/v1/', pageStands: false },
    ]);
  });

  it('does not take for lost what is named behind “#” on the page of a claim that is renamed', () => {
    const one = { evidence: [quotation({ source: 'a-source' })] };
    const sources = [source('a-source')];
    const before = graphOf({ sources, claims: [claim('old-claim', one)] });
    const after = graphOf({ sources, claims: [claim('new-claim', { ...one, aliases: ['old-claim'] })] });
    const dropped = (changes: ReturnType<typeof diff>) => changes.filter(({ change }) => change === 'address-dropped');
    expect(dropped(diff(before, after))).toEqual([]);
    const without = graphOf({ sources, claims: [claim('new-claim', { aliases: ['old-claim'] })] });
    expect(dropped(diff(before, without))).toEqual([
      {
        change: 'address-dropped',
        address: expect.stringMatching(/^\/claims\/old-claim\/#e-/) as string,
        pageStands: true,
      },
      expect.objectContaining({ address: expect.stringMatching(/^\/sources\/a-source\/#p-/) as string }),
    ]);
  });

  it.each([
    ['renamed', 'old-source', source('old-source'), source('new-source', { aliases: ['old-source'] })],
    ['renamed back', 'new-source', source('new-source', { aliases: ['old-source'] }), source('old-source')],
    [
      'renamed again',
      'old-source',
      source('old-source', { aliases: ['oldest-source'] }),
      source('new-source', { aliases: ['oldest-source', 'old-source'] }),
    ],
  ])('gives lost evidence the id that it had, of a source that is %s', (_, id, was, is) => {
    const before = graphOf({ sources: [was], claims: [claim('a-claim', { evidence: [quotation({ source: id })] })] });
    const after = graphOf({ sources: [is], claims: [claim('a-claim')] });
    const lost = diff(before, after).flatMap((one) => (one.change === 'evidence-lost' ? [one.piece.id] : []));
    expect(lost).toEqual(before.claims.get('a-claim')?.evidence.map((piece) => piece.id));
  });

  it('knows what was renamed wherever it is named, and takes nothing else for a change', () => {
    const corpus = (claimId: string, sourceId: string, topicId: string, aliases: boolean): Partial<Corpus> => ({
      sources: [
        source(sourceId, { shortTitle: 'A source', aliases: aliases ? ['old-source'] : [] }),
        source('retelling', { derivedFrom: [sourceId], cites: [sourceId] }),
      ],
      claims: [
        claim(claimId, {
          statement: 'It is so.',
          aliases: aliases ? ['old-claim'] : [],
          topics: [topicId],
          evidence: [quotation({ source: sourceId, via: 'retelling' }), finding({ source: sourceId })],
        }),
        claim('other', {
          topics: [topicId],
          links: [{ to: claimId, type: 'supports', note: 'Why.' }],
          withdrawn: { date: '2026-12-01', why: 'It was wrong.', successor: claimId },
        }),
      ],
      topics: [topic(topicId, { title: 'A topic', aliases: aliases ? ['old-topic'] : [] })],
    });
    const before = corpus('old-claim', 'old-source', 'old-topic', false);
    const after = corpus('new-claim', 'new-source', 'new-topic', true);
    expect(changes(before, after)).toEqual([
      { change: 'claim-renamed', claim: 'new-claim', from: 'old-claim' },
      { change: 'source-renamed', source: 'new-source', from: 'old-source' },
      { change: 'topic-renamed', topic: 'new-topic', from: 'old-topic' },
    ]);
    expect(changes(after, before)).toEqual([
      { change: 'claim-renamed', claim: 'old-claim', from: 'new-claim' },
      { change: 'source-renamed', source: 'old-source', from: 'new-source' },
      { change: 'topic-renamed', topic: 'old-topic', from: 'new-topic' },
    ]);
  });

  it.each([
    ['renamed', claimOfTwo('old-claim'), claimOfTwo('new-claim', ['old-claim'])],
    ['renamed back', claimOfTwo('new-claim', ['old-claim']), claimOfTwo('old-claim')],
    ['renamed again', claimOfTwo('mid-claim', ['old-claim']), claimOfTwo('new-claim', ['old-claim', 'mid-claim'])],
  ])('takes no stored version for a new one, of a claim that is %s', (_, was, is) => {
    const [stored, newest] = [claimOfTwo('old-claim', [], 'It was so.'), claimOfTwo('old-claim')].map(
      ({ data, body }) => canonicalClaim(data, body),
    );
    const versions = { 'old-claim': [stored ?? '', newest ?? ''] };
    const found = diff(graphOf({ claims: [was] }, versions), graphOf({ claims: [is] }, versions));
    expect(found.filter(({ change }) => change.startsWith('version-'))).toEqual([]);
  });
});

it('names evidence that is lost by the id that it had, also where its source had taken the place of a later one', () => {
  const graph = (evidence: ReturnType<typeof quotation>[]) =>
    buildGraph(
      {
        sources: [source('a-source', { aliases: ['a-later-source'] })],
        claims: [claim('a-claim', { evidence })],
        topics: [],
        essays: [],
      },
      new Map(),
      new Map([
        ['/sources/a-source/', '2026-11-23'],
        ['/sources/a-later-source/', '2026-11-24'],
      ]),
    );
  expect(diff(graph([quotation()]), graph([]))).toContainEqual({
    change: 'evidence-lost',
    claim: 'a-claim',
    piece: PIECE,
  });
});

describe('the causes of a standing', () => {
  const sources = [source('a-source'), source('b-source')];
  const from = (id: string) => quotation({ source: id });
  const standing = (before: Partial<Corpus>, after: Partial<Corpus>) =>
    changes(before, after).flatMap((one) => (one.change === 'standing-changed' ? one.because : []));

  it('are the pieces of evidence that tip it, and not those that come at the same time', () => {
    const disputing = quotation({ source: 'b-source', relation: 'disputes' });
    const mention = quotation({ source: 'b-source', relation: 'mentions', exact: 'other words' });
    const because = standing(
      { sources, claims: [claim('a-claim', { evidence: [from('a-source')] })] },
      { sources, claims: [claim('a-claim', { evidence: [from('a-source'), disputing, mention] })] },
    );
    expect(because).toEqual([
      {
        change: 'evidence-added',
        claim: 'a-claim',
        piece: { ...PIECE, id: evidenceId(disputing), source: 'b-source', relation: 'disputes' },
      },
    ]);
  });

  it('are the fields of a source through which origins are counted', () => {
    const claims = [claim('a-claim', { evidence: [from('a-source'), from('b-source')] })];
    const altered = { change: 'source-altered', source: 'b-source' } as const;
    expect(
      standing(
        { sources, claims },
        { claims, sources: [source('a-source'), source('b-source', { derivedFrom: ['a-source'] })] },
      ),
    ).toEqual([{ ...altered, field: 'derivedFrom', from: [], to: ['a-source'] }]);

    const signed = { authors: [{ name: 'An Author' }] };
    expect(
      standing(
        { claims, sources: [source('a-source', signed), source('b-source')] },
        { claims, sources: [source('a-source', signed), source('b-source', { ...signed, title: 'A title' })] },
      ),
    ).toEqual([{ ...altered, field: 'authors', from: [], to: ['An Author'] }]);

    const remarks = [claim('a-claim', { evidence: [quotation({ source: 'b-source', ownRemark: true })] })];
    expect(
      standing(
        { claims: remarks, sources },
        { claims: remarks, sources: [source('a-source'), source('b-source', { machineWritten: true })] },
      ),
    ).toEqual([{ ...altered, field: 'machineWritten', from: [], to: ['true'] }]);
  });

  it('is the withdrawal alone where evidence goes with it', () => {
    const withdrawn = { date: '2026-12-01', why: 'It was wrong.' };
    const because = standing(
      { sources, claims: [claim('a-claim', { evidence: [from('a-source')] })] },
      { sources, claims: [claim('a-claim', { withdrawn })] },
    );
    expect(because.map(({ change }) => change)).toEqual(['claim-withdrawn']);
  });

  it('is the withdrawal alone, or its end, where the claim says something else from then on', () => {
    const evidence = [from('a-source')];
    const withdrawn = { date: '2026-12-01', why: 'It was wrong.' };
    const before = { sources, claims: [claim('a-claim', { evidence })] };
    const after = { sources, claims: [claim('a-claim', { evidence, withdrawn, statement: 'It was never so.' })] };
    expect(standing(before, after).map(({ change }) => change)).toEqual(['claim-withdrawn']);
    expect(standing(after, before).map(({ change }) => change)).toEqual(['claim-reinstated']);
  });

  it('are those that alone would have been enough where none was needed', () => {
    const from3 = [from('a-source'), from('b-source'), from('c-source')];
    const retelling = (derivedFrom: string[]) => source('c-source', { derivedFrom });
    const because = standing(
      { sources: [...sources, retelling([])], claims: [claim('a-claim', { evidence: from3 })] },
      {
        sources: [
          source('a-source', { authors: [{ name: 'An Author' }] }),
          source('b-source'),
          retelling(['a-source']),
        ],
        claims: [claim('a-claim', { evidence: from3.slice(0, 2) })],
      },
    );
    expect(because.map(({ change }) => change)).toEqual(['evidence-lost', 'source-altered']);
  });

  it('are several where each alone would do', () => {
    const disputing = (id: string) => quotation({ source: id, relation: 'disputes' });
    const because = standing(
      { sources, claims: [claim('a-claim', { evidence: [] })] },
      { sources, claims: [claim('a-claim', { evidence: [disputing('a-source'), disputing('b-source')] })] },
    );
    expect(because.map((one) => one.change === 'evidence-added' && one.piece.source)).toEqual(['a-source', 'b-source']);
  });
});

describe('for any two graphs', () => {
  it('there is no difference between a graph and itself', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        expect(diff(graphOf(corpus), graphOf(structuredClone(corpus)))).toEqual([]);
      }),
    );
  });

  it('the way back is the mirror image of the way there', () => {
    fc.assert(
      fc.property(anyCorpus, anyCorpus, (one, other) => {
        const [a, b] = [graphOf(one), graphOf(other)];
        expect(sorted(diff(b, a))).toEqual(sorted(diff(a, b).map(mirror)));
      }),
    );
  });

  it('every change of a standing has a cause among the other changes', () => {
    fc.assert(
      fc.property(anyCorpus, anyCorpus, (one, other) => {
        const all = diff(graphOf(one), graphOf(other));
        for (const change of all) {
          if (change.change !== 'standing-changed') continue;
          expect(change.because).not.toEqual([]);
          expect(all).toEqual(expect.arrayContaining(change.because));
        }
      }),
    );
  });

  it('prose about what is claimed is no difference', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        expect(diff(graphOf(corpus), graphOf(inOtherProse(corpus)))).toEqual([]);
      }),
    );
  });
});

const sourceIds = ['s-one', 's-two', 's-three'] as const;
const claimIds = ['c-one', 'c-two', 'c-three'] as const;
const words = fc.constantFrom('the words', 'the *words*', 'the other words', 'something else', 'words  and\nwords');

const anyEvidence = fc
  .record({
    source: fc.constantFrom(...sourceIds),
    relation: fc.constantFrom(...RELATIONS),
    words,
    form: fc.constantFrom('quotation', 'own remark', 'at second hand', 'finding'),
  })
  .map(({ source, relation, words, form }) =>
    form === 'finding'
      ? finding({ source, relation, finding: words })
      : quotation({
          source,
          relation,
          exact: words,
          ...(form === 'own remark' && { ownRemark: true as const }),
          ...(form === 'at second hand' && { via: 's-three' }),
        }),
  );

const anySource = (id: string) =>
  fc
    .record({
      derivedFrom: fc.uniqueArray(fc.constantFrom(...sourceIds), { maxLength: 2 }),
      machineWritten: fc.boolean(),
      authors: fc.subarray([{ name: 'An Author' }, { name: 'Another' }]),
      body: words,
      url: fc.constantFrom(null, 'https://example.org/a'),
      summary: fc.constantFrom('A summary.', 'Another.'),
      doubts: fc.subarray([
        { about: 'url', level: 'unknown' as const },
        { about: 'author', level: 'inferred' as const, note: 'A reason.' },
      ]),
      warnings: fc.subarray([
        { kind: 'damaged' as const, text: 'Here.' },
        { kind: 'damaged' as const, text: 'There.' },
      ]),
    })
    .map((fields) => source(id, fields));

const anyClaim = (id: string) =>
  fc
    .record({
      statement: fc.constantFrom('It is so.', 'It is *so*.', 'It is not so.'),
      body: words,
      topics: fc.uniqueArray(fc.constantFrom('a-topic', 'b-topic'), { minLength: 1 }),
      evidence: fc.uniqueArray(anyEvidence, {
        maxLength: 4,
        selector: (piece) => JSON.stringify([piece.source, 'exact' in piece ? piece.exact : piece.finding]),
      }),
      links: fc.uniqueArray(
        fc.record({
          to: fc.constantFrom(...claimIds),
          type: fc.constantFrom('refines' as const, 'in-tension-with' as const),
          note: words,
        }),
        { maxLength: 2, selector: ({ to }) => to },
      ),
      isWithdrawn: fc.boolean(),
    })
    .map(({ isWithdrawn, ...fields }) =>
      claim(id, { ...fields, ...(isWithdrawn && { withdrawn: { date: '2026-12-01', why: 'It was wrong.' } }) }),
    );

const anyCorpus = fc
  .tuple(fc.subarray([...sourceIds]), fc.subarray([...claimIds]), fc.subarray(['a-topic', 'b-topic']))
  .chain(([sources, claims, topics]) =>
    fc.record({
      sources: fc.tuple(...sources.map(anySource)),
      claims: fc.tuple(...claims.map(anyClaim)),
      topics: fc.constant(topics.map((id) => topic(id))),
    }),
  );

/** The same corpus with other notes, summaries, histories, order, white space and emphasis. */
function inOtherProse({ sources, claims, topics }: Pick<Corpus, 'sources' | 'claims' | 'topics'>): Partial<Corpus> {
  return {
    sources: sources.map((document) => ({
      ...document,
      body: `\n${document.body.replaceAll(' ', '\n')}\n`,
      data: {
        ...document.data,
        notes: ['A note.'],
        doubts: document.data.doubts.map((doubt) => ({ ...doubt, note: 'Another reason.' })).toReversed(),
        warnings: document.data.warnings.map((warning) => ({ ...warning, text: 'In other words.' })).toReversed(),
        derivedFrom: document.data.derivedFrom.toReversed(),
      },
    })),
    claims: claims.map((document) => ({
      ...document,
      body: document.body.replaceAll(' ', '   '),
      data: {
        ...document.data,
        statement: `*${document.data.statement.replaceAll('*', '')}*`,
        evidence: document.data.evidence.map((piece) => ({ ...piece, note: 'Another note.' })).toReversed(),
        links: document.data.links.map((link) => ({ ...link, note: 'Another note.' })).toReversed(),
        history: document.data.history.map((entry) => ({ ...entry, why: 'Another reason.' })),
      },
    })),
    topics: topics.map((document) => ({
      ...document,
      body: 'Another introduction.',
      data: { ...document.data, order: 9 },
    })),
  };
}

const MIRRORED: Record<string, string> = {
  added: 'removed',
  removed: 'added',
  withdrawn: 'reinstated',
  reinstated: 'withdrawn',
  filed: 'unfiled',
  unfiled: 'filed',
};

function mirror(change: Change): Change {
  const [what = '', how = ''] = change.change.split(/-(?=[a-z]+$)/);
  const gone = { evidence: 'lost', address: 'dropped', alias: 'dropped' }[what] ?? 'removed';
  const mirrored = how === 'added' ? gone : how === gone ? 'added' : (MIRRORED[how] ?? how);
  return {
    ...change,
    change: `${what}-${mirrored}`,
    ...('from' in change && 'to' in change && { from: change.to, to: change.from }),
  } as Change;
}

/** In an order that the way back has too. What it cannot have is left out: causes, and whether a dropped address has a page. */
function sorted(changes: readonly Change[]): string[] {
  return changes.map((change) => JSON.stringify({ ...change, because: [], pageStands: null }, inOrder)).sort();
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
