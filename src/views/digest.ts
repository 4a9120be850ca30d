import { createAddresses, type Addresses, type Home } from '../digest/addresses.ts';
import type { Corpus } from '../digest/corpus.ts';
import type { StoredVersions } from '../digest/first-name.ts';
import { buildGraph, type Graph } from '../digest/graph.ts';
import { issueDays, parseLedger, type Permalink } from '../digest/permalinks.ts';
import { createRepositoryAddresses, type Repository, type RepositoryAddresses } from '../digest/repository.ts';

/** What every view starts from: the graph, the digest’s own essays, and the maker of addresses. */
export interface Digest {
  graph: Graph;
  essays: Corpus['essays'];
  addresses: Addresses;
  /** Every address ever issued. */
  permalinks: readonly Permalink[];
  /** The maker of addresses in the repository; null where none is known. */
  repository: RepositoryAddresses | null;
}

/** The corpus as opened, and what lies beside it. */
interface Opened {
  corpus: Corpus;
  home: Home;
  ledger: string;
  versions: StoredVersions;
  repository: Repository | null;
}

const built = new WeakMap<Corpus, Digest>();

/** The digest that a corpus makes; built once for each corpus. */
export function viewDigest({ corpus, home, ledger, versions, repository }: Opened): Digest {
  const known = built.get(corpus);
  if (known) return known;
  const { permalinks } = parseLedger(ledger);
  const digest = {
    graph: buildGraph(corpus, versions, issueDays(permalinks)),
    essays: corpus.essays,
    addresses: createAddresses(home),
    permalinks,
    repository: repository && createRepositoryAddresses(repository),
  };
  built.set(corpus, digest);
  return digest;
}

/** The claim, source or topic of that id, of which there is one. */
export function nodeOf<Node>(nodes: ReadonlyMap<string, Node>, id: string): Node {
  const node = nodes.get(id);
  if (!node) throw new Error(`There is no ${id}`);
  return node;
}
