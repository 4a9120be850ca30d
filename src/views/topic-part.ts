import type { Graph, Topic } from '../digest/graph.ts';
import { mainClaimsOf } from '../digest/main-claims.ts';

/** The part of the graph that a topic is about: the claims whose main topic it is, and the sources that they name, with that evidence alone. */
export function topicPart(topic: Topic, graph: Graph): Graph {
  const claims = mainClaimsOf(topic, graph);
  const evidence = Map.groupBy(
    claims.flatMap((claim) => claim.evidence),
    ({ source }) => source,
  );
  const sources = [...evidence].flatMap(([id, pieces]) => {
    const source = graph.sources.get(id);
    return source ? [{ ...source, evidence: pieces }] : [];
  });
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.sort((a, b) => (a.id < b.id ? -1 : 1)).map((source) => [source.id, source])),
    topics: new Map([[topic.id, topic]]),
  };
}
