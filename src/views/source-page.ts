import { createAddresses, type Addresses } from '../digest/addresses.ts';
import { authorsInShort, withDoubt } from '../digest/authors.ts';
import { citationRemarks, isIdentified } from '../digest/citation-remarks.ts';
import { doiUrl } from '../digest/doi.ts';
import { formatDate } from '../digest/dates.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Evidence, Graph, Source } from '../digest/graph.ts';
import { RELATIONS, SOURCE_KINDS, TEXT_STATES, WARNINGS } from '../digest/vocabulary.ts';
import { countOf, sentence } from '../digest/wording.ts';
import type { Passage } from '../markdown/mark-passages.ts';
import { renderLine, renderSourceText, type TextBlock } from '../markdown/render.ts';
import type { Relation } from '../schema/evidence.ts';
import { retiredFragments } from '../digest/permalinks.ts';
import { sourceFiles } from './citation.ts';
import type { Digest } from './digest.ts';
import { originalOf } from './evidence.ts';
import { improveSource } from './improve.ts';
import { findPassages } from './passages.ts';

export type SourcePage = ReturnType<typeof viewSourcePage>;

/** How a claim uses a source or a passage of it. */
export interface ClaimUse {
  relation: Relation;
  label: string;
  glyph: string;
  href: string;
  statement: string;
}

/** A marked passage and the claims that use it. */
export interface PassageNote {
  id: string;
  number: number;
  uses: ClaimUse[];
}

/** Everything that stands on a source’s page. */
export function viewSourcePage(source: Source, digest: Digest, render: typeof renderSourceText = renderSourceText) {
  const { graph, addresses, permalinks } = digest;
  const { data } = source;
  const { passages, share } = findPassages(source);
  const notes = new Map(
    passages.map(({ id, number }): [string, PassageNote] => [
      id,
      {
        id,
        number,
        uses: source.evidence
          .filter((piece) => piece.passage === id && piece.heldIn === source.id)
          .map((piece) => useOf(piece, graph, addresses)),
      },
    ]),
  );
  const blocks = data.text === 'none' ? [] : render(source.body, passages);
  const claims = new Set(source.evidence.map(({ claim }) => claim)).size;
  const usage = usageSentence(share, claims, data.text !== 'none');
  return {
    id: source.id,
    title: data.title ?? `${data.shortTitle} (no title)`,
    kind: SOURCE_KINDS[data.kind],
    kindName: data.kind,
    byline: bylineOf(source),
    description: [
      sentence(`${SOURCE_KINDS[data.kind].label}${data.authors.length > 0 ? ' by' : ','} ${authorsInShort(data)}`),
      `${TEXT_STATES[data.text].label}.`,
      usage,
    ].join(' '),
    original: originalOf(source, null),
    facts: factsOf(source),
    held: `${TEXT_STATES[data.text].label}${data.extent === undefined ? '' : `: ${data.extent}`}.`,
    warnings: data.warnings.map(({ kind, text }) => ({ label: WARNINGS[kind], text: renderLine(text) })),
    summary: data.summary === undefined ? null : renderLine(data.summary),
    usage,
    blocks: blocks.map((block: TextBlock) => ({
      html: block.html,
      notes: block.begins.flatMap((id) => notes.get(id) ?? []).sort((a, b) => a.number - b.number),
    })),
    findings: source.evidence
      .filter(({ data: evidence }) => !isQuotation(evidence))
      .map((piece) => ({
        ...useOf(piece, graph, addresses),
        finding: renderLine(isQuotation(piece.data) ? piece.data.exact : piece.data.finding),
      })),
    quotedElsewhere: source.evidence
      .filter((piece) => piece.heldIn !== source.id)
      .map((piece) => ({
        ...useOf(piece, graph, addresses),
        words: renderLine(isQuotation(piece.data) ? piece.data.exact : ''),
        holder: reference(piece.heldIn, graph, addresses),
      })),
    retells: data.derivedFrom.map((id) => reference(id, graph, addresses)),
    origins: source.origins.filter((id) => id !== source.id).map((id) => reference(id, graph, addresses)),
    retoldBy: source.retoldBy.map((id) => reference(id, graph, addresses)),
    cites: data.cites.map((id) => reference(id, graph, addresses)),
    citedBy: source.citedBy.map((id) => reference(id, graph, addresses)),
    candidates:
      data.kind === 'video'
        ? data.candidates.map((candidate) => ({
            ...candidate,
            published: candidate.published && formatDate(candidate.published),
            why: renderLine(candidate.why),
          }))
        : [],
    doubts: data.doubts.map(({ about, level, note }) => ({
      about,
      level,
      note: note === undefined ? null : renderLine(note),
    })),
    notes: data.notes.map((note) => renderLine(note)),
    provenance: {
      ...data.provenance,
      recorded: formatDate(data.provenance.recorded),
      from: renderLine(data.provenance.from),
    },
    machineWritten: data.machineWritten === true,
    identified: isIdentified(data),
    citationRemarks: citationRemarks(data),
    files: sourceFiles(source, addresses),
    improve: improveSource(source, digest),
    retired: retiredFragments(
      [source.id, ...data.aliases].map(createAddresses({ site: null, base: '/' }).source),
      permalinks,
      new Set(passages.map(({ id }) => id)),
    ),
  };
}

/**
 * Stands for {@link renderSourceText} where the page is not needed but only what it is made of: the text as it is
 * written, and its passages with their places and relations.
 */
export function leaveUnrendered(body: string, passages: readonly Passage[]): TextBlock[] {
  return [{ html: JSON.stringify([body, passages]), begins: passages.map(({ id }) => id) }];
}

function bylineOf({ data }: Source): string {
  const names = data.authors.map(({ name, handle }) => (handle === undefined ? name : `${name} (${handle})`));
  return names.length === 0 ? 'Unsigned' : withDoubt(names.join(', '), data);
}

function useOf(piece: Evidence, graph: Graph, addresses: Addresses): ClaimUse {
  const claim = graph.claims.get(piece.claim);
  const { label, glyph } = RELATIONS[piece.data.relation];
  return {
    relation: piece.data.relation,
    label,
    glyph,
    href: addresses.evidence(piece.claim, piece.id),
    statement: renderLine(claim?.data.statement ?? piece.claim),
  };
}

function reference(id: string, { sources }: Graph, addresses: Addresses): { label: string; href: string } {
  return { label: sources.get(id)?.data.shortTitle ?? id, href: addresses.source(id) };
}

function usageSentence(share: number, claims: number, held: boolean): string {
  if (claims === 0) return 'No claim uses it.';
  const by = `by ${countOf(claims, 'claim')}`;
  return held ? `Used: ${String(Math.round(share * 100))}% of the text, ${by}.` : `Used ${by}.`;
}

function factsOf({ data }: Source): { term: string; text: string; href?: string }[] {
  const work = data.kind === 'paper' || data.kind === 'preprint' ? data : null;
  const facts: { term: string; text: string | null | undefined; href?: string | undefined }[] = [
    { term: 'Published', text: data.published === null ? 'date unknown' : formatDate(data.published) },
    { term: 'Revised', text: work?.revised && formatDate(work.revised) },
    { term: data.kind === 'paper' ? 'Venue' : 'Site', text: data.containerTitle ?? 'unknown', href: work?.venueUrl },
    { term: 'Pages', text: work?.page },
    { term: 'Title at the venue', text: work?.publishedTitle },
    { term: 'DOI', text: work?.doi, href: work?.doi === undefined ? undefined : doiUrl(work.doi) },
    { term: 'Categories', text: work && work.categories.length > 0 ? work.categories.join(', ') : null },
    { term: 'Code', text: work?.code?.replace('https://', ''), href: work?.code },
    { term: 'Licence', text: data.licence ?? 'none seen' },
  ];
  return facts.flatMap(({ term, text, href }) => (text ? [{ term, text, ...(href !== undefined && { href }) }] : []));
}
