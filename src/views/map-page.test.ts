import { expect, it } from 'vitest';
import { MOST_CELLS, MOST_LISTED } from '../digest/large.ts';
import { ADDRESSES, claim, graphOf, source, topic } from '../test/graph-builders.ts';
import { viewMapPage } from './map-page.ts';

const WIDE = MOST_CELLS / MOST_LISTED;

it.each([
  ['the matrix and the links', MOST_LISTED, WIDE, [true, true, false]],
  [
    'the links and the topics, where there are too many sources for a matrix',
    MOST_LISTED,
    WIDE + 1,
    [false, true, true],
  ],
  ['the topics alone, where there are too many claims for a list', MOST_LISTED + 1, 1, [false, false, true]],
])('the map has %s', (_, claims, sources, expected) => {
  const graph = graphOf({
    sources: Array.from({ length: sources }, (__, at) => source(`source-${String(at)}`)),
    topics: [topic('a-topic')],
    claims: Array.from({ length: claims }, (__, at) => claim(`claim-${String(at)}`)),
  });
  const { matrix, links, topics } = viewMapPage(graph, ADDRESSES);
  expect([matrix !== null, links !== null, topics !== null]).toEqual(expected);
});
