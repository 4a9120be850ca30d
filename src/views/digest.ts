import { createAddresses, type Addresses, type Home } from '../digest/addresses.ts';
import type { Corpus } from '../digest/corpus.ts';
import type { StoredVersions } from '../digest/first-name.ts';
import { buildGraph, type Graph } from '../digest/graph.ts';
import { parseLedger, type Permalink } from '../digest/permalinks.ts';

/** What every view starts from: the graph, the digest’s own essays, and the maker of addresses. */
export interface Digest {
  graph: Graph;
  essays: Corpus['essays'];
  addresses: Addresses;
  /** Every address ever issued. */
  permalinks: readonly Permalink[];
}

/** The corpus as opened, and what lies beside it. */
interface Opened {
  corpus: Corpus;
  home: Home;
  ledger: string;
  versions: StoredVersions;
}

const built = new WeakMap<Corpus, Digest>();

/** The digest that a corpus makes; built once for each corpus. */
export function viewDigest({ corpus, home, ledger, versions }: Opened): Digest {
  const known = built.get(corpus);
  if (known) return known;
  const digest = {
    graph: buildGraph(corpus, versions),
    essays: corpus.essays,
    addresses: createAddresses(home),
    permalinks: parseLedger(ledger).permalinks,
  };
  built.set(corpus, digest);
  return digest;
}
