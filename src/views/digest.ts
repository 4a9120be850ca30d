import { createAddresses, type Addresses, type Home } from '../digest/addresses.ts';
import type { Corpus } from '../digest/corpus.ts';
import { buildGraph, type Graph } from '../digest/graph.ts';
import { parseLedger, type Permalink } from '../digest/permalinks.ts';

/** What every view starts from: the graph, the digest’s own essays, and the maker of addresses. */
export interface Digest {
  graph: Graph;
  essays: Corpus['essays'];
  addresses: Addresses;
  /** Every address ever issued. */
  permalinks: readonly Permalink[];
  /** Stored versions of claims by the claim’s id, a line each, oldest first. */
  versions: ReadonlyMap<string, readonly string[]>;
}

/** The corpus as opened, and what lies beside it. */
interface Opened {
  corpus: Corpus;
  home: Home;
  ledger: string;
  versions: ReadonlyMap<string, readonly string[]>;
}

const built = new WeakMap<Corpus, Digest>();

/** The digest that a corpus makes; built once for each corpus. */
export function viewDigest({ corpus, home, ledger, versions }: Opened): Digest {
  const known = built.get(corpus);
  if (known) return known;
  const digest = {
    graph: buildGraph(corpus),
    essays: corpus.essays,
    addresses: createAddresses(home),
    permalinks: parseLedger(ledger).permalinks,
    versions,
  };
  built.set(corpus, digest);
  return digest;
}
