import type { SourceKind } from '../schema/source.ts';
import type { Claim, Graph, Source, Topic } from './graph.ts';
import { mainClaimsOf } from './main-claims.ts';
import { SOURCE_KIND_ORDER } from './vocabulary.ts';

/** The rows and the columns of the evidence matrix, in order. */
export interface MatrixOrder {
  /** Topics with the claims whose main topic they are; every claim stands once. */
  rows: { topic: Topic; claims: Claim[] }[];
  /** Kinds with their sources that some claim names. */
  columns: { kind: SourceKind; sources: Source[] }[];
}

/**
 * Orders the matrix so that what belongs together stands together: rows by main topic, columns by kind, and the
 * sources of a kind by the middle of the rows that they bear on (J. Bertin’s reorderable matrix), then by id.
 */
export function orderMatrix({ claims, sources, topics }: Graph): MatrixOrder {
  const rows = [...topics.values()]
    .map((topic) => ({
      topic,
      claims: mainClaimsOf(topic, { claims }),
    }))
    .filter((row) => row.claims.length > 0);
  const rowOf = new Map(rows.flatMap((row) => row.claims).map(({ id }, index) => [id, index]));
  const middles = new Map(
    [...sources.values()].flatMap((source) => {
      const at = [
        ...new Set(
          source.evidence.filter((piece) => piece.source === source.id).map(({ claim }) => rowOf.get(claim) ?? 0),
        ),
      ];
      return at.length === 0 ? [] : [[source, at.reduce((sum, row) => sum + row, 0) / at.length] as const];
    }),
  );
  const columns = SOURCE_KIND_ORDER.map((kind) => ({
    kind,
    sources: [...middles]
      .filter(([source]) => source.data.kind === kind)
      .sort(([, a], [, b]) => a - b)
      .map(([source]) => source),
  })).filter((column) => column.sources.length > 0);
  return { rows, columns };
}
