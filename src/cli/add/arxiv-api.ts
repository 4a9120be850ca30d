import type { XmlElement } from '@rgrove/parse-xml';
import { parseArxivId, type ArxivId } from '../../digest/arxiv.ts';
import type { Answer, Network } from './network.ts';
import { textOf } from './read-xml.ts';

/** Where arXiv’s API has a feed of these papers, each in the version that is named or else the newest (https://info.arxiv.org/help/api/user-manual.html). */
export function feedOf(ids: readonly string[]): string {
  return `https://export.arxiv.org/api/query?id_list=${ids.join(',')}&max_results=${String(ids.length)}`;
}

/** Asks for such a feed, of which `cap` bytes are read at the most. */
export function askArxiv(feed: string, cap: number, network: Network): Promise<Answer> {
  return network.read(feed, {
    service: 'arXiv',
    accept: 'application/atom+xml',
    cap,
    hosts: ['arxiv.org'],
    isBusy: (answer) => /^\s*Rate exceeded\.?\s*$/i.test(answer),
  });
}

/** The paper that an entry of a feed is about, with its version; null where it is about none, as one that tells of an error. */
export function paperOf(entry: XmlElement): ArxivId | null {
  return parseArxivId((textOf(entry, 'id') ?? '').replace(/^https?:\/\/arxiv\.org\/abs\//, ''));
}

/** arXiv keeps answering for a withdrawn paper; the notice stands in the comment or in place of the abstract (https://info.arxiv.org/help/withdraw.html). */
export function isWithdrawn(abstract: string, comment: string | null): boolean {
  const notice =
    /\b(?:paper|article|submission|manuscript|work|preprint|version|it)\s+(?:has been|was|is(?: being)?)\s+withdrawn\b/i;
  return notice.test(comment ?? '') || /^withdrawn\b/i.test(comment ?? '') || notice.test(abstract.slice(0, 200));
}
