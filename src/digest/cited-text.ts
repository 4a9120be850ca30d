import type { SourceData } from '../schema/source.ts';
import { arxivUrl, isArxivDoi, isOnArxiv, parseArxivId } from './arxiv.ts';
import { doiUrl } from './doi.ts';

/** The text that a reference to a source means: all of its facts are of that one text. */
export interface CitedText {
  /** That of a paper whose text is arXiv’s is preprint. */
  kind: SourceData['kind'];
  containerTitle: string | null;
  url: string | null;
  /** Null for a work that is not of arXiv; with the version that the text is from, where it is known. */
  arxiv: string | null;
  doi: string | null;
  page: string | null;
  /** Where the work was published, as a sentence, where that is not the text that is cited; else null. */
  publication: string | null;
}

/**
 * The text of a source that is cited: arXiv’s, wherever an identifier of arXiv says that the text is from there. What
 * appeared at the venue has pages, often another title, and other words.
 */
export function citedText(data: SourceData): CitedText {
  const { kind, containerTitle, url } = data;
  const work = kind === 'paper' || kind === 'preprint' ? data : null;
  const arxiv = parseArxivId(work?.arxiv ?? '');
  if (!work || !arxiv)
    return {
      kind,
      containerTitle,
      url,
      arxiv: null,
      doi: work?.doi ?? null,
      page: work?.page ?? null,
      publication: null,
    };
  return {
    kind: 'preprint',
    containerTitle: 'arXiv',
    url: url !== null && isOnArxiv(url) ? url : arxivUrl(arxiv),
    arxiv: work.arxiv ?? null,
    doi: work.doi !== undefined && isArxivDoi(work.doi) ? work.doi : null,
    page: null,
    publication: work.kind === 'paper' ? publicationOf(work) : null,
  };
}

function publicationOf({ containerTitle, publishedTitle, page, doi }: Extract<SourceData, { kind: 'paper' }>): string {
  const parts = [
    `${publishedTitle === undefined ? '' : `as “${publishedTitle}” `}in ${containerTitle}`,
    ...(page === undefined ? [] : [`${/^\d+$/.test(page) ? 'p.' : 'pp.'} ${page}`]),
    ...(doi === undefined || isArxivDoi(doi) ? [] : [doiUrl(doi)]),
  ];
  return `Published ${parts.join(', ')}.`;
}
