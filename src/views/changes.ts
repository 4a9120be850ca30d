import type { Addresses } from '../digest/addresses.ts';
import { claimEvents } from '../digest/claim-events.ts';
import { formatDate } from '../digest/dates.ts';
import type { Graph } from '../digest/graph.ts';
import { MOST_LISTED } from '../digest/large.ts';
import { nameChanges } from '../digest/name-changes.ts';
import { renderLine, renderText } from '../markdown/render.ts';

/** A change in a line; `title` and `why` are HTML, `standing` is text on what became of the standing. */
export interface ChangeLine {
  what: string;
  href: string;
  title: string;
  why: string | null;
  standing: string | null;
}

export interface Day<Line = ChangeLine> {
  iso: string;
  date: string;
  claims: Line[];
  sources: Line[];
}

/** What was added, changed and withdrawn, day by day, newest first; each line is made when it is asked for. */
export function draftChanges(graph: Graph, addresses: Addresses): Day<() => ChangeLine>[] {
  const days = new Map<string, Day<() => ChangeLine>>();
  const day = (iso: string) => {
    const known = days.get(iso) ?? { iso, date: formatDate(iso), claims: [], sources: [] };
    days.set(iso, known);
    return known;
  };
  for (const claim of graph.claims.values()) {
    for (const event of claimEvents(claim, graph.sources)) {
      day(event.date).claims.push(() => ({
        what: nameChanges(event),
        href: addresses.claim(claim.id),
        title: renderLine(event.statement),
        why: event.changed?.includes('published') === true ? null : renderLine(event.why),
        standing: event.shift,
      }));
    }
  }
  for (const { id, data } of graph.sources.values()) {
    day(data.added).sources.push(() => ({
      what: 'New source',
      href: addresses.source(id),
      title: renderText(data.title ?? data.shortTitle),
      why: null,
      standing: null,
    }));
  }
  return [...days.values()].sort((a, b) => (a.iso < b.iso ? 1 : -1));
}

/** The last of them, as many as can be listed, each typeset; the feeds have all. */
export function viewLastChanges(graph: Graph, addresses: Addresses): Day[] {
  let room = MOST_LISTED;
  const make = (line: () => ChangeLine) => line();
  return draftChanges(graph, addresses).flatMap((day) => {
    const claims = day.claims.slice(0, room).map(make);
    const sources = day.sources.slice(0, room - claims.length).map(make);
    room -= claims.length + sources.length;
    return claims.length + sources.length === 0 ? [] : [{ ...day, claims, sources }];
  });
}
