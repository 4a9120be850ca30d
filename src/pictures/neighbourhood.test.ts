import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  contains,
  linesOfText,
  overlaps,
  readDrawing,
  REAL_ADDRESSES,
  realGraph,
  type Drawn,
} from '../test/drawing.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { drawNeighbourhood } from './neighbourhood.ts';

const GRAPH = realGraph();
const linked = [...GRAPH.claims.values()].filter(({ links }) => links.length > 0);
const drawn = linked.map((claim) => ({
  claim,
  id: claim.id,
  svg: drawNeighbourhood(claim, GRAPH, REAL_ADDRESSES) ?? '',
}));

describe.each(drawn)('the neighbourhood of $id', ({ claim, svg }) => {
  const drawing = readDrawing(svg);

  it('links to each source in each of its relations, and to each claim in each of its links', () => {
    const sources = new Set(claim.evidence.map(({ source, data }) => `${data.relation} /base/sources/${source}/`));
    const claims = claim.links.map(
      ({ from, to, type }) => `link-${type} /base/claims/${from === claim.id ? to : from}/`,
    );
    const links = drawing.filter(({ name }) => name === 'a');
    const found = links.map(
      ({ attributes, parent }) => `${parent?.parent?.attributes['class'] ?? ''} ${attributes['href'] ?? ''}`,
    );
    expect(found.sort()).toEqual([...sources, ...claims].sort());
  });

  it('has labels that do not overlap and stay within its frame', () => {
    const lines = linesOfText(drawing, sizeOf);
    const [, , width, height] = drawing[0]?.attributes['viewBox']?.split(' ').map(Number) ?? [];
    const frame = { x: 0, y: 0, width: width ?? 0, height: height ?? 0 };
    expect(overlaps(lines, ({ line }) => line)).toEqual([]);
    expect(lines.filter(({ box }) => !contains(frame, box))).toEqual([]);
  });
});

describe('drawNeighbourhood', () => {
  const note = 'Why.';
  const graph = graphOf({
    sources: [source('a-source', { shortTitle: 'Someone 2025' })],
    claims: [
      claim('a', {
        evidence: [quotation(), finding({ relation: 'disputes' })],
        links: [{ to: 'b', type: 'in-tension-with', note }],
      }),
      claim('b', { links: [{ to: 'c', type: 'refines', note }] }),
      claim('c'),
      claim('d'),
    ],
  });
  const headings = (id: string) =>
    readDrawing(drawNeighbourhood(member(graph.claims, id), graph, ADDRESSES) ?? '')
      .filter(({ attributes }) => attributes['class'] === 'heading')
      .map(({ text }) => text);

  it('says how each group stands to the claim', () => {
    expect(headings('a')).toEqual(['supports it', 'disputes it', 'in tension with']);
    expect(headings('c')).toEqual(['refined by']);
  });

  it('shows a tension below the claim at both its ends, since it reads the same both ways', () => {
    expect(headings('b')).toEqual(['refines', 'in tension with']);
  });

  it('is null for a claim that is linked to none', () => {
    expect(drawNeighbourhood(member(graph.claims, 'd'), graph, ADDRESSES)).toBeNull();
  });

  it('is the same each time', () => {
    const again = realGraph();
    expect(linked.map(({ id }) => drawNeighbourhood(member(again.claims, id), again, REAL_ADDRESSES))).toEqual(
      drawn.map(({ svg }) => svg),
    );
  });

  it('costs a claim page little: at most 1.2 KB compressed for half of the claims, and 2 KB for any', () => {
    const sizes = drawn.map(({ svg }) => gzipSync(svg, { level: 6 }).length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(1200);
    expect(sizes.at(-1)).toBeLessThanOrEqual(2048);
  });
});

function sizeOf({ attributes }: Drawn): number {
  return attributes['class'] === 'heading' || attributes['class'] === 'glyph' ? 12 : 13;
}
