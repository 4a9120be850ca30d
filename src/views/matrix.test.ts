import { describe, expect, it } from 'vitest';
import { evidenceId } from '../digest/evidence.ts';
import { MOST_CELLS, MOST_LISTED } from '../digest/large.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source, topic } from '../test/graph-builders.ts';
import { TOO_LARGE, viewMatrix, viewTopicMatrix, viewWholeMatrix } from './matrix.ts';

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

describe('the matrix that a page has', () => {
  const WIDE = MOST_CELLS / MOST_LISTED;
  /** A topic of so many claims that name so many sources together, and another of one claim and one of these. */
  const graphWith = (claims: number, sources: number) =>
    graphOf({
      sources: Array.from({ length: sources }, (_, at) => source(`source-${String(at)}`)),
      topics: [topic('a-topic'), topic('small', { order: 2 })],
      claims: [
        claim('small', { topics: ['small'], evidence: [quotation({ source: 'source-0' })] }),
        ...Array.from({ length: claims }, (_, at) =>
          claim(`claim-${String(at)}`, {
            evidence:
              at === 0
                ? Array.from({ length: sources }, (__, of) => quotation({ source: `source-${String(of)}` }))
                : [],
          }),
        ),
      ],
    });
  const sizeOf = (matrix: ReturnType<typeof viewTopicMatrix>) =>
    matrix === null || matrix === TOO_LARGE
      ? matrix
      : [matrix.groups.reduce((sum, group) => sum + group.claims.length, 0), matrix.width];
  const matrices = (claims: number, sources: number) => {
    const graph = graphWith(claims, sources);
    const ofTopic = (id: string) => sizeOf(viewTopicMatrix(member(graph.topics, id), graph, ADDRESSES));
    return [sizeOf(viewWholeMatrix(graph, ADDRESSES)), ofTopic('a-topic'), ofTopic('small')];
  };

  it.each([
    ['is that of the whole digest while it can be read', MOST_LISTED - 1, WIDE, [[MOST_LISTED, WIDE], null, null]],
    [
      'is that of each topic where the digest has too many sources, unless the topic has them',
      MOST_LISTED - 2,
      WIDE + 1,
      [TOO_LARGE, TOO_LARGE, [1, 1]],
    ],
    [
      'is that of each topic where the digest has too many claims',
      MOST_LISTED,
      WIDE,
      [TOO_LARGE, [MOST_LISTED, WIDE], [1, 1]],
    ],
    ['is that of no topic that has too many claims', MOST_LISTED + 1, 1, [TOO_LARGE, TOO_LARGE, [1, 1]]],
    ['is that of no topic that has too many cells', MOST_LISTED, WIDE + 1, [TOO_LARGE, TOO_LARGE, [1, 1]]],
  ])('%s', (_, claims, sources, expected) => {
    expect(matrices(claims, sources)).toEqual(expected);
  });
});
