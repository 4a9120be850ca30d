import { describe, expect, it } from 'vitest';
import { evidenceId } from '../digest/evidence.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { viewClaimPreview, viewSourcePreview } from './previews.ts';

const GRAPH = graphOf({
  sources: [
    source('a-source', { body: 'one\n\ntwo\n\nthree', shortTitle: 'The source' }),
    source('a-talk', { text: 'none', body: 'two' }),
  ],
  claims: [claim('a-claim', { evidence: [quotation({ exact: 'two' }), finding({ source: 'a-talk' })] })],
});

describe('a preview of a claim', () => {
  it('shows its standing and its evidence, quotations and findings told apart', () => {
    const preview = viewClaimPreview(member(GRAPH.claims, 'a-claim'), GRAPH);
    expect(preview).toMatchObject({
      statement: 'The claim a-claim.',
      standing: { label: 'Supported' },
      reason: 'One origin supports it in its own words; one more only in our paraphrase.',
    });
    expect(preview.evidence.map(({ id, form, words, source: title }) => [id, form, words, title])).toEqual([
      [evidenceId(quotation({ exact: 'two' })), 'quotation', 'two', 'The source'],
      [evidenceId(finding({ source: 'a-talk' })), 'finding', 'The source reports this.', 'a-talk'],
    ]);
  });

  it('says where words stand that are quoted at second hand', () => {
    const graph = graphOf({
      sources: [source('a-talk', { shortTitle: 'The talk' }), source('a-source', { shortTitle: 'The source' })],
      claims: [claim('a-claim', { evidence: [quotation({ source: 'a-talk', via: 'a-source' })] })],
    });
    const { evidence } = viewClaimPreview(member(graph.claims, 'a-claim'), graph);
    expect(evidence.map((piece) => piece.source)).toEqual(['The talk, as quoted in The source']);
  });
});

describe('a preview of a source', () => {
  it('shows only the blocks in which a passage begins', () => {
    const { blocks } = viewSourcePreview(member(GRAPH.sources, 'a-source'), GRAPH, ADDRESSES);
    expect(blocks).toEqual([expect.stringContaining('>two</mark>')]);
  });

  it('shows no text where none is held', () => {
    expect(viewSourcePreview(member(GRAPH.sources, 'a-talk'), GRAPH, ADDRESSES).blocks).toEqual([]);
  });
});
