import { describe, expect, it } from 'vitest';
import { passageId } from '../digest/evidence.ts';
import { claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import type { ClaimData } from '../schema/claim.ts';
import { findPassages } from './passages.ts';

/** The passages of a source with this text, quoted by one claim for each list of evidence. */
function passagesOf(body: string, ...evidence: ClaimData['evidence'][]) {
  const graph = graphOf({
    sources: [source('a-source', { body }), source('another', { body })],
    claims: evidence.map((pieces, at) => claim(`claim-${String(at)}`, { evidence: pieces })),
  });
  return findPassages(member(graph.sources, 'a-source'));
}

describe('findPassages', () => {
  it('numbers passages in the order of the text, whatever the order of claims', () => {
    const { passages } = passagesOf('one two three', [quotation({ exact: 'three' })], [quotation({ exact: 'one' })]);
    expect(passages).toEqual([
      { id: passageId(quotation({ exact: 'one' })), number: 1, start: 0, end: 3, relations: ['supports'] },
      { id: passageId(quotation({ exact: 'three' })), number: 2, start: 8, end: 13, relations: ['supports'] },
    ]);
  });

  it('numbers the shorter of two that begin together first', () => {
    const { passages } = passagesOf('one two', [quotation({ exact: 'one two' }), quotation({ exact: 'one' })]);
    expect(passages.map(({ number, end }) => [number, end])).toEqual([
      [1, 3],
      [2, 7],
    ]);
  });

  it('makes one passage of words that several claims quote, with each relation once', () => {
    const { passages, share } = passagesOf(
      'one two',
      [quotation({ exact: 'one' })],
      [quotation({ exact: 'one', relation: 'disputes' })],
      [quotation({ exact: 'one' })],
    );
    expect(passages.map(({ relations }) => relations)).toEqual([['supports', 'disputes']]);
    expect(share).toBe(3 / 7);
  });

  it('counts overlapping passages once in the share that is used', () => {
    const { share } = passagesOf('abcd efgh', [quotation({ exact: 'abcd' }), quotation({ exact: 'cd efgh' })]);
    expect(share).toBe(1);
  });

  it('finds words that are quoted at second hand where they are held', () => {
    const { passages } = passagesOf('one two', [quotation({ source: 'another', via: 'a-source', exact: 'one' })]);
    expect(passages).toHaveLength(1);
  });

  it.each([
    ['words that another source holds', quotation({ via: 'another', exact: 'one' })],
    ['words that stand twice', quotation({ exact: 'o' })],
    ['words that do not stand there', quotation({ exact: 'three' })],
  ])('leaves out %s', (_, piece) => {
    expect(passagesOf('one two', [piece])).toEqual({ passages: [], share: 0 });
  });
});
