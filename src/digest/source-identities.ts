import { arxivOfAddress, arxivOfDoi, parseArxivId, type ArxivId } from './arxiv.ts';
import { canonicalUrl } from './canonical-url.ts';
import { parseDoi } from './doi.ts';

/** What names a source, as far as it is known. */
export interface SourceNames {
  arxiv?: string | undefined;
  doi?: string | undefined;
  url?: string | null | undefined;
  venueUrl?: string | undefined;
}

/** Something that no two sources share: the key of the front matter that says it, its canonical form, and what it is called. */
export interface SourceIdentity {
  key: keyof SourceNames;
  value: string;
  what: string;
}

/** The papers on arXiv that the names of a source name, each with the key that does: one, whichever says it, unless they contradict one another. */
export function papersNamed({ arxiv, doi, url }: SourceNames): { key: 'arxiv' | 'doi' | 'url'; paper: ArxivId }[] {
  const found = [
    { key: 'arxiv', paper: parseArxivId(arxiv ?? '') },
    { key: 'doi', paper: arxivOfDoi(doi ?? '') },
    { key: 'url', paper: arxivOfAddress(url ?? '') },
  ] as const;
  return found.flatMap(({ key, paper }) => (paper === null ? [] : [{ key, paper }]));
}

/**
 * Everything that identifies a source, in its canonical form: arXiv identifier without version, DOI in lower case,
 * canonical address, once, also where its page at its venue is the same. A paper on arXiv is known by the DOI that arXiv
 * has given it and by its page there too.
 */
export function sourceIdentities(names: SourceNames): SourceIdentity[] {
  const [first] = papersNamed(names);
  const address = canonicalUrl(names.url ?? '') ?? '';
  const atVenue = canonicalUrl(names.venueUrl ?? '') ?? '';
  const identities: SourceIdentity[] = [
    ...(first ? [{ key: first.key, value: first.paper.id, what: 'arXiv identifier' }] : []),
    { key: 'doi', value: parseDoi(names.doi ?? '') ?? '', what: 'DOI' },
    { key: 'url', value: address, what: 'address' },
    { key: 'venueUrl', value: atVenue === address ? '' : atVenue, what: 'address' },
  ];
  return identities.filter(({ value }) => value !== '');
}
