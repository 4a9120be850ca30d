import { describe, expect, it } from 'vitest';
import { claim, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { orderMatrix } from './matrix-order.ts';

const names = (...sources: string[]) => sources.map((id) => quotation({ source: id }));
const { rows, columns } = orderMatrix(
  graphOf({
    sources: [
      source('late'),
      source('never-named'),
      source('paper', { kind: 'paper', containerTitle: 'A journal' }),
      source('soon'),
    ],
    topics: [topic('first'), topic('empty', { order: 2 }), topic('second', { order: 3 })],
    claims: [
      claim('a', { topics: ['second', 'first'], evidence: names('late', 'paper') }),
      claim('b', { topics: ['first'], evidence: names('soon', 'soon', 'late') }),
      claim('c', { topics: ['first'], evidence: names('soon') }),
    ],
  }),
);

describe('orderMatrix', () => {
  it('has every claim once, under its main topic, and no topic without claims', () => {
    expect(rows.map((row) => [row.topic.id, row.claims.map(({ id }) => id)])).toEqual([
      ['first', ['b', 'c']],
      ['second', ['a']],
    ]);
  });

  it('has the named sources by kind, those of a kind by the middle of their rows', () => {
    expect(columns.map(({ kind, sources }) => [kind, sources.map(({ id }) => id)])).toEqual([
      ['post', ['soon', 'late']],
      ['paper', ['paper']],
    ]);
  });
});

it('orders sources by the middle of their rows, however many these are', () => {
  const rowsOf = { 'a-last': ['r3'], 'b-low': ['r1', 'r2'], 'c-all': ['r1', 'r2', 'r3'], 'd-first': ['r1'] };
  const { columns } = orderMatrix(
    graphOf({
      sources: Object.keys(rowsOf).map((id) => source(id)),
      topics: [topic('first')],
      claims: ['r1', 'r2', 'r3'].map((row) =>
        claim(row, {
          topics: ['first'],
          evidence: names(...Object.keys(rowsOf).filter((id) => rowsOf[id as keyof typeof rowsOf].includes(row))),
        }),
      ),
    }),
  );
  expect(columns.flatMap(({ sources }) => sources.map(({ id }) => id))).toEqual([
    'd-first',
    'b-low',
    'c-all',
    'a-last',
  ]);
});

it('has no column for a source that only holds the words of another', () => {
  const { columns } = orderMatrix(
    graphOf({
      sources: [source('its-author'), source('its-witness')],
      topics: [topic('first')],
      claims: [claim('a', { topics: ['first'], evidence: [quotation({ source: 'its-author', via: 'its-witness' })] })],
    }),
  );
  expect(columns.flatMap(({ sources }) => sources.map(({ id }) => id))).toEqual(['its-author']);
});
