import { describe, expect, it } from 'vitest';
import { isQuotation } from '../digest/evidence.ts';
import { RELATION_ORDER } from '../digest/vocabulary.ts';
import { readDrawing, realGraph } from '../test/drawing.ts';
import { claim, finding, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { drawMatrixPicture } from './matrix-picture.ts';
import { relationMark } from './relation-mark.ts';

const GRAPH = realGraph();
const picture = drawMatrixPicture(GRAPH);
const drawing = readDrawing(picture.svg);
const pieces = [...GRAPH.claims.values()].flatMap(({ evidence }) => evidence);

/** How many marks a path holds: each begins with a move. */
const marksIn = (className: string) =>
  drawing
    .filter(({ name, attributes }) => name === 'path' && attributes['class'] === className)
    .reduce((sum, { attributes }) => sum + (attributes['d'] ?? '').split('M').length - 1, 0);

describe('the picture of the matrix', () => {
  it.each(RELATION_ORDER)('has a mark for each piece of evidence that %s, findings apart', (relation) => {
    const count = (quoted: boolean) =>
      pieces.filter(({ data }) => data.relation === relation && isQuotation(data) === quoted).length;
    expect([marksIn(relation), marksIn(`${relation} finding`)]).toEqual([count(true), count(false)]);
  });

  it('has a band for each topic that is some claim’s main topic', () => {
    const topics = new Set([...GRAPH.claims.values()].map(({ data }) => data.topics[0]));
    expect(drawing.filter(({ name }) => name === 'rect')).toHaveLength(topics.size);
  });

  it('is the same each time', () => {
    expect(drawMatrixPicture(realGraph())).toEqual(picture);
  });

  it('says in words and in a legend what it shows', () => {
    const small = drawMatrixPicture(
      graphOf({
        sources: [source('a-source')],
        topics: [topic('a-topic')],
        claims: [
          claim('a', { evidence: [quotation(), finding()] }),
          claim('b', { evidence: [quotation({ relation: 'disputes' })] }),
        ],
      }),
    );
    expect(small.text).toBe('Three pieces of evidence tie one source to two claims: 2 support and 1 disputes.');
    expect(small.legend.map(({ label, count }) => [label, count])).toEqual([
      ['supports', 2],
      ['disputes', 1],
    ]);
    expect(small.findings.count).toBe(1);
  });

  it('says so of a single piece', () => {
    const single = graphOf({
      sources: [source('a-source')],
      topics: [topic('a-topic')],
      claims: [claim('a', { evidence: [quotation()] })],
    });
    expect(drawMatrixPicture(single).text).toBe('One piece of evidence ties one source to one claim: 1 supports.');
  });

  it('is as wide as its claims ask for, so that one claim does not fill the page', () => {
    const widthOf = (...ids: string[]) =>
      Number(
        readDrawing(
          drawMatrixPicture(
            graphOf({
              sources: [source('a-source')],
              topics: [topic('a-topic')],
              claims: ids.map((id) => claim(id, { evidence: [quotation()] })),
            }),
          ).svg,
        )[0]?.attributes['width'],
      );
    expect([widthOf('a'), widthOf('a', 'b')]).toEqual([26, 52]);
  });
});

describe('relationMark', () => {
  it('has a form of its own for each relation, within its square', () => {
    const forms = RELATION_ORDER.map((relation) => relationMark(relation, 0, 0, 8));
    expect(new Set(forms).size).toBe(RELATION_ORDER.length);
  });
});
