import { arxivOfAddress, arxivOfDoi, parseArxivId, type ArxivId } from '../../digest/arxiv.ts';
import { readArxivMention } from '../../digest/arxiv-mention.ts';
import type { BibtexEntry } from './read-bibtex.ts';

/**
 * The paper on arXiv that a BibTeX entry is of: by its eprint or its DOI, else by what stands where a journal would, as
 * Google Scholar and others have it, in its note, in how it was published, or in its address. Null where it is of none.
 */
export function arxivOfEntry({ csl, fields }: BibtexEntry, doi: string | null): ArxivId | null {
  const isEprint = /arxiv/i.test(fields['archiveprefix'] ?? fields['eprinttype'] ?? '');
  const container = csl['container-title'] ?? '';
  const mentions = [
    container,
    `${container} ${fields['volume'] ?? ''}`,
    fields['journal'] ?? '',
    fields['note'] ?? '',
    fields['howpublished'] ?? '',
  ];
  return (
    parseArxivId(isEprint ? (fields['eprint'] ?? '') : '') ??
    (doi === null ? null : arxivOfDoi(doi)) ??
    mentions.map((mention) => readArxivMention(withoutTex(mention))?.paper ?? null).find((paper) => paper !== null) ??
    arxivOfAddress(csl.URL ?? '')
  );
}

/** A line without braces, and without the command before an address. */
function withoutTex(line: string): string {
  return line.replace(/\\url\b/g, ' ').replace(/[{}]/g, '');
}
