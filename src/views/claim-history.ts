import type { Addresses } from '../digest/addresses.ts';
import { claimHash } from '../digest/canonical-claim.ts';
import { claimEvents } from '../digest/claim-events.ts';
import { hashText } from '../digest/content-id.ts';
import { formatDate } from '../digest/dates.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { CHANGES } from '../digest/vocabulary.ts';
import { listOf } from '../digest/wording.ts';
import { renderLine } from '../markdown/render.ts';

/** A line of a claim’s history; `why` is HTML. */
export interface HistoryLine {
  date: string;
  iso: string;
  changed: string;
  why: string | null;
  /** What became of the standing, where it changed. */
  standing: string | null;
  /** The version that the change made, with the hash of what it says. */
  version: { number: number; href: string; hash: string; short: string } | null;
}

/** What happened to a claim, oldest first; its withdrawal stands at the head of its page. */
export function viewHistory(claim: Claim, graph: Graph, addresses: Addresses): HistoryLine[] {
  return claimEvents(claim, graph.sources).map(({ date, changed, why, shift, version }) => ({
    date: formatDate(date),
    iso: date,
    changed: changed === null ? 'withdrawn' : listOf(changed.map((change) => CHANGES[change])),
    why: changed?.includes('published') === true ? null : renderLine(why),
    standing: shift,
    version: version === null ? null : viewVersion(claim, version, addresses),
  }));
}

function viewVersion(claim: Claim, number: number, addresses: Addresses): HistoryLine['version'] {
  const line = claim.stored[number - 1];
  const hash = line === undefined ? claimHash(claim.data, claim.body, claim.sourceNames) : hashText(line);
  return { number, href: addresses.claimVersion(claim.id, number), hash, short: `${hash.slice(0, 8)}…` };
}
