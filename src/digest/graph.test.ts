import { describe, expect, it } from 'vitest';
import { claim, finding, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import type { ClaimData } from '../schema/claim.ts';

describe('links', () => {
  const refines: ClaimData['links'][number] = { to: 'b', type: 'refines', note: 'It is more exact.' };
  const tension: ClaimData['links'][number] = { to: 'a', type: 'in-tension-with', note: 'Hard to hold both.' };
  const { claims } = graphOf({ claims: [claim('a', { links: [refines] }), claim('b', { links: [tension] })] });

  it('are read from both claims, a claim’s own first', () => {
    const own = { from: 'a', ...refines };
    const back = { from: 'b', ...tension };
    expect(member(claims, 'a').links).toEqual([own, back]);
    expect(member(claims, 'b').links).toEqual([back, own]);
  });

  it('are in the order in which claims and their files have them', () => {
    const [first, second] = [refines, { ...refines, type: 'supports' }] as const;
    const graph = graphOf({
      claims: [claim('a', { links: [first, second] }), claim('b'), claim('c', { links: [first] })],
    });
    const written = [
      { from: 'a', ...first },
      { from: 'a', ...second },
      { from: 'c', ...first },
    ];
    expect(member(graph.claims, 'a').links).toEqual(written.slice(0, 2));
    expect(member(graph.claims, 'b').links).toEqual(written);
  });

  it('to the claim itself are read once', () => {
    const graph = graphOf({ claims: [claim('a', { links: [{ ...refines, to: 'a' }] })] });
    expect(member(graph.claims, 'a').links).toHaveLength(1);
  });

  it('that lead nowhere stay on the claim that has them', () => {
    const graph = graphOf({ claims: [claim('a', { links: [refines] })] });
    expect(member(graph.claims, 'a').links).toEqual([{ from: 'a', ...refines }]);
  });
});

describe('sources', () => {
  const graph = graphOf({
    sources: [
      source('a-retelling', { derivedFrom: ['a-remark'] }),
      source('a-remark', { cites: ['a-paper'] }),
      source('a-paper'),
    ],
  });

  it('know what retells and what cites them', () => {
    expect(member(graph.sources, 'a-remark').retoldBy).toEqual(['a-retelling']);
    expect(member(graph.sources, 'a-paper').citedBy).toEqual(['a-remark']);
    expect(member(graph.sources, 'a-paper').retoldBy).toEqual([]);
  });

  it('know the origins that they go back to', () => {
    expect(member(graph.sources, 'a-retelling').origins).toEqual(['a-remark']);
    expect(member(graph.sources, 'a-remark').origins).toEqual(['a-remark']);
  });

  it('list the evidence that names them, in the order of claims', () => {
    const { sources, claims } = graphOf({
      sources: [source('a-source'), source('another')],
      claims: [
        claim('a', { evidence: [quotation(), finding({ source: 'another' })] }),
        claim('b', { evidence: [quotation()] }),
      ],
    });
    expect(member(sources, 'a-source').evidence).toEqual([
      member(claims, 'a').evidence[0],
      member(claims, 'b').evidence[0],
    ]);
    expect(member(sources, 'another').evidence).toEqual([member(claims, 'a').evidence[1]]);
  });

  it('both list a quotation at second hand: the one that is quoted, and the one that holds the words', () => {
    const { sources, claims } = graphOf({
      sources: [source('its-author'), source('a-source')],
      claims: [claim('a', { evidence: [quotation({ source: 'its-author', via: 'a-source' })] })],
    });
    const [piece] = member(claims, 'a').evidence;
    expect(piece).toMatchObject({ source: 'its-author', heldIn: 'a-source', origins: ['its-author'] });
    expect(member(sources, 'its-author').evidence).toEqual([piece]);
    expect(member(sources, 'a-source').evidence).toEqual([piece]);
  });
});

describe('evidence', () => {
  const SOURCES = [
    source('a-remark'),
    source('a-retelling', { derivedFrom: ['a-remark'] }),
    source('a-machine', { derivedFrom: ['a-remark'], machineWritten: true }),
    source('another'),
  ];

  function standingOn(...evidence: ClaimData['evidence']) {
    return member(graphOf({ sources: SOURCES, claims: [claim('a', { evidence })] }).claims, 'a');
  }

  it('from retellings of one remark counts as one origin', () => {
    const { standing } = standingOn(
      quotation({ source: 'a-remark' }),
      quotation({ source: 'a-retelling' }),
      quotation({ source: 'a-machine' }),
    );
    expect(standing.reason).toBe('One origin supports it in its own words.');
    expect(standing.origins.supports).toEqual(['a-remark']);
  });

  it('from two origins counts as two', () => {
    const { standing } = standingOn(quotation({ source: 'a-retelling' }), quotation({ source: 'another' }));
    expect(standing.origins.supports).toEqual(['a-remark', 'another']);
    expect(standing.reason).toBe('One origin supports it in its own words; one more in the words of a retelling.');
  });

  it('for another claim does nothing for one that it supports', () => {
    const links = [{ to: 'b', type: 'supports' as const, note: 'So.' }];
    const { claims } = graphOf({
      sources: SOURCES,
      claims: [claim('a', { evidence: [quotation({ source: 'another' })], links }), claim('b')],
    });
    expect(member(claims, 'b').standing).toMatchObject({ name: 'open', qualified: false });
  });

  it('from origins that share an author is not called independent', () => {
    const authors = [{ name: 'An Author' }];
    const { claims } = graphOf({
      sources: [source('one', { authors }), source('other', { authors })],
      claims: [claim('a', { evidence: [quotation({ source: 'one' }), quotation({ source: 'other' })] })],
    });
    expect(member(claims, 'a').circles).toEqual([{ origins: ['one', 'other'], authors: ['An Author'] }]);
    expect(member(claims, 'a').standing.reason).toBe('Two origins support it in their own words.');
  });

  it('that a retelling adds as a remark of its own speaks for the retelling', () => {
    const { evidence, standing } = standingOn(
      quotation({ source: 'a-remark' }),
      quotation({ source: 'a-retelling', ownRemark: true }),
    );
    expect(evidence[1]?.origins).toEqual(['a-retelling']);
    expect(standing.reason).toBe('Two independent origins support it in their own words.');
  });

  it('that a program adds as a remark of its own speaks for nobody and is not counted', () => {
    const { evidence, standing } = standingOn(quotation({ source: 'a-machine', ownRemark: true }));
    expect(evidence[0]).toMatchObject({ origins: [], counted: false });
    expect(standing).toMatchObject({ name: 'open', reason: 'Nothing here supports, states or disputes it.' });
  });

  it.each(['a-program', 'of-a-program'])('of %s, which goes back to nobody, speaks for nobody either', (id) => {
    const { claims } = graphOf({
      sources: [
        source('a-program', { machineWritten: true }),
        source('of-a-program', { derivedFrom: ['a-program'] }),
        source('of-two', { derivedFrom: ['a-program', 'another'] }),
        source('another'),
      ],
      claims: [
        claim('a', { evidence: [quotation({ source: id })] }),
        claim('b', { evidence: [quotation({ source: 'of-two' })] }),
      ],
    });
    expect(member(claims, 'a').evidence[0]).toMatchObject({ origins: [], counted: false });
    expect(member(claims, 'a').standing.name).toBe('open');
    expect(member(claims, 'b').standing.origins.supports).toEqual(['another']);
  });

  it('that a program retells is counted for what it retells', () => {
    const { evidence, standing } = standingOn(quotation({ source: 'a-machine' }));
    expect(evidence[0]).toMatchObject({ origins: ['a-remark'], counted: true });
    expect(standing.name).toBe('supported');
  });

  it('that only mentions the claim is not counted', () => {
    const { evidence, standing, circles } = standingOn(quotation({ relation: 'mentions', source: 'another' }));
    expect(evidence[0]).toMatchObject({ origins: ['another'], counted: false });
    expect(standing.name).toBe('open');
    expect(circles).toEqual([]);
  });

  it('has a passage where it quotes, and none where it paraphrases', () => {
    const { evidence } = standingOn(quotation(), finding());
    expect(evidence.map(({ passage }) => passage)).toEqual([expect.stringMatching(/^p-[0-9a-f]{10}$/), null]);
  });

  it('keeps its id when it is reordered, and not when its words change', () => {
    const one = quotation({ source: 'a-remark' });
    const other = quotation({ source: 'another' });
    const ids = standingOn(one, other).evidence.map(({ id }) => id);
    expect(standingOn(other, one).evidence.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(standingOn({ ...one, exact: 'other words' }, other).evidence[0]?.id).not.toBe(ids[0]);
  });

  it('of a source that does not exist is left as it is', () => {
    const { evidence } = standingOn(quotation({ source: 'unknown' }));
    expect(evidence[0]).toMatchObject({ source: 'unknown', origins: ['unknown'] });
  });

  it('makes nothing of a withdrawn claim', () => {
    const withdrawn = { date: '2026-11-24', why: 'It was wrong.' };
    const { claims } = graphOf({ sources: SOURCES, claims: [claim('a', { evidence: [quotation()], withdrawn })] });
    expect(member(claims, 'a').standing.reason).toBe('The digest no longer makes this claim.');
  });
});

describe('topics', () => {
  it('stand in their own order, each with its claims', () => {
    const { topics } = graphOf({
      topics: [topic('a', { order: 2 }), topic('b', { order: 1 })],
      claims: [
        claim('one', { topics: ['a', 'b'] }),
        claim('two', { topics: ['a'] }),
        claim('three', { topics: ['unknown'] }),
      ],
    });
    expect([...topics].map(([id, { claims }]) => [id, claims])).toEqual([
      ['b', ['one']],
      ['a', ['one', 'two']],
    ]);
  });

  it('list a claim once that names them twice', () => {
    const { topics } = graphOf({ topics: [topic('a')], claims: [claim('one', { topics: ['a', 'a'] })] });
    expect(member(topics, 'a').claims).toEqual(['one']);
  });
});
