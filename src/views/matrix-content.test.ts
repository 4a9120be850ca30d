import { expect, it } from 'vitest';
import { realGraph, REAL_ADDRESSES } from '../test/drawing.ts';
import { viewMatrix } from './matrix.ts';

const graph = realGraph();

it('has, over the real content, a mark for each piece of evidence, in its row and column, which leads to it', () => {
  const { columns, groups } = viewMatrix(graph, REAL_ADDRESSES);
  const sources = columns.flatMap((column) => column.sources.map(({ id }) => id));
  const marks = groups.flatMap(({ claims }) =>
    claims.flatMap(({ id, cells }) =>
      cells.flatMap((cell, index) =>
        cell.map(({ href, relation }) => `${id} ${sources[index] ?? ''} ${relation} ${href}`),
      ),
    ),
  );
  const expected = [...graph.claims.values()].flatMap(({ id, evidence }) =>
    evidence.map((piece) => `${id} ${piece.source} ${piece.data.relation} /base/claims/${id}/#${piece.id}`),
  );
  expect(marks.sort()).toEqual(expected.sort());
});
