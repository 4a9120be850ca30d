import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { isLarge } from '../digest/large.ts';
import { viewArguments, type Argument } from './arguments.ts';
import { viewMatrix, type Matrix } from './matrix.ts';
import { viewTopicLine, type TopicLine } from './topics.ts';

/** The argument map as lists and the evidence matrix; of a large digest only its topics, each of which has both on its page. */
export type MapPage = { matrix: Matrix; links: Argument[]; topics: null } | { topics: TopicLine[] };

export function viewMapPage(graph: Graph, addresses: Addresses): MapPage {
  return isLarge(graph)
    ? { topics: [...graph.topics.values()].map((topic) => viewTopicLine(topic, graph, addresses)) }
    : { matrix: viewMatrix(graph, addresses), links: viewArguments(graph, addresses), topics: null };
}
