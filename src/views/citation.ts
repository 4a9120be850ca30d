import type { Addresses } from '../digest/addresses.ts';
import { isIdentified } from '../digest/citation-remarks.ts';
import type { Source } from '../digest/graph.ts';
import { MEDIA_TYPES } from '../digest/media-types.ts';

/** Files in which a citation can be had: their addresses, each with the name of its form. */
export interface CitationFiles {
  label: string;
  href: string;
  /** Media type, for links in the head. */
  type: string;
}

/** The twins of a claim’s page. */
export function claimFiles(id: string, addresses: Addresses): { citations: CitationFiles[]; data: CitationFiles[] } {
  const file = (ending: string) => addresses.twin('claims', id, ending);
  return {
    citations: citationFiles(file),
    data: [
      { label: 'JSON', href: file('json'), type: 'application/json' },
      { label: 'JSON-LD', href: file('jsonld'), type: MEDIA_TYPES.jsonld },
      { label: 'Nanopublication', href: file('trig'), type: MEDIA_TYPES.trig },
      { label: 'Markdown', href: file('md'), type: MEDIA_TYPES.md },
    ],
  };
}

/** The twins of a source’s page; no citation of what is not identified. */
export function sourceFiles(
  { id, data }: Source,
  addresses: Addresses,
): { citations: CitationFiles[]; data: CitationFiles[] } {
  const file = (ending: string) => addresses.twin('sources', id, ending);
  return {
    citations: isIdentified(data) ? citationFiles(file) : [],
    data: [
      { label: 'JSON', href: file('json'), type: 'application/json' },
      { label: 'JSON-LD', href: file('jsonld'), type: MEDIA_TYPES.jsonld },
      { label: 'Markdown', href: addresses.raw('sources', id), type: MEDIA_TYPES.md },
    ],
  };
}

function citationFiles(file: (ending: string) => string): CitationFiles[] {
  return [
    { label: 'BibTeX', href: file('bib'), type: MEDIA_TYPES.bib },
    { label: 'RIS', href: file('ris'), type: MEDIA_TYPES.ris },
    { label: 'CSL-JSON', href: file('csl.json'), type: MEDIA_TYPES['csl.json'] },
  ];
}
