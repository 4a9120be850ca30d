import type { Addresses } from '../digest/addresses.ts';
import { doubtOfAuthors } from '../digest/authors.ts';
import { isIdentified } from '../digest/citation-remarks.ts';
import { citedText } from '../digest/cited-text.ts';
import { versionEntries } from '../digest/claim-version.ts';
import { divideName } from '../digest/family-name.ts';
import type { Claim, Source, Topic } from '../digest/graph.ts';
import { FEED_TYPES } from '../digest/media-types.ts';
import { SCHEMA_TYPES } from '../digest/schema-types.ts';
import { isJournal } from '../digest/venue.ts';
import type { SourceKind } from '../schema/source.ts';
import { site } from '../site.ts';
import { claimFiles, sourceFiles } from './citation.ts';
import { citedTitle, citedTitleOfSource } from './cited-title.ts';

/** What the head of a page says to programs beyond what the layout says for every page: bibliographic metadata and other forms of the page. */
export interface Head {
  /** Highwire and Dublin Core. */
  meta: { name: string; content: string }[];
  links: { rel: string; href: string; type?: string; title?: string }[];
}

/**
 * Item types of Zotero, which its translator for embedded metadata takes from `z:itemType` before all else; from
 * `DC.type` it would take them only where `og:type` does not say that the page is a web page, which every page does.
 */
const ZOTERO_TYPES: Record<SourceKind, string> = {
  post: 'forumPost',
  brief: 'webpage',
  article: 'newspaperArticle',
  essay: 'blogPost',
  preprint: 'preprint',
  paper: 'conferencePaper',
  video: 'videoRecording',
};

/** Of the whole digest: its feeds. */
export function digestHead(addresses: Addresses): Head {
  const href = addresses.asset('feed.json');
  return { meta: [], links: [{ rel: 'alternate', href, type: FEED_TYPES['feed.json'], title: site.name }] };
}

/**
 * Of a claim: what is cited is its newest version. It names no author, since readers of these names take “Contributors
 * to …” for a person; the files for citations do.
 */
export function claimHead(claim: Claim, addresses: Addresses): Head {
  const page = addresses.claim(claim.id);
  const { meta, links } = claimVersionHead(claim, claim.versions, claim.data.statement, addresses);
  const { citations, data } = claimFiles(claim.id, addresses);
  return {
    meta,
    links: [
      ...links,
      ...citations.map(({ href, type }) => ({ rel: 'describedby', href, type })),
      ...data.map(({ href, type }) => ({ rel: 'alternate', href, type })),
      ...feeds(`${page}feed`, 'Changes of this claim'),
    ],
  };
}

/** Of a version of a claim, counted from 1: it is what is cited, by its statement, which is Markdown. The files for citations are of the newest. */
export function claimVersionHead(claim: Claim, number: number, statement: string, addresses: Addresses): Head {
  const version = addresses.absolute(addresses.claimVersion(claim.id, number));
  const { history, withdrawn } = claim.data;
  return {
    meta: [
      { name: 'z:itemType', content: 'webpage' },
      { name: 'citation_title', content: citedTitle({ data: { statement, withdrawn } }) },
      ...dateOf(versionEntries(history)[number - 1]?.date ?? null),
      { name: 'citation_public_url', content: version },
      { name: 'DC.rights', content: site.licences.prose.name },
    ],
    links: [
      { rel: 'cite-as', href: version },
      { rel: 'type', href: 'https://schema.org/Claim' },
    ],
  };
}

/**
 * Of a source: what is cited is the original, in the text that the digest goes by; nothing where it is not identified.
 * Names of authors that nobody states are left out, since no doubt can be told here; the files for citations have both.
 */
export function sourceHead(source: Source, addresses: Addresses): Head {
  const { data } = source;
  const { kind, containerTitle, url, arxiv, doi } = citedText(data);
  const { citations, data: forms } = sourceFiles(source, addresses);
  const inJournal = kind === 'paper' && isJournal(containerTitle ?? '');
  const authors = doubtOfAuthors(data) === 'inferred' ? [] : data.authors;
  const meta = [
    { name: 'z:itemType', content: inJournal ? 'journalArticle' : ZOTERO_TYPES[kind] },
    { name: 'citation_title', content: citedTitleOfSource(source) },
    ...namesOf(authors).map((name) => ({ name: 'citation_author', content: name })),
    ...dateOf(data.published),
    ...venueOf(kind, containerTitle, inJournal),
    ...(doi === null ? [] : [{ name: 'citation_doi', content: doi }]),
    ...(arxiv === null ? [] : [{ name: 'citation_arxiv_id', content: arxiv }]),
    ...(url === null ? [] : [{ name: 'citation_public_url', content: url }]),
  ];
  return {
    meta: isIdentified(data) ? meta : [],
    links: [
      ...(url === null ? [] : [{ rel: 'cite-as', href: url }]),
      // https://signposting.org/FAIR/#type
      { rel: 'type', href: `https://schema.org/${SCHEMA_TYPES[data.kind]}` },
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

/**
 * Names with the family name before a comma, since Zotero takes no more than the last word of others for it. Where one
 * author stands alone, though, it takes a comma with several words on either side for one between two authors.
 */
function namesOf(authors: Source['data']['authors']): string[] {
  return authors.map((author) => {
    const { family, given, suffix } = divideName(author);
    if (authors.length === 1 && family.includes(' ') && given.includes(' ')) return author.name;
    // A comma of a name’s own would be taken for the one behind a family name.
    return [family.replaceAll(',', ''), given, suffix].filter((part) => part !== '').join(', ');
  });
}

function dateOf(date: string | null): Head['meta'] {
  return date === null ? [] : [{ name: 'citation_publication_date', content: date.replaceAll('-', '/') }];
}

/** Where it appeared. Of what is no paper, Zotero takes `DC.source` for the site, the newspaper or the forum. */
function venueOf(kind: SourceKind, venue: string | null, inJournal: boolean): Head['meta'] {
  if (venue === null) return [];
  if (kind !== 'paper') return [{ name: 'DC.source', content: venue }];
  return [{ name: inJournal ? 'citation_journal_title' : 'citation_conference_title', content: venue }];
}

function feeds(file: string, title: string): Head['links'] {
  return [
    { rel: 'alternate', href: `${file}.xml`, type: FEED_TYPES['feed.xml'], title },
    { rel: 'alternate', href: `${file}.json`, type: FEED_TYPES['feed.json'], title },
  ];
}
