import type { Addresses } from '../digest/addresses.ts';
import { arxivUrl, parseArxivId } from '../digest/arxiv.ts';
import type { Evidence, Graph, Source } from '../digest/graph.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { TextQuoteSelector } from '../digest/quotation.ts';
import { withTextFragment } from '../digest/text-fragment.ts';
import { RELATIONS } from '../digest/vocabulary.ts';
import { renderLine } from '../markdown/render.ts';
import { selectorOf } from '../markdown/selector.ts';
import type { Relation } from '../schema/evidence.ts';
import { viewSourceLine, type SourceLine } from './source-line.ts';

/** A piece of evidence as a figure: words of a source, or a paraphrase of ours. */
export interface EvidenceView {
  id: string;
  relation: Relation;
  glyph: string;
  form: 'quotation' | 'finding';
  /** The words, or our sentence, as HTML. */
  words: string;
  /** Where a finding stands in the source, as HTML; null for a quotation. */
  locator: string | null;
  source: SourceLine | null;
  /** The source in whose text the words stand, where they are quoted at second hand. */
  via: SourceLine | null;
  /** The marked passage on the page of the source that holds it. */
  context: string | null;
  original: Original | null;
  note: string;
  /** Why the piece adds nothing to the standing although its relation would. */
  uncounted: string | null;
  ownRemark: boolean;
}

export function viewEvidence(piece: Evidence, graph: Graph, addresses: Addresses): EvidenceView {
  const { data } = piece;
  const source = graph.sources.get(piece.source);
  const holder = graph.sources.get(piece.heldIn);
  const ownRemark = isQuotation(data) && data.ownRemark === true;
  return {
    id: piece.id,
    relation: data.relation,
    glyph: RELATIONS[data.relation].glyph,
    form: isQuotation(data) ? 'quotation' : 'finding',
    words: renderLine(isQuotation(data) ? data.exact : data.finding),
    locator: isQuotation(data) ? null : renderLine(data.locator),
    source: source ? viewSourceLine(source, graph, addresses) : null,
    via: holder && holder !== source ? viewSourceLine(holder, graph, addresses) : null,
    context: piece.passage === null ? null : addresses.passage(piece.heldIn, piece.passage),
    original: holder ? originalOf(holder, isQuotation(data) ? selectorOf(data) : null) : null,
    note: renderLine(data.note),
    uncounted:
      !piece.counted && data.relation !== 'mentions'
        ? 'It goes back to a machine-written text alone: shown, not counted.'
        : null,
    ownRemark,
  };
}

/** Kinds whose address leads to a page that carries the words as text. */
const PAGES_WITH_WORDS = new Set(['article', 'brief', 'essay', 'paper', 'preprint']);

export interface Original {
  /** Its address, scrolled to the words where it is a web page that has them. */
  href: string;
  /** Its address as such. */
  page: string;
  label: string;
}

/** The original; null where no address is known. */
export function originalOf(source: Source, words: TextQuoteSelector | null): Original | null {
  const { data } = source;
  const arxiv = 'arxiv' in data && data.arxiv !== undefined ? parseArxivId(data.arxiv) : null;
  const address = arxiv ? arxivUrl(arxiv) : data.url;
  if (address === null) return null;
  const label = 'arxiv' in data && data.arxiv !== undefined ? `arXiv:${data.arxiv}` : 'at the original';
  return {
    href: words !== null && PAGES_WITH_WORDS.has(data.kind) ? withTextFragment(address, words.exact, words) : address,
    page: address,
    label,
  };
}
