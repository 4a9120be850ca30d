import { arxivOfDoi, arxivUrl, doiOfArxiv, formatArxivId } from '../../digest/arxiv.ts';
import { doiUrl } from '../../digest/doi.ts';
import type { FoundSource } from './found-source.ts';
import type { Reference } from './reference.ts';

/** What the name of a source says by itself, where nobody is asked. */
export function fromName(reference: Exclude<Reference, { kind: 'bibtex' }>): FoundSource {
  const from = 'Entered by hand, without a look at the original. No text of it is held.';
  const remarks = ['Nobody was asked: what is missing is marked TODO.'];
  const text = 'none' as const;
  const arxiv =
    reference.kind === 'arxiv' ? reference.arxiv : reference.kind === 'doi' ? arxivOfDoi(reference.doi) : null;
  if (arxiv) {
    const url = arxivUrl({ ...arxiv, version: null });
    const doubts = [
      {
        about: 'DOI',
        level: 'inferred' as const,
        note: 'Follows the arXiv pattern 10.48550/arXiv. and the identifier.',
      },
    ];
    return {
      draft: {
        kind: 'preprint',
        containerTitle: 'arXiv',
        url,
        arxiv: formatArxivId(arxiv),
        doi: doiOfArxiv(arxiv.id),
        text,
        doubts,
      },
      from,
      seenAt: [],
      remarks,
    };
  }
  if (reference.kind === 'doi') {
    return {
      draft: { kind: 'paper', url: doiUrl(reference.doi), doi: reference.doi, text },
      from,
      seenAt: [],
      remarks,
    };
  }
  return { draft: { url: reference.kind === 'page' ? reference.address : undefined, text }, from, seenAt: [], remarks };
}
