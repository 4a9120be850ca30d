import { parseArxivId } from '../digest/arxiv.ts';
import { canonicalUrl } from '../digest/canonical-url.ts';
import { parseDoi } from '../digest/doi.ts';
import type { SourceData } from '../schema/source.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const sourcesAreDistinct: Rule = {
  name: 'sources-are-distinct',
  protects: 'The count of witnesses: one source under two names would speak twice.',
  *check(inspection) {
    const first = new Map<string, string>();
    for (const file of valid(inspection, 'sources')) {
      for (const { key, value, what } of identities(file.data)) {
        const earlier = first.get(`${what} ${value}`);
        if (earlier === undefined) first.set(`${what} ${value}`, file.path);
        else {
          yield atValue(file, [key], {
            reason: `Another source has the same ${what}`,
            details: [`${value} is also in ${earlier}`],
            fix: 'merge the two files, or correct the one that is wrong',
          });
        }
      }
    }
  },
};

/** Everything that identifies a source, in its canonical form: arXiv id without version, DOI in lower case, canonical address. */
function identities(data: SourceData): { key: string; value: string; what: string }[] {
  const arxiv = 'arxiv' in data && data.arxiv !== undefined ? parseArxivId(data.arxiv)?.id : null;
  const doi = 'doi' in data && data.doi !== undefined ? parseDoi(data.doi) : null;
  const url = data.url === null ? null : canonicalUrl(data.url);
  return [
    { key: 'arxiv', value: arxiv, what: 'arXiv identifier' },
    { key: 'doi', value: doi, what: 'DOI' },
    { key: 'url', value: url, what: 'address' },
  ].filter((identity): identity is { key: string; value: string; what: string } => Boolean(identity.value));
}
