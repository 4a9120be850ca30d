import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Addresses } from '../digest/addresses.ts';
import { startOfDay } from '../digest/dates.ts';
import type { Claim, Graph, Topic } from '../digest/graph.ts';
import { FEED_TYPES } from '../digest/media-types.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { site } from '../site.ts';
import { entriesOfClaim, entryOfSource, tagOf, type FeedEntry } from './feed-entries.ts';
import { RIGHTS } from './rights.ts';

/** A feed in both of its forms (RFC 4287, https://jsonfeed.org/version/1.1). */
export interface FeedFiles {
  atom: string;
  json: string;
}

/** What a feed is about. */
interface Subject {
  /** What its id is made from; never changes. */
  name: string;
  title: string;
  /** Path of the page whose changes it tells. */
  page: string;
  /** Its own path without ending. */
  file: string;
  entries: FeedEntry[];
}

/** Sources that were added, and all that happened to claims, in the whole digest. */
export function siteFeed({ claims, sources }: Graph, addresses: Addresses): FeedFiles {
  const entries = [
    ...[...claims.values()].flatMap((claim) => entriesOfClaim(claim, sources, addresses)),
    ...[...sources.values()].map((source) => entryOfSource(source, addresses)),
  ];
  const page = addresses.page('home');
  return writeFeed({ name: 'feed', title: site.name, page, file: addresses.asset('feed'), entries }, addresses);
}

/** All that happened to the claims of a topic. */
export function topicFeed(
  { id, data, firstName, claims: ids }: Topic,
  { claims, sources }: Graph,
  addresses: Addresses,
): FeedFiles {
  const page = addresses.topic(id);
  const entries = ids.flatMap((claim) => {
    const node = claims.get(claim);
    return node ? entriesOfClaim(node, sources, addresses) : [];
  });
  const name = `topics/${firstName}`;
  return writeFeed({ name, title: `${site.name}: ${data.title}`, page, file: `${page}feed`, entries }, addresses);
}

/** All that happened to a claim. */
export function claimFeed(claim: Claim, { sources }: Graph, addresses: Addresses): FeedFiles {
  const page = addresses.claim(claim.id);
  const title = `${site.name}: ${plainTextOf(claim.data.statement)}`;
  const entries = entriesOfClaim(claim, sources, addresses);
  return writeFeed({ name: `claims/${claim.firstName}`, title, page, file: `${page}feed`, entries }, addresses);
}

/** Writes the entries, newest first, those of a day by what they are about. */
function writeFeed(subject: Subject, addresses: Addresses): FeedFiles {
  const entries = subject.entries.toSorted((a, b) => compare(b.date, a.date) || compare(aboutOf(a), aboutOf(b)));
  return { atom: writeAtom({ ...subject, entries }, addresses), json: writeJson({ ...subject, entries }, addresses) };
}

/** The id without the event, which is not renamed with what it is about. */
function aboutOf({ id }: FeedEntry): string {
  return id.slice(0, id.lastIndexOf('/'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The style sheet makes a page of it where it is opened in a browser. */
function writeAtom({ name, title, page, file, entries }: Subject, addresses: Addresses): string {
  const feed = {
    id: tagOf(name),
    title: { value: title, type: 'text' },
    subtitle: { value: site.tagline, type: 'text' },
    updated: startOfDay(entries[0]?.date ?? '1970-01-01'),
    authors: [{ name: site.author }],
    generator: { text: site.name },
    icon: addresses.absolute(addresses.asset('icon.svg')),
    rights: { value: RIGHTS, type: 'text' },
    links: [
      { rel: 'alternate', href: addresses.absolute(page), type: 'text/html' },
      { rel: 'self', href: addresses.absolute(`${file}.xml`), type: FEED_TYPES['feed.xml'] },
    ],
    entries: entries.map(({ id, title: heading, link, date, html }) => ({
      id,
      title: { value: heading, type: 'text' },
      links: [{ rel: 'alternate', href: link, type: 'text/html' }],
      published: startOfDay(date),
      updated: startOfDay(date),
      content: { value: html, type: 'xhtml' },
    })),
    xml: { lang: site.language },
  };
  return generateAtomFeed(feed, { stylesheets: [{ type: 'text/css', href: addresses.asset('feed.css') }] });
}

function writeJson({ title, page, file, entries }: Subject, addresses: Addresses): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: addresses.absolute(page),
    feed_url: addresses.absolute(`${file}.json`),
    description: `${site.tagline}. ${RIGHTS}`,
    icon: addresses.absolute(addresses.asset('icon-512.png')),
    favicon: addresses.absolute(addresses.asset('icon-192.png')),
    authors: [{ name: site.author }],
    language: site.language,
    items: entries.map(({ id, title: heading, link, date, html }) => ({
      id,
      url: link,
      title: heading,
      content_html: html,
      date_published: startOfDay(date),
    })),
  });
  // Feedsmith leaves out what is empty, and a feed without `items` is none.
  return `${JSON.stringify({ ...(feed as object), ...(entries.length === 0 && { items: [] }) }, null, 2)}\n`;
}
