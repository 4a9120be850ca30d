const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}\/[^\s"<>]+)$/i;

/**
 * Reads a DOI with or without a resolver in front and folds it to lower case, since DOIs do not
 * distinguish case (https://www.doi.org/doi-handbook/HTML/case-sensitivity.html). Null where it is none.
 */
export function parseDoi(text: string): string | null {
  return DOI.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

/** The DOI as a link (https://www.crossref.org/display-guidelines/). */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi}`;
}
