import { parseUrl } from './parse-url.ts';

/**
 * An arXiv identifier, in the scheme used since April 2007, `0704.0001` and since 2015 `2402.11337`, or in the one before it, `hep-th/9901001`, without
 * the subject class that may stand in it; `version` is null where none is named.
 */
export interface ArxivId {
  id: string;
  version: number | null;
}

const ARXIV =
  /^(?:arxiv:)?(?:((?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5})|([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3}))(?:v([1-9]\d*))?$/i;

/** The prefix of the DOIs that arXiv gives out (https://info.arxiv.org/help/doi.html). */
const DOI_PREFIX = '10.48550/';

/** Hosts that show arXiv’s papers at /abs/<id>, /pdf/<id> or /html/<id>. */
const HOSTS = /^(?:www\.|export\.)?arxiv\.org$|^ar5iv\.(?:labs\.arxiv\.)?org$/;

/**
 * Reads `2402.11337`, `2402.11337v2`, `arXiv:2402.11337v2`, `hep-th/9901001` or `math.GT/0309136v2`
 * (https://info.arxiv.org/help/arxiv_identifier.html). Null where it is no such identifier.
 */
export function parseArxivId(text: string): ArxivId | null {
  const [match, today, archive, number, version] = ARXIV.exec(text.trim()) ?? [];
  if (match === undefined) return null;
  const id = today ?? `${archive?.toLowerCase() ?? ''}/${number ?? ''}`;
  return { id, version: version === undefined ? null : Number(version) };
}

/** The paper that an address of arXiv shows; null where it shows none, or is not arXiv’s. */
export function arxivOfAddress(address: string): ArxivId | null {
  if (!isOnArxiv(address)) return null;
  return parseArxivId(/^\/(?:abs|pdf|html)\/(.+?)(?:\.pdf)?\/?$/.exec(new URL(address).pathname)?.[1] ?? '');
}

export function isOnArxiv(address: string): boolean {
  const url = parseUrl(address);
  return url !== null && HOSTS.test(url.hostname);
}

/** True for a DOI that arXiv has given out. */
export function isArxivDoi(doi: string): boolean {
  return doi.startsWith(DOI_PREFIX);
}

/** The paper to which arXiv has given a DOI; null where it has given it to none. */
export function arxivOfDoi(doi: string): ArxivId | null {
  const name = isArxivDoi(doi) ? doi.slice(DOI_PREFIX.length) : '';
  return parseArxivId(/^arxiv\.(.+)$/i.exec(name)?.[1] ?? '');
}

/** The DOI that arXiv gives to each of its papers. */
export function doiOfArxiv(id: string): string {
  return `${DOI_PREFIX}arXiv.${id}`;
}

/** The identifier with its version, where it has one. */
export function formatArxivId({ id, version }: ArxivId): string {
  return `${id}${version === null ? '' : `v${String(version)}`}`;
}

/** Page of the abstract, of the named version where there is one. */
export function arxivUrl(arxiv: ArxivId): string {
  return `https://arxiv.org/abs/${formatArxivId(arxiv)}`;
}
