import type { Addresses } from '../digest/addresses.ts';
import { formatDate } from '../digest/dates.ts';
import { MOST_LISTED } from '../digest/large.ts';
import type { Graph, Source } from '../digest/graph.ts';
import { RELATION_ORDER, RELATIONS } from '../digest/vocabulary.ts';
import type { Relation } from '../schema/evidence.ts';
import { spreadLabels } from './spread-labels.ts';
import { element, formatNumber as n, textLines } from './svg.ts';
import { createTimeAxis, type Gap, type TimeAxis } from './time-axis.ts';
import { wrapText } from './wrap-text.ts';

/** Measures in px. Narrow enough for a phone at its natural size; rows are 24 px apart, so that each can be hit. */
const WIDTH = 324;
const AXIS = 44;
const SIGN = 104;
const LABEL = 116;
const ROW = 24;
const TOP = 14;
const TEXT = { size: 13, rise: 4.5 };
/** From one line of a note to the next. */
const NOTE_LINE = 15;

/**
 * The sources down a time axis, oldest first, as SVG: each a link, tied to its day on the axis, with the sign and the
 * colour of what it does most often. Long stretches of years without a source are left out, and say so. A second drawing,
 * to stand beside the first or below it, has those without a date and the meaning of the signs, if there are any. Null
 * where no source has a date, and where there are more than can be drawn.
 */
export function drawTimeline(graph: Graph, addresses: Addresses): string | null {
  const sources = [...graph.sources.values()];
  const dated = sources
    .flatMap((source) => (source.data.published === null ? [] : [{ source, year: yearOf(source.data.published) }]))
    .sort((a, b) => a.year - b.year);
  if (dated.length === 0 || sources.length > MOST_LISTED) return null;
  const axis = createTimeAxis(dated.map(({ year }) => year));
  const length = 1.25 * Math.max(dated.length, axis.height) * ROW;
  const heightOf = (year: number) => TOP + (axis.placeOf(year) / axis.height) * length;
  const places = spreadLabels(
    dated.map(({ year }) => heightOf(year)),
    ROW,
    [TOP, TOP + length],
  );
  const rows = dated.map(({ source, year }, index) =>
    drawSource(source, places[index] ?? 0, heightOf(year), addresses),
  );
  return (
    drawing('The sources by date', 2 * TOP + length, [drawAxis(axis, heightOf), ...rows]) +
    drawUndated(sources, addresses)
  );
}

/** A year with its fraction: `2025-07-01` as 2025.5. A date without a day, or without a month, stands in the middle of its time. */
function yearOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}

function drawing(name: string, height: number, content: string[]): string {
  const viewBox = `0 0 ${String(WIDTH)} ${n(height)}`;
  return element('svg', { class: 'timeline', role: 'group', 'aria-label': name, viewBox }, ...content);
}

/** A line with a tick for each year; where years are left out it breaks, and how many they are stands beside it. */
function drawAxis({ ticks, gaps }: TimeAxis, heightOf: (year: number) => number): string {
  const [first = 0, last = first] = [ticks[0], ticks.at(-1)];
  const middleOf = ({ from, to }: Gap) => (heightOf(from) + heightOf(to)) / 2;
  const breaks = gaps.map((gap) => `V${n(middleOf(gap) - 9)}l-6 4.5l12 9l-6 4.5`).join('');
  const marks = ticks.map((year) => `M${String(AXIS - 6)} ${n(heightOf(year))}h6`).join('');
  const line = `M${String(AXIS)} ${n(heightOf(first))}${breaks}V${n(heightOf(last))}${marks}`;
  const years = ticks.map((year) => drawNote(String(year), 0, heightOf(year)));
  const leftOut = gaps.flatMap((gap) => [
    drawNote((gap.to - gap.from).toLocaleString('en'), 0, middleOf(gap) - NOTE_LINE / 2),
    drawNote('years', 0, middleOf(gap) + NOTE_LINE / 2),
  ]);
  return element('path', { class: 'axis', d: line }) + element('g', { 'aria-hidden': 'true' }, ...years, ...leftOut);
}

/** A source at height `y`, tied to its day at height `day` on the axis, if it has one. */
function drawSource(source: Source, y: number, day: number | null, addresses: Addresses): string {
  const relation = foremostRelation(source);
  const end = SIGN - 8;
  const bend = (AXIS + end) / 2;
  const tie = day === null ? '' : `M${n(AXIS)} ${n(day)}C${n(bend)} ${n(day)} ${n(bend)} ${n(y)} ${n(end)} ${n(y)}`;
  const [label = '', ...rest] = wrapText(source.data.shortTitle, WIDTH - LABEL, TEXT.size);
  const words = rest.length === 0 ? label : `${label.trimEnd()}…`;
  return element(
    'g',
    { class: relation },
    day === null ? '' : element('path', { class: 'line', d: tie }) + element('circle', { cx: AXIS, cy: day, r: 3 }),
    relation === null ? '' : drawSign(relation, y),
    element(
      'a',
      { href: addresses.source(source.id), 'aria-label': nameOf(source, relation) },
      textLines([words], LABEL, y + TEXT.rise, ROW),
    ),
  );
}

/** What is seen of a source, in words: “Tao 2026, 1 January 2026, mostly states”. */
function nameOf({ data }: Source, relation: Relation | null): string {
  const parts = [
    data.shortTitle,
    ...(data.published === null ? [] : [formatDate(data.published)]),
    ...(relation === null ? [] : [`mostly ${RELATIONS[relation].label}`]),
  ];
  return parts.join(', ');
}

function drawUndated(sources: readonly Source[], addresses: Addresses): string {
  const undated = sources.filter(({ data }) => data.published === null);
  const rows = undated.map((source, index) => drawSource(source, TOP + (index + 1) * ROW, null, addresses));
  const heading = undated.length === 0 ? [] : [drawNote('date unknown', LABEL, TOP)];
  const used = RELATION_ORDER.filter((relation) => sources.some((source) => foremostRelation(source) === relation));
  const top = undated.length === 0 ? TOP : TOP + (undated.length + 2) * ROW;
  const meanings = used.map((relation, index) => {
    const y = top + index * ROW;
    return element(
      'g',
      { class: relation },
      drawSign(relation, y),
      drawNote(`mostly ${RELATIONS[relation].label}`, LABEL, y),
    );
  });
  const names = [
    ...(undated.length > 0 ? ['Sources without a date'] : []),
    ...(used.length > 0 ? ['What the signs mean'] : []),
  ];
  if (names.length === 0) return '';
  return drawing(names.join('. '), top + used.length * ROW, [...heading, ...rows, ...meanings]);
}

function drawSign(relation: Relation, y: number): string {
  return element(
    'text',
    { class: 'glyph', x: SIGN, y: y + TEXT.rise, 'aria-hidden': 'true' },
    RELATIONS[relation].glyph,
  );
}

function drawNote(words: string, x: number, y: number): string {
  return element('text', { class: 'note', x, y: y + TEXT.rise }, words);
}

/** What a source does most often in the evidence that names it; null where none does. */
function foremostRelation({ id, evidence }: Source): Relation | null {
  const count = (relation: Relation) =>
    evidence.filter(({ source, data }) => source === id && data.relation === relation).length;
  const [foremost] = RELATION_ORDER.filter((relation) => count(relation) > 0).sort((a, b) => count(b) - count(a));
  return foremost ?? null;
}
