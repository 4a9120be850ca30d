import { isOnArxiv } from '../../digest/arxiv.ts';
import type { Graph } from '../../digest/graph.ts';
import type { SourceData } from '../../schema/source.ts';
import type { Network } from '../add/network.ts';
import { Refusal } from '../add/refusal.ts';
import type { Lookout } from './news.ts';

/** Statuses that say that a page is gone. Others, such as 403, say that programs are not welcome, or that it is ill today. */
const GONE = new Set([404, 410]);

/** Opens every address that the digest sends readers to, each once, and tells which are gone and which send elsewhere. */
export async function watchLinks(graph: Graph, network: Network): Promise<Lookout> {
  const lookout: Lookout = { news: [], remarks: [] };
  for (const [address, sources] of linksOf(graph)) {
    const verdict = await open(address, network);
    if (verdict.outcome === 'unknown') lookout.remarks.push(`${address}: ${verdict.why}`);
    if (verdict.outcome === 'news')
      lookout.news.push(...sources.map((source) => ({ source, what: verdict.what, words: address })));
  }
  return lookout;
}

type Verdict = { outcome: 'stands' } | { outcome: 'news'; what: string } | { outcome: 'unknown'; why: string };

/** Asks for the head of the page, and, where that is refused or seems to be gone, for the page: some hosts answer for pages alone. */
async function open(address: string, network: Network): Promise<Verdict> {
  const question = { service: new URL(address).host, accept: '*/*', cap: 3_000_000, plain: true };
  try {
    const head = await network.read(address, { ...question, method: 'HEAD' });
    const { status } = head.status < 400 ? head : await network.read(address, question);
    if (GONE.has(status)) return { outcome: 'news', what: `a page is gone (status ${String(status)})` };
    return status < 400 ? { outcome: 'stands' } : { outcome: 'unknown', why: `status ${String(status)}` };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.obstacle === 'too-large') return { outcome: 'stands' };
    if (error.obstacle === 'elsewhere') return { outcome: 'news', what: 'a page sends on elsewhere' };
    return { outcome: 'unknown', why: error.message };
  }
}

/**
 * Addresses of originals, venues, code, candidates, and pages on which facts were seen, with the sources that name them.
 * arXiv is asked through its API alone.
 */
function linksOf(graph: Graph): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const { id, data } of graph.sources.values()) {
    for (const address of new Set(addressesOf(data))) {
      if (isOnArxiv(address)) continue;
      links.set(address, [...(links.get(address) ?? []), id]);
    }
  }
  return links;
}

function addressesOf(data: SourceData): string[] {
  const work = 'code' in data || 'venueUrl' in data ? [data.code, data.venueUrl] : [];
  const candidates = 'candidates' in data ? data.candidates.map(({ url }) => url) : [];
  return [data.url, ...work, ...candidates, ...data.provenance.seenAt].filter(
    (address) => address !== null && address !== undefined,
  );
}
