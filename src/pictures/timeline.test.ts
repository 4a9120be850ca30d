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

  it.each([
    ['1948', 148, '77'],
    ['1687', 148, '338'],
    ['0001', 148, '2,024'],
  ])(
    'is no higher for a source of %s beside one of 2026, and says how many years it leaves out',
    (year, height, years) => {
      const sources = [source('old', { published: year }), source('new', { published: '2026-01-01' })];
      const old = readDrawing(drawTimeline(graphOf({ sources }), ADDRESSES) ?? '');
      expect(old[0]?.attributes['viewBox']).toBe(`0 0 324 ${String(height)}`);
      const notes = old.filter(({ attributes }) => attributes['class'] === 'note').map(({ text }) => text);
      expect(notes).toEqual([String(Number(year)), String(Number(year) + 1), '2026', '2027', years, 'years']);
      expect(
        overlaps(
          linesOfText(old, () => 13),
          ({ line }) => line,
        ),
      ).toEqual([]);
      const axis = old.find(({ attributes }) => attributes['class'] === 'axis')?.attributes['d'];
      expect(axis).toMatch(/^M44 14V65l-6 4\.5l12 9l-6 4\.5V134M/);
    },
  );

  it('ties sources to the axis outside what it leaves out', () => {
    const dates = ['1948', '1948-12-31', '2026-01-01', '2026-07'];
    const sources = dates.map((published) => source(`of-${published}`, { published }));
    const days = readDrawing(drawTimeline(graphOf({ sources }), ADDRESSES) ?? '')
      .filter(({ name }) => name === 'circle')
      .map(({ attributes }) => Number(attributes['cy']));
    const years = days.map((day) => (day - 14) / 30);
    expect(years).toEqual([0.5, 1, 3, 3.54].map((place): unknown => expect.closeTo(place, 1)));
  });

  it('is null where no source has a date', () => {
    expect(drawTimeline(graphOf({ sources: [source('some-day')] }), ADDRESSES)).toBeNull();
  });
});
