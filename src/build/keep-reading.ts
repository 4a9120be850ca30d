import { deserialize, serialize } from 'node:v8';
import type { Graph } from '../digest/graph.ts';
import { noteReads, type Reads } from '../digest/note-reads.ts';
import type { Pack } from './kept-pack.ts';
import { keyOf } from './key-of.ts';

/** What `make` gives, which reads the graph that it is given and nothing else besides the code; kept by its `name`. */
export type KeepReading = <Value>(name: string, make: (graph: Graph) => Value) => Value;

/**
 * Keeps what is made of a graph with the names of all that was read of it. As long as that is the same, another making
 * would read the same and give the same, whatever else has changed.
 */
export function createKeepReading(graph: Graph, readings: Pack): KeepReading {
  const stateOf = createStateOf(graph);
  return (name, make) => {
    const bytes = readings.get(name);
    if (bytes) {
      const earlier = deserialize(bytes) as Reading;
      if (earlier.state === stateOf(earlier.reads)) return earlier.value as ReturnType<typeof make>;
    }
    const noting = noteReads(graph);
    const value = make(noting.graph);
    readings.set(name, serialize({ reads: noting.reads, state: stateOf(noting.reads), value } satisfies Reading));
    return value;
  };
}

interface Reading {
  reads: Reads;
  /** What was read, hashed. */
  state: string;
  value: unknown;
}

/** The state of what reads name: another text as soon as any of it is another. */
function createStateOf(graph: Graph): (reads: Reads) => string {
  const known = new Map<string, string>();
  const hashOf = (read: string): string => {
    const earlier = known.get(read);
    if (earlier !== undefined) return earlier;
    const hash = keyOf(valueOf(read));
    known.set(read, hash);
    return hash;
  };
  /** Of all nodes the hash of each, since most of them are read one by one as well. */
  const valueOf = (read: string): unknown => {
    const [kind = '', id] = read.split('/');
    const nodes: ReadonlyMap<string, unknown> = graph[kind.replace(/\.size$/, '') as keyof Graph];
    if (id !== undefined) return nodes.get(id);
    if (kind.endsWith('.size')) return nodes.size;
    return [...nodes.keys()].map((each) => [each, hashOf(`${kind}/${each}`)]);
  };
  return (reads) => keyOf([...reads].map((read) => [read, hashOf(read)]));
}
