import type { Graph } from './graph.ts';

/** What was read of a graph: a node as `claims/its-id`, also one that is not there, `claims` where one looked at all of them, and `claims.size` where one asked how many they are. */
export type Reads = ReadonlySet<string>;

/** The same graph, which notes what is read of it. Nodes name one another by ids alone, so that nothing of another one is read but through it. */
export function noteReads(graph: Graph): { graph: Graph; reads: Reads } {
  const reads = new Set<string>();
  return {
    graph: {
      claims: noting(graph.claims, 'claims', reads),
      sources: noting(graph.sources, 'sources', reads),
      topics: noting(graph.topics, 'topics', reads),
    },
    reads,
  };
}

function noting<Node>(
  nodes: ReadonlyMap<string, Node>,
  kind: keyof Graph,
  reads: Set<string>,
): ReadonlyMap<string, Node> {
  const all = () => {
    reads.add(kind);
    return nodes;
  };
  const one = (id: string) => {
    reads.add(`${kind}/${id}`);
    return nodes;
  };
  return {
    get: (id) => one(id).get(id),
    has: (id) => one(id).has(id),
    get size() {
      reads.add(`${kind}.size`);
      return nodes.size;
    },
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    forEach: (each, self) => {
      all().forEach(each, self);
    },
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}
