import { decodePercent } from './decode-percent.ts';

/** Any printable signs may stand behind the slash (https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html). */
const DOI = /^10\.\d{4,9}\/\S+$/;

const RESOLVER = /^https?:\/\/(?:dx\.)?doi\.org\//i;

/**
 * Reads a DOI with or without a resolver in front, behind which percent escapes are read, and folds it to lower case,
 * since DOIs do not distinguish case (https://www.doi.org/doi-handbook/HTML/case-sensitivity.html). Null where it is none.
 */
export function parseDoi(text: string): string | null {
  const named = text.trim().replace(/^doi:/i, '');
  const path = named.replace(RESOLVER, '');
  const doi = path === named ? named : (decodePercent(path) ?? path);
  return DOI.test(doi) ? doi.toLowerCase() : null;
}

/**
 * The DOI as a link (https://www.crossref.org/display-guidelines/), with those of its signs encoded that no address has
 * as they stand, or that would end its path (https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html).
 */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi.replace(/[%"#?<>{}|^`[\]\\]/g, encodeURIComponent)}`;
}
