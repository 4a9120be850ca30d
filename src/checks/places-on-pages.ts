import type { Graph } from '../digest/graph.ts';
import { issuedAddresses, parseLedger } from '../digest/permalinks.ts';

/** The id of a piece of evidence on the page of its claim, or of a passage on that of its source; both are made of the words. */
const PLACE = /^[ep]-[0-9a-f]+$/;

/**
 * Tells whether the page of a content file has the piece of evidence or the passage that a fragment names, now or, as the
 * ledger knows, once, which its page says at that place. Of any other fragment it says that it is there: only the page knows.
 */
export function createHasPlace(graph: Graph, ledger: string): (file: string, fragment: string) => boolean {
  let addresses: ReadonlySet<string> | null = null;
  return (file, fragment) => {
    const [, folder, id = ''] = /^content\/(claims|sources)\/([^/]+)\.md$/.exec(file) ?? [];
    if (folder === undefined || !PLACE.test(fragment)) return true;
    addresses ??= new Set([...issuedAddresses(graph), ...parseLedger(ledger).permalinks.map(({ address }) => address)]);
    const node = folder === 'claims' ? graph.claims.get(id) : graph.sources.get(id);
    // What a file says that does not fit its schema is not known.
    if (!node) return true;
    return [id, ...node.data.aliases].some((name) => addresses?.has(`/${folder}/${name}/#${fragment}`));
  };
}
