import { Feed } from 'feed';
import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph, Topic } from '../digest/graph.ts';
import { STANDING_RULES } from '../digest/standing.ts';
import { CHANGES } from '../digest/vocabulary.ts';
import { listOf } from '../digest/wording.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { site } from '../site.ts';

/** A feed in both of its forms. */
export interface FeedFiles {
  atom: string;
  json: string;
}

/** What a feed is about: its page, its own address without ending, its title, and the claims it follows. */
interface Subject {
  page: string;
  file: string;
  title: string;
  claims: readonly Claim[];
}

/** Additions, changes, new versions and withdrawals in the whole digest, newest first. */
export function siteFeed(graph: Graph, addresses: Addresses): FeedFiles {
  return buildFeed(
    {
      page: addresses.page('home'),
      file: addresses.asset('feed'),
      title: site.name,
      claims: [...graph.claims.values()],
    },
    addresses,
  );
}

export function topicFeed(topic: Topic, graph: Graph, addresses: Addresses): FeedFiles {
  const claims = topic.claims.flatMap((id) => graph.claims.get(id) ?? []);
  const page = addresses.topic(topic.id);
  return buildFeed({ page, file: `${page}feed`, title: `${site.name}: ${topic.data.title}`, claims }, addresses);
}

export function claimFeed(claim: Claim, addresses: Addresses): FeedFiles {
  const page = addresses.claim(claim.id);
  return buildFeed(
    { page, file: `${page}feed`, title: `${site.name}: ${plainTextOf(claim.data.statement)}`, claims: [claim] },
    addresses,
  );
}

interface Entry {
  id: string;
  title: string;
  link: string;
  date: string;
  text: string;
}

function buildFeed({ page, file, title, claims }: Subject, addresses: Addresses): FeedFiles {
  const entries = claims
    .flatMap((claim) => entriesOf(claim, addresses))
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1));
  const feed = new Feed({
    id: addresses.absolute(page),
    link: addresses.absolute(page),
    title,
    description: site.tagline,
    language: site.language,
    copyright: `Our words: ${site.licences.prose.name}. Quoted words belong to their authors.`,
    updated: dayOf(entries[0]?.date ?? '1970-01-01'),
    generator: site.name,
    author: { name: site.author },
    favicon: addresses.absolute(addresses.asset('icon.svg')),
    feedLinks: { atom: addresses.absolute(`${file}.atom`), json: addresses.absolute(`${file}.json`) },
  });
  for (const { id, title: heading, link, date, text } of entries) {
    feed.addItem({
      id,
      title: heading,
      link,
      date: dayOf(date),
      published: dayOf(date),
      description: text,
      content: text,
    });
  }
  return { atom: withStyleSheet(feed.atom1(), addresses), json: feed.json1() };
}

/**
 * An entry for each dated change of a claim. Ids are tag URIs (RFC 4151) made from the claim and the
 * number of its version, so that they stay when the site moves.
 */
function entriesOf(claim: Claim, addresses: Addresses): Entry[] {
  const statement = plainTextOf(claim.data.statement);
  const link = addresses.absolute(addresses.claim(claim.id));
  const id = (what: string) => `tag:${site.tagAuthority}:claims/${claim.id}/${what}`;
  const { name, reason } = claim.standing;
  const entries = claim.data.history.map(({ date, changed, why }, at): Entry => {
    const published = changed.includes('published');
    const what = published ? 'New claim' : `Changed (${listOf(changed.map((change) => CHANGES[change]))})`;
    const standing = at === claim.data.history.length - 1 ? ` ${STANDING_RULES[name].label}. ${reason}` : '';
    return {
      id: id(`v${String(at + 1)}`),
      title: `${what}: ${statement}`,
      link,
      date,
      text: `${published ? '' : `${plainTextOf(why)} `}${statement}${standing}`,
    };
  });
  const withdrawn = claim.data.withdrawn;
  if (withdrawn)
    entries.push({
      id: id('withdrawn'),
      title: `Withdrawn: ${statement}`,
      link,
      date: withdrawn.date,
      text: plainTextOf(withdrawn.why),
    });
  return entries;
}

/** The start of the day, UTC. */
function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** A feed that is opened in a browser shows itself as a page. */
function withStyleSheet(atom: string, addresses: Addresses): string {
  return atom.replace('?>', `?>\n<?xml-stylesheet type="text/css" href="${addresses.asset('feed.css')}"?>`);
}
