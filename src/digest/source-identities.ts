import { arxivOfAddress, arxivOfDoi, parseArxivId, type ArxivId } from './arxiv.ts';
import { canonicalUrl } from './canonical-url.ts';
import { parseDoi } from './doi.ts';

/** What names a source, as far as it is known. */
export interface SourceNames {
  arxiv?: string | undefined;
  doi?: string | undefined;
  url?: string | null | undefined;
}

/** Something that no two sources share: the key of the front matter that says it, its canonical form, and what it is called. */
export interface SourceIdentity {
  key: keyof SourceNames;
  value: string;
  what: string;
}

/**
 * Everything that identifies a source, in its canonical form: arXiv identifier without version, DOI in lower case,
 * canonical address. A paper on arXiv is known by the DOI that arXiv has given it and by its page there too.
 */
export function sourceIdentities({ arxiv, doi, url }: SourceNames): SourceIdentity[] {
  const papers: [SourceIdentity['key'], ArxivId | null][] = [
    ['arxiv', parseArxivId(arxiv ?? '')],
    ['doi', arxivOfDoi(doi ?? '')],
    ['url', arxivOfAddress(url ?? '')],
  ];
  const [key, paper] = papers.find(([, found]) => found !== null) ?? ['arxiv', null];
  const identities = [
    { key, value: paper?.id, what: 'arXiv identifier' },
    { key: 'doi', value: parseDoi(doi ?? ''), what: 'DOI' },
    { key: 'url', value: canonicalUrl(url ?? ''), what: 'address' },
  ];
  return identities.filter((identity): identity is SourceIdentity => Boolean(identity.value));
}
