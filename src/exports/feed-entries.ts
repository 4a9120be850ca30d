import type { Addresses } from '../digest/addresses.ts';
import { claimEvents, type ClaimEvent } from '../digest/claim-events.ts';
import type { Claim, Graph, Source } from '../digest/graph.ts';
import { nameChanges } from '../digest/name-changes.ts';
import { standingInWords } from '../digest/standing.ts';
import { SOURCE_KINDS, TEXT_STATES } from '../digest/vocabulary.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { renderText } from '../markdown/render.ts';
import { site } from '../site.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** A tag URI (RFC 4151), which stays when the site moves and when what it is about is renamed. */
  id: string;
  title: string;
  /** Absolute address of the page. */
  link: string;
  /** The day, `YYYY-MM-DD`. */
  date: string;
  /** Well-formed XHTML, in paragraphs. */
  html: string;
}

/** An entry for everything that happened to a claim, newest first. */
export function entriesOfClaim(claim: Claim, sources: Graph['sources'], addresses: Addresses): FeedEntry[] {
  const link = addresses.absolute(addresses.claim(claim.id));
  const events = claimEvents(claim, sources).reverse();
  return events.map((event) => {
    const version = event.version === null ? '' : ` · ${versionLink(claim, event.version, addresses)}`;
    return {
      id: tagOf(`claims/${claim.firstName}/${event.id}`),
      title: `${nameChanges(event)}: ${plainTextOf(event.statement)}`,
      link,
      date: event.date,
      html: [
        event.changed?.includes('published') === true ? '' : paragraph(renderText(plainTextOf(event.why))),
        paragraph(renderText(standingIn(event))),
        paragraph(anchor(link, 'The claim with its evidence') + version),
      ].join(''),
    };
  });
}

/** The entry for a source that was added. */
export function entryOfSource({ id, firstName, data }: Source, addresses: Addresses): FeedEntry {
  const link = addresses.absolute(addresses.source(id));
  const what = `${SOURCE_KINDS[data.kind].label}. ${TEXT_STATES[data.text].label}.`;
  return {
    id: tagOf(`sources/${firstName}/added`),
    title: `New source: ${data.title ?? data.shortTitle}`,
    link,
    date: data.added,
    html: paragraph(renderText(what)) + paragraph(anchor(link, 'The source')),
  };
}

/** A tag URI for something of the digest; `what` is a path that never changes. */
export function tagOf(what: string): string {
  return `tag:${site.tagAuthority}:${what}`;
}

/** What became of the standing, or the standing itself where it may be news. */
function standingIn({ shift, standing, version, changed }: ClaimEvent): string {
  if (shift !== null) return shift;
  if (standing === null || (version === null && changed?.includes('standing') !== true)) return '';
  return `${standingInWords(standing)}. ${standing.reason}`;
}

function versionLink({ id }: Claim, version: number, addresses: Addresses): string {
  return anchor(addresses.absolute(addresses.claimVersion(id, version)), `Version ${String(version)}`);
}

function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`;
}

function anchor(href: string, text: string): string {
  return `<a href="${href}">${renderText(text)}</a>`;
}
