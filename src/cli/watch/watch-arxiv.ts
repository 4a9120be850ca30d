import type { XmlElement } from '@rgrove/parse-xml';
import { cut } from '../../digest/cut.ts';
import { parseArxivId, type ArxivId } from '../../digest/arxiv.ts';
import type { Graph } from '../../digest/graph.ts';
import { normaliseText } from '../../digest/normalise-text.ts';
import type { SourceData } from '../../schema/source.ts';
import { askArxiv, feedOf, isWithdrawn, paperOf } from '../add/arxiv-api.ts';
import type { Network } from '../add/network.ts';
import { childrenOf, readXml, textOf } from '../add/read-xml.ts';
import { Refusal } from '../add/refusal.ts';
import type { News } from './news.ts';

/** Papers in one question: far below what arXiv takes in one address. */
const AT_ONCE = 100;

/** Asks arXiv after every paper of the digest: newer versions, withdrawals, publications. */
export async function watchArxiv(graph: Graph, network: Network): Promise<News[]> {
  const papers = [...graph.sources.values()].flatMap(({ id: source, data }) => {
    const paper = 'arxiv' in data && data.arxiv !== undefined ? parseArxivId(data.arxiv) : null;
    return paper ? [{ source, data, paper }] : [];
  });
  const news: News[] = [];
  for (let at = 0; at < papers.length; at += AT_ONCE) {
    const some = papers.slice(at, at + AT_ONCE);
    const entries = await ask(
      some.map(({ paper }) => paper.id),
      network,
    );
    for (const { source, data, paper } of some) {
      const entry = entries.get(paper.id);
      const found = entry ? newsOf(entry, data, paper) : [{ what: 'arXiv no longer has this paper', words: null }];
      news.push(...found.map((one) => ({ source, ...one })));
    }
  }
  return news;
}

/** The entries of a feed by the identifier of their paper. Refuses what is no whole feed: silence is no news. */
async function ask(ids: readonly string[], network: Network): Promise<Map<string, XmlElement>> {
  const { status, text } = await askArxiv(feedOf(ids), 5_000_000, network);
  const feed = status === 200 ? readXml(text, 'feed') : null;
  const entries = new Map<string, XmlElement>();
  for (const entry of feed ? childrenOf(feed, 'entry') : []) {
    const paper = paperOf(entry);
    if (paper) entries.set(paper.id, entry);
  }
  if (entries.size > 0) return entries;
  throw new Refusal(`arXiv did not answer with a feed of papers (status ${String(status)})`, {
    fix: 'try again in a few minutes',
  });
}

function newsOf(entry: XmlElement, data: SourceData, held: ArxivId): Omit<News, 'source'>[] {
  const news: Omit<News, 'source'>[] = [];
  const comment = normaliseText(textOf(entry, 'arxiv:comment') ?? '');
  const abstract = normaliseText(textOf(entry, 'summary') ?? '');
  const newest = paperOf(entry)?.version ?? 1;
  if (isWithdrawn(abstract, comment))
    news.push({ what: 'withdrawn on arXiv', words: cut(comment === '' ? abstract : comment, 0, 300) });
  if (held.version !== null && newest > held.version) {
    const [now, here] = [String(newest), String(held.version)];
    news.push({ what: `version ${now} is on arXiv; the text here is from version ${here}`, words: null });
  }
  const venue = textOf(entry, 'arxiv:journal_ref') ?? textOf(entry, 'arxiv:doi');
  if (data.kind === 'preprint' && venue !== null)
    news.push({ what: 'published, as arXiv says', words: cut(normaliseText(venue), 0, 300) });
  return news;
}
