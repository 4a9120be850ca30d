import type { Graph } from '../digest/graph.ts';
import type { Pack } from './kept-pack.ts';
import { keyOf } from './key-of.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';
import type { PageKey } from './route.ts';
import { createKeepReading, type KeepReading } from './keep-reading.ts';

/**
 * The keys of pages, which `file` names. One that is made of the graph is kept with what was read of it, so that what the
 * page says need not be worked out where none of that has changed, nor the ledger, nor an essay.
 */
export function createPageKeys({ ledger, corpus }: OpenCorpus, readings: Pack): (file: string, key: PageKey) => string {
  const beside = keyOf([ledger, corpus.essays]);
  const keepings = new Map<Graph, KeepReading>();
  return (file, { graph, make }) => {
    if (!graph) return make();
    const keepReading = keepings.get(graph) ?? createKeepReading(graph, readings);
    keepings.set(graph, keepReading);
    return keepReading(`${beside} ${file}`, make);
  };
}
