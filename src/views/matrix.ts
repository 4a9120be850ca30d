import type { Addresses } from '../digest/addresses.ts';
import { cut } from '../digest/cut.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Evidence, Graph, Topic } from '../digest/graph.ts';
import { fitsMatrix } from '../digest/large.ts';
import { orderMatrix } from '../digest/matrix-order.ts';
import { RELATION_ORDER, RELATIONS, SOURCE_KINDS } from '../digest/vocabulary.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import type { Relation } from '../schema/evidence.ts';
import { asQuotedIn } from './source-line.ts';
import { topicPart } from './topic-part.ts';
import { viewClaimsIndex, type ClaimGroup } from './claims-index.ts';

/** One mark of the matrix: a piece of evidence. */
export interface MatrixMark {
  relation: Relation;
  glyph: string;
  form: 'quotation' | 'finding';
  href: string;
  label: string;
}

export type Matrix = ReturnType<typeof viewMatrix>;

/** Claims by sources, in the order of {@link orderMatrix}, with a mark for each piece of evidence. Sources without evidence have no column. */
export function viewMatrix(graph: Graph, addresses: Addresses) {
  const columns = orderMatrix(graph).columns.map(({ kind, sources }) => ({
    kind,
    ...SOURCE_KINDS[kind],
    sources: sources.map(({ id, data }) => ({ id, shortTitle: data.shortTitle, href: addresses.source(id) })),
  }));
  const order = columns.flatMap(({ sources }) => sources.map(({ id }) => id));
  const groups = viewClaimsIndex(graph, addresses).map((group: ClaimGroup) => ({
    ...group,
    claims: group.claims.map((line) => ({
      ...line,
      cells: order.map((source) =>
        (graph.claims.get(line.id)?.evidence ?? [])
          .filter((piece) => piece.source === source)
          .map((piece) => markOf(piece, graph, addresses)),
      ),
    })),
  }));
  return {
    columns,
    groups,
    width: order.length,
    legend: RELATION_ORDER.map((relation) => ({ relation, ...RELATIONS[relation] })),
  };
}

/** What stands in the place of a matrix that is too large to be read. */
export const TOO_LARGE = 'too large';

/** The matrix of all claims, where it can be read. */
export function viewWholeMatrix(graph: Graph, addresses: Addresses): Matrix | typeof TOO_LARGE {
  return fitsMatrix(graph) ? viewMatrix(graph, addresses) : TOO_LARGE;
}

/** The matrix of a topic’s own claims, where the digest is too large for one of all claims; null where it is not. */
export function viewTopicMatrix(topic: Topic, graph: Graph, addresses: Addresses): Matrix | typeof TOO_LARGE | null {
  return fitsMatrix(graph) ? null : viewWholeMatrix(topicPart(topic, graph), addresses);
}

function markOf(piece: Evidence, graph: Graph, addresses: Addresses): MatrixMark {
  const { relation } = piece.data;
  const form = isQuotation(piece.data) ? 'quotation' : 'finding';
  const source = graph.sources.get(piece.source)?.data.shortTitle ?? piece.source;
  const words = plainTextOf(isQuotation(piece.data) ? piece.data.exact : piece.data.finding);
  const start = words.length > 60 ? `${cut(words, 0, 60).replace(/\s\S*$/, '')} …` : words;
  return {
    relation,
    glyph: RELATIONS[relation].glyph,
    form,
    href: addresses.evidence(piece.claim, piece.id),
    label: `${source} ${RELATIONS[relation].label} it (${form === 'quotation' ? `quotation${asQuotedIn(piece, graph)}` : 'in our words'}): ${start}`,
  };
}
