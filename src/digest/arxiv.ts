/** An arXiv identifier in the scheme in use since April 2007; `version` is null where none is named. */
export interface ArxivId {
  id: string;
  version: number | null;
}

const ARXIV = /^(?:arxiv:)?(\d{4}\.\d{4,5})(?:v([1-9]\d*))?$/i;

/**
 * Reads `2402.11337`, `2402.11337v2` or `arXiv:2402.11337v2`
 * (https://info.arxiv.org/help/arxiv_identifier.html). Null where it is no such identifier.
 */
export function parseArxivId(text: string): ArxivId | null {
  const match = ARXIV.exec(text.trim());
  if (!match?.[1]) return null;
  return { id: match[1], version: match[2] ? Number(match[2]) : null };
}

/** Page of the abstract, of the named version where there is one. */
export function arxivUrl({ id, version }: ArxivId): string {
  return `https://arxiv.org/abs/${id}${version === null ? '' : `v${String(version)}`}`;
}
