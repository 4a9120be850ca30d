import type { Graph } from '../../digest/graph.ts';
import type { Network } from '../add/network.ts';
import type { Lookout } from './news.ts';
import { watchArxiv } from './watch-arxiv.ts';
import { watchCrossref } from './watch-crossref.ts';
import { watchLinks } from './watch-links.ts';

/** Looks after every source of the digest. Refuses where arXiv does not answer, so that silence is never taken for no news. */
export async function lookAfter(graph: Graph, network: Network): Promise<Lookout> {
  const arxiv = await watchArxiv(graph, network);
  const crossref = await watchCrossref(graph, network);
  const links = await watchLinks(graph, network);
  return {
    news: [...arxiv, ...crossref.news, ...links.news],
    remarks: [...crossref.remarks, ...links.remarks],
  };
}
