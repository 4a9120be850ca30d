import type { Addresses } from '../digest/addresses.ts';
import { formatDate } from '../digest/dates.ts';
import type { Graph } from '../digest/graph.ts';
import { CHANGES } from '../digest/vocabulary.ts';
import { listOf } from '../digest/wording.ts';
import { renderLine, renderText } from '../markdown/render.ts';

/** A change in a line; `title` and `why` are HTML. */
export interface ChangeLine {
  what: string;
  href: string;
  title: string;
  why: string | null;
}

export interface Day {
  iso: string;
  date: string;
  claims: ChangeLine[];
  sources: ChangeLine[];
}

/** What was added, changed and withdrawn, day by day, newest first. */
export function viewChanges(graph: Graph, addresses: Addresses): Day[] {
  const days = new Map<string, Day>();
  const day = (iso: string) => {
    const known = days.get(iso) ?? { iso, date: formatDate(iso), claims: [], sources: [] };
    days.set(iso, known);
    return known;
  };
  for (const claim of graph.claims.values()) {
    const line = { href: addresses.claim(claim.id), title: renderLine(claim.data.statement) };
    for (const { date, changed, why } of claim.data.history) {
      const published = changed.includes('published');
      const what = published ? 'New claim' : `Changed: ${listOf(changed.map((change) => CHANGES[change]))}`;
      day(date).claims.push({ ...line, what, why: published ? null : renderLine(why) });
    }
    if (claim.data.withdrawn)
      day(claim.data.withdrawn.date).claims.push({
        ...line,
        what: 'Withdrawn',
        why: renderLine(claim.data.withdrawn.why),
      });
  }
  for (const { id, data } of graph.sources.values()) {
    day(data.added).sources.push({
      what: 'New source',
      href: addresses.source(id),
      title: renderText(data.title ?? data.shortTitle),
      why: null,
    });
  }
  return [...days.values()].sort((a, b) => (a.iso < b.iso ? 1 : -1));
}
