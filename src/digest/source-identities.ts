import type { SourceData } from '../schema/source.ts';
import { parseArxivId } from './arxiv.ts';
import { canonicalUrl } from './canonical-url.ts';
import { parseDoi } from './doi.ts';

/** Something that no two sources share: the key of the front matter that has it, its canonical form, and what it is called. */
export interface SourceIdentity {
  key: string;
  value: string;
  what: string;
}

/** Everything that identifies a source, in its canonical form: arXiv id without version, DOI in lower case, canonical address. */
export function sourceIdentities(data: SourceData): SourceIdentity[] {
  const arxiv = 'arxiv' in data && data.arxiv !== undefined ? parseArxivId(data.arxiv)?.id : null;
  const doi = 'doi' in data && data.doi !== undefined ? parseDoi(data.doi) : null;
  const url = data.url === null ? null : canonicalUrl(data.url);
  return [
    { key: 'arxiv', value: arxiv, what: 'arXiv identifier' },
    { key: 'doi', value: doi, what: 'DOI' },
    { key: 'url', value: url, what: 'address' },
  ].filter((identity): identity is SourceIdentity => Boolean(identity.value));
}
