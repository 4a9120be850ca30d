import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Source, Topic } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import type { SourceKind } from '../schema/source.ts';
import { site } from '../site.ts';
import { claimFiles, sourceFiles } from './citation.ts';

/** What the head of a page says to programs beyond what the layout says for every page: bibliographic metadata and other forms of the page. */
export interface Head {
  /** Highwire and Dublin Core. */
  meta: { name: string; content: string }[];
  links: { rel: string; href: string; type?: string; title?: string }[];
}

/** Item types of Zotero that the Embedded Metadata translator takes from `DC.type`. */
const ZOTERO_TYPES: Record<SourceKind, string> = {
  post: 'forumPost',
  brief: 'webpage',
  article: 'newspaperArticle',
  essay: 'blogPost',
  preprint: 'preprint',
  paper: 'conferencePaper',
  video: 'videoRecording',
};

export function claimHead(claim: Claim, addresses: Addresses): Head {
  const page = addresses.claim(claim.id);
  const title = plainTextOf(claim.data.statement);
  const published = claim.data.history[0]?.date;
  const { citations, data } = claimFiles(claim.id, addresses);
  return {
    meta: [
      { name: 'DC.type', content: 'webpage' },
      { name: 'citation_title', content: title },
      { name: 'citation_author', content: site.author },
      ...(published === undefined
        ? []
        : [{ name: 'citation_publication_date', content: published.replaceAll('-', '/') }]),
      { name: 'citation_public_url', content: addresses.absolute(page) },
    ],
    links: [
      { rel: 'cite-as', href: addresses.absolute(addresses.claimVersion(claim.id, versionOf(claim))) },
      ...citations.map(({ href, type }) => ({ rel: 'describedby', href, type })),
      ...data.map(({ href, type }) => ({ rel: 'alternate', href, type })),
      ...feeds(`${page}feed`, 'Changes of this claim'),
    ],
  };
}

export function sourceHead(source: Source, addresses: Addresses): Head {
  const { data } = source;
  const title = data.title ?? data.shortTitle;
  const work = data.kind === 'paper' || data.kind === 'preprint' ? data : null;
  const { citations, data: forms } = sourceFiles(source.id, addresses);
  const venue = data.containerTitle;
  return {
    meta: [
      { name: 'DC.type', content: ZOTERO_TYPES[data.kind] },
      { name: 'citation_title', content: title },
      ...data.authors.map(({ name }) => ({ name: 'citation_author', content: name })),
      ...(data.published === null
        ? []
        : [{ name: 'citation_publication_date', content: data.published.replaceAll('-', '/') }]),
      ...(data.kind === 'paper' && venue !== null ? [{ name: 'citation_conference_title', content: venue }] : []),
      ...(work?.doi === undefined ? [] : [{ name: 'citation_doi', content: work.doi }]),
      ...(work?.arxiv === undefined ? [] : [{ name: 'citation_arxiv_id', content: work.arxiv }]),
      ...(data.url === null ? [] : [{ name: 'citation_public_url', content: data.url }]),
    ],
    links: [
      ...(data.url === null ? [] : [{ rel: 'cite-as', href: data.url }]),
      ...citations.map(({ href, type }) => ({ rel: 'describedby', href, type })),
      ...forms.map(({ href, type }) => ({ rel: 'alternate', href, type })),
    ],
  };
}

export function topicHead(topic: Topic, addresses: Addresses): Head {
  const page = addresses.topic(topic.id);
  return {
    meta: [],
    links: feeds(`${page}feed`, `Changes: ${topic.data.title}`),
  };
}

/** Number of the newest version. */
export function versionOf(claim: Claim): number {
  return Math.max(1, claim.versions);
}

function feeds(file: string, title: string): Head['links'] {
  return [
    { rel: 'alternate', href: `${file}.atom`, type: 'application/atom+xml', title },
    { rel: 'alternate', href: `${file}.json`, type: 'application/feed+json', title },
  ];
}
