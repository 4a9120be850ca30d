import { isQuotation } from '../digest/evidence.ts';
import type { Evidence, Graph } from '../digest/graph.ts';
import { orderMatrix } from '../digest/matrix-order.ts';
import { RELATION_ORDER, RELATIONS } from '../digest/vocabulary.ts';
import { countOf, listOf, sentence } from '../digest/wording.ts';
import type { Relation } from '../schema/evidence.ts';
import { relationMark } from './relation-mark.ts';
import { element, formatNumber as n } from './svg.ts';

/** The evidence matrix as a picture without words, and the words that go with it. */
export interface MatrixPicture {
  svg: string;
  /** What it shows, in a sentence. */
  text: string;
  legend: { relation: Relation; label: string; count: number; sample: string }[];
  findings: { count: number; sample: string };
}

/** Measures in px at natural size; the picture is drawn at {@link SCALE} of it, or as wide as there is room. A cell takes two marks of full size. */
const CELL = { width: 13, height: 10 };
const MARK = { full: 6, small: 4.4, gap: 0.6 };
const TOPIC_GAP = 6;
const KIND_GAP = 4;
const SCALE = 2;

/** Claims as columns, by main topic, sources as rows, by kind, and a small mark for each piece of evidence. */
export function drawMatrixPicture(graph: Graph): MatrixPicture {
  const { rows: topics, columns: kinds } = orderMatrix(graph);
  const columns = placesOf(
    topics.map(({ claims }) => claims.map(({ id }) => id)),
    CELL.width,
    TOPIC_GAP,
  );
  const rows = placesOf(
    kinds.map(({ sources }) => sources.map(({ id }) => id)),
    CELL.height,
    KIND_GAP,
  );
  const pieces = [...graph.claims.values()].flatMap(({ evidence }) => evidence);
  const paths = new Map<string, string>();
  for (const cell of Map.groupBy(pieces, ({ claim, source }) => `${claim} ${source}`).values()) {
    cell.forEach((piece, index) => {
      const [x, y] = [columns.at.get(piece.claim), rows.at.get(piece.source)];
      if (x === undefined || y === undefined) return;
      const key = classOf(piece);
      paths.set(key, (paths.get(key) ?? '') + markInCell(piece.data.relation, x, y, index, cell.length));
    });
  }
  const bands = columns.groups.map(([x, width]) => element('rect', { x, y: 0, width, height: rows.end }));
  const marks = [...paths].sort().map(([className, d]) => element('path', { class: className, d }));
  const count = (relation: Relation) => pieces.filter(({ data }) => data.relation === relation).length;
  const used = RELATION_ORDER.filter((relation) => count(relation) > 0);
  const counts = used.map(
    (relation) => `${String(count(relation))} ${RELATIONS[relation].verb[count(relation) === 1 ? 0 : 1]}`,
  );
  return {
    svg: element(
      'svg',
      {
        class: 'matrix-picture',
        'aria-hidden': 'true',
        width: SCALE * columns.end,
        viewBox: `0 0 ${n(columns.end)} ${n(rows.end)}`,
      },
      ...bands,
      ...marks,
    ),
    text: sentence(
      `${countOf(pieces.length, 'piece')} of evidence ${pieces.length === 1 ? 'ties' : 'tie'} ${countOf(rows.at.size, 'source')} to ${countOf(columns.at.size, 'claim')}: ${listOf(counts)}`,
    ),
    legend: used.map((relation) => ({
      relation,
      label: RELATIONS[relation].label,
      count: count(relation),
      sample: drawSample(relation, false),
    })),
    findings: { count: pieces.filter(({ data }) => !isQuotation(data)).length, sample: drawSample('supports', true) },
  };
}

/** Where each member of each group begins along an axis, where each group begins and how long it is, and where the last ends. */
function placesOf(groups: readonly (readonly string[])[], cell: number, gap: number) {
  const at = new Map<string, number>();
  const extents: [start: number, length: number][] = [];
  let end = -gap;
  for (const group of groups) {
    const start = end + gap;
    group.forEach((id, index) => at.set(id, start + index * cell));
    extents.push([start, group.length * cell]);
    end = start + group.length * cell;
  }
  return { at, groups: extents, end: Math.max(end, 0) };
}

/** One or two marks stand side by side at full size; more are smaller and stand in a square grid around the cell’s middle. */
function markInCell(relation: Relation, x: number, y: number, index: number, count: number): string {
  const size = count <= 2 ? MARK.full : MARK.small;
  const perRow = count <= 2 ? count : Math.ceil(Math.sqrt(count));
  const step = size + MARK.gap;
  const left = x + (CELL.width - perRow * step + MARK.gap) / 2;
  const top = y + (CELL.height - Math.ceil(count / perRow) * step + MARK.gap) / 2;
  return relationMark(relation, left + (index % perRow) * step, top + Math.floor(index / perRow) * step, size);
}

function classOf({ data }: Evidence): string {
  return isQuotation(data) ? data.relation : `${data.relation} finding`;
}

function drawSample(relation: Relation, finding: boolean): string {
  const className = finding ? `${relation} finding` : relation;
  const path = element('path', { class: className, d: relationMark(relation, 1, 1, SAMPLE - 2) });
  return element('svg', { class: 'matrix-picture', width: SAMPLE, height: SAMPLE, 'aria-hidden': 'true' }, path);
}

/** Side of a sample in the legend, in px. */
const SAMPLE = 10;
