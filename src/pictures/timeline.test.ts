import { describe, expect, it } from 'vitest';
import type { Corpus } from '../digest/corpus.ts';
import { linesOfText, overlaps, readDrawing, REAL_ADDRESSES, realGraph, type Drawn } from '../test/drawing.ts';
import { ADDRESSES, claim, graphOf, quotation, source } from '../test/graph-builders.ts';
import { drawTimeline } from './timeline.ts';

const GRAPH = realGraph();
const svg = drawTimeline(GRAPH, REAL_ADDRESSES) ?? '';
const hrefs = (drawing: Drawn[]) =>
  drawing.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href']);

describe('the timeline of all sources', () => {
  it('has every source once', () => {
    expect(hrefs(readDrawing(svg)).sort()).toEqual(
      [...GRAPH.sources.keys()].map((id) => `/base/sources/${id}/`).sort(),
    );
  });

  it('has labels that do not overlap', () => {
    for (const part of svg.split(/(?<=<\/svg>)/))
      expect(
        overlaps(
          linesOfText(readDrawing(part), () => 13),
          ({ line }) => line,
        ),
      ).toEqual([]);
  });

  it('is the same each time', () => {
    expect(drawTimeline(realGraph(), REAL_ADDRESSES)).toBe(svg);
  });
});

describe('drawTimeline', () => {
  const states = quotation({ source: 'late', relation: 'states' });
  const graph = graphOf({
    sources: [
      source('late', { published: '2024-06-30' }),
      source('early', { published: '2021' }),
      source('middle', { published: '2022-01' }),
      source('some-day'),
    ],
    claims: [
      claim('a', { evidence: [states, quotation({ source: 'late', relation: 'supports' })] }),
      claim('b', { evidence: [states] }),
    ],
  });
  const drawing = readDrawing(drawTimeline(graph, ADDRESSES) ?? '');

  it('goes from the oldest source to the newest, and then to those without a date', () => {
    expect(hrefs(drawing)).toEqual(['early', 'middle', 'late', 'some-day'].map((id) => `/base/sources/${id}/`));
  });

  it('shows what a source does most often, by class and by sign', () => {
    const late = drawing.find(({ name, attributes }) => name === 'g' && attributes['class'] === 'states');
    expect(late?.text).toBe('“late');
  });

  it('says with each link when its source appeared, and what it mostly does', () => {
    const names = drawing.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['aria-label']);
    expect(names).toEqual(['early, 2021', 'middle, January 2022', 'late, 30 June 2024, mostly states', 'some-day']);
  });

  it('puts each source on its day', () => {
    const axis = drawing.find(({ attributes }) => attributes['class'] === 'axis')?.attributes['d'] ?? '';
    const [, start, end] = (/^M44 ([\d.]+)V([\d.]+)/.exec(axis) ?? []).map(Number);
    const shares = drawing
      .filter(({ name }) => name === 'circle')
      .map(({ attributes }) => (Number(attributes['cy']) - (start ?? 0)) / ((end ?? 0) - (start ?? 0)));
    expect(shares.map((share) => 2021 + 4 * share)).toEqual(
      [2021.5, 2022 + 1 / 24, 2024.5].map((year): unknown => expect.closeTo(year, 1)),
    );
  });

  it('names its second part after what is in it, and has none for nothing', () => {
    const names = (sources: Corpus['sources'], claims: Corpus['claims'] = []) =>
      [...(drawTimeline(graphOf({ sources, claims }), ADDRESSES) ?? '').matchAll(/<svg[^>]* aria-label="([^"]+)"/g)]
        .map(([, name]) => name)
        .slice(1);
    const dated = source('late', { published: '2021' });
    const used = claim('a', { evidence: [states] });
    expect(names([dated])).toEqual([]);
    expect(names([dated], [used])).toEqual(['What the signs mean']);
    expect(names([dated, source('some-day')])).toEqual(['Sources without a date']);
    expect(names([dated, source('some-day')], [used])).toEqual(['Sources without a date. What the signs mean']);
  });

  it('is null where no source has a date', () => {
    expect(drawTimeline(graphOf({ sources: [source('some-day')] }), ADDRESSES)).toBeNull();
  });
});
