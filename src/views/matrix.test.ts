import { describe, expect, it } from 'vitest';
import { evidenceId } from '../digest/evidence.ts';
import { ADDRESSES, claim, finding, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { viewMatrix } from './matrix.ts';

const QUOTED = quotation({ source: 'a-post', exact: 'the words' });
const REPORTED = finding({ source: 'a-paper', relation: 'disputes' });
const GRAPH = graphOf({
  sources: [
    source('a-paper', { kind: 'paper', containerTitle: 'A journal', shortTitle: 'The paper' }),
    source('a-post', { shortTitle: 'The post' }),
    source('an-unused-post'),
    source('a-holder'),
  ],
  topics: [topic('a-topic', { order: 2 }), topic('first', { order: 1 })],
  claims: [
    claim('a', {
      topics: ['a-topic', 'first'],
      evidence: [QUOTED, REPORTED, quotation({ source: 'a-post', relation: 'states' })],
    }),
    claim('b', { topics: ['first'], evidence: [quotation({ source: 'a-paper', via: 'a-holder' })] }),
  ],
});

describe('viewMatrix', () => {
  const matrix = viewMatrix(GRAPH, ADDRESSES);

  it('has a column for each source with evidence of its own, by kind', () => {
    expect(matrix.columns.map(({ kind, sources }) => [kind, sources.map(({ id }) => id)])).toEqual([
      ['post', ['a-post']],
      ['paper', ['a-paper']],
    ]);
    expect(matrix.width).toBe(2);
  });

  it('has a row for each claim, under its main topic', () => {
    expect(matrix.groups.map(({ id, claims }) => [id, claims.map((line) => line.id)])).toEqual([
      ['first', ['b']],
      ['a-topic', ['a']],
    ]);
  });

  it('has a cell for each column, with a mark for each piece of evidence', () => {
    const counts = matrix.groups.flatMap(({ claims }) => claims.map(({ cells }) => cells.map((marks) => marks.length)));
    expect(counts).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  it('says of each mark what it is, and leads to it', () => {
    const [post, paper] = matrix.groups[1]?.claims[0]?.cells ?? [];
    expect(post?.[0]).toEqual({
      relation: 'supports',
      glyph: '+',
      form: 'quotation',
      href: `/base/claims/a/#${evidenceId(QUOTED)}`,
      label: 'The post supports it (quotation): the words',
    });
    expect(paper).toEqual([
      {
        relation: 'disputes',
        glyph: '−',
        form: 'finding',
        href: `/base/claims/a/#${evidenceId(REPORTED)}`,
        label: 'The paper disputes it (in our words): The source reports this.',
      },
    ]);
  });

  it('says of words at second hand where they stand', () => {
    expect(matrix.groups[0]?.claims[0]?.cells[1]?.[0]?.label).toBe(
      'The paper supports it (quotation, as quoted in a-holder): the words of the source',
    );
  });

  it('cuts long words between two of them', () => {
    const exact = 'a quotation that is longer than the sixty letters that fit into a label';
    const graph = graphOf({
      sources: [source('a-source', { shortTitle: 'A' })],
      topics: [topic('a-topic')],
      claims: [claim('a', { evidence: [quotation({ exact })] })],
    });
    const mark = viewMatrix(graph, ADDRESSES).groups[0]?.claims[0]?.cells[0]?.[0];
    expect(mark?.label).toBe('A supports it (quotation): a quotation that is longer than the sixty letters that fit …');
  });

  it('halves no character of words without a space', () => {
    const graph = graphOf({
      sources: [source('a-source', { shortTitle: 'A' })],
      topics: [topic('a-topic')],
      claims: [claim('a', { evidence: [quotation({ exact: `a${'😀'.repeat(40)}` })] })],
    });
    const mark = viewMatrix(graph, ADDRESSES).groups[0]?.claims[0]?.cells[0]?.[0];
    expect(mark?.label).toBe(`A supports it (quotation): a${'😀'.repeat(29)} …`);
  });
});
