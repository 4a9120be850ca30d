import type { Addresses } from '../digest/addresses.ts';
import { versionEntries } from '../digest/claim-version.ts';
import { claimHash } from '../digest/canonical-claim.ts';
import { citationRemarks, doubtOfDate } from '../digest/citation-remarks.ts';
import { citedText } from '../digest/cited-text.ts';
import { formatDate } from '../digest/dates.ts';
import type { Claim, Source } from '../digest/graph.ts';
import { once } from '../digest/once.ts';
import { isJournal } from '../digest/venue.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import type { TextPart } from '../markdown/text-parts.ts';
import type { SourceKind } from '../schema/source.ts';
import { site } from '../site.ts';
import { citedTitle, citedTitleOfSource, citedTitleParts, citedTitlePartsOfSource } from '../views/cited-title.ts';
import { parsePersonName, type CslName } from './person-name.ts';

/** An item in CSL-JSON; the names of its fields are CSL’s (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [number[]]; circa?: true };
  'container-title'?: string;
  'title-short'?: string;
  /** The title with its formulas told apart, where it has any: no variable of CSL, and in no CSL-JSON. */
  titleParts?: readonly TextPart[];
  page?: string;
  DOI?: string;
  URL?: string;
  number?: string;
  version?: string;
  note?: string;
}

const TYPES: Record<SourceKind, string> = {
  post: 'post',
  brief: 'webpage',
  article: 'article-newspaper',
  essay: 'post-weblog',
  preprint: 'article',
  paper: 'paper-conference',
  video: 'motion_picture',
};

/** A source as an item: the original is cited, not this digest, in the text that the digest goes by. */
export const cslOfSource = once((source: Source): CslItem => {
  const { id, data } = source;
  const text = citedText(data);
  const inJournal = text.kind === 'paper' && isJournal(text.containerTitle ?? '');
  // Few styles print the number of what is in no journal.
  const notes = [...(text.arxiv === null ? [] : [`arXiv:${text.arxiv}.`]), ...citationRemarks(data)];
  return {
    id,
    type: inJournal ? 'article-journal' : TYPES[text.kind],
    title: citedTitleOfSource(source),
    ...withFormulas(citedTitlePartsOfSource(source)),
    'title-short': data.shortTitle,
    ...(data.authors.length > 0 && { author: data.authors.map(parsePersonName) }),
    ...(data.published !== null && {
      issued: { ...dateParts(data.published), ...(doubtOfDate(data) === 'inferred' && { circa: true }) },
    }),
    ...(text.containerTitle !== null && { 'container-title': text.containerTitle }),
    ...(text.url !== null && { URL: text.url }),
    ...(text.page !== null && { page: text.page }),
    ...(text.doi !== null && { DOI: text.doi }),
    ...(text.arxiv !== null && { number: `arXiv:${text.arxiv}` }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
});

/** A version of a claim as an item: the digest is cited, with the version, its address and its content hash. */
export function cslOfClaim(claim: Claim, addresses: Addresses): CslItem {
  const version = claim.versions;
  const last = versionEntries(claim.data.history).at(-1);
  const { withdrawn } = claim.data;
  const notes = [
    `Version ${String(version)}, content hash sha256:${claimHash(claim.data, claim.body, claim.sourceNames)}`,
    ...(withdrawn ? [`Withdrawn on ${formatDate(withdrawn.date)}. ${plainTextOf(withdrawn.why)}`] : []),
  ];
  return {
    id: claim.id,
    type: 'webpage',
    title: citedTitle(claim),
    ...withFormulas(citedTitleParts(claim)),
    author: [{ literal: site.author }],
    'container-title': site.name,
    ...(last && { issued: dateParts(last.date) }),
    URL: addresses.absolute(addresses.claimVersion(claim.id, version)),
    version: String(version),
    note: notes.join('. '),
  };
}

function withFormulas(titleParts: readonly TextPart[]): Pick<CslItem, 'titleParts'> {
  return titleParts.some(({ isFormula }) => isFormula) ? { titleParts } : {};
}

function dateParts(date: string): { 'date-parts': [number[]] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}
