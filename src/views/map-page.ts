import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { isLarge } from '../digest/large.ts';
import { viewArguments, type Argument } from './arguments.ts';
import { TOO_LARGE, viewWholeMatrix, type Matrix } from './matrix.ts';
import { viewTopicLine, type TopicLine } from './topics.ts';

/**
 * The argument map as lists and the evidence matrix, in place of which the topics stand where it is too large; of a large
 * digest only its topics, each of which has both on its page.
 */
export type MapPage =
  { matrix: Matrix; links: Argument[]; topics: null } | { matrix: null; links: Argument[] | null; topics: TopicLine[] };

export function viewMapPage(graph: Graph, addresses: Addresses): MapPage {
  const matrix = viewWholeMatrix(graph, addresses);
  if (matrix !== TOO_LARGE) return { matrix, links: viewArguments(graph, addresses), topics: null };
  return {
    matrix: null,
    links: isLarge(graph) ? null : viewArguments(graph, addresses),
    topics: [...graph.topics.values()].map((topic) => viewTopicLine(topic, graph, addresses)),
  };
}
