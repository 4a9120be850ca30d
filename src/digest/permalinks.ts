import { createAddresses, PAGES, type PageName } from './addresses.ts';
import type { Graph } from './graph.ts';
import type { IssueDays } from './first-name.ts';
import { once } from './once.ts';

/** A line of the ledger: an address that was issued, from the root of the site, and the day it was issued. */
export interface Permalink {
  address: string;
  date: string;
}

/** A line of the ledger that cannot be read; lines count from 1. */
export interface UnreadableLine {
  line: number;
  text: string;
}

const LINE = /^(\/\S*) (\d{4}-\d{2}-\d{2})$/;

/** Reads the ledger: an address and a date a line. Lines that are neither are returned beside. */
export function parseLedger(text: string): { permalinks: Permalink[]; unreadable: UnreadableLine[] } {
  const permalinks: Permalink[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const [, address, date] = LINE.exec(line) ?? [];
    if (address !== undefined && date !== undefined) permalinks.push({ address, date });
    else if (line !== '') unreadable.push({ line: at + 1, text: line });
  }
  return { permalinks, unreadable };
}

/** Addresses that stand in a ledger more than once, as where two branches entered them. */
export function doubledAddresses(permalinks: readonly Permalink[]): Set<string> {
  const seen = new Set<string>();
  return new Set(permalinks.flatMap(({ address }) => (seen.size === seen.add(address).size ? [address] : [])));
}

/** A line of the ledger, without its end. */
export function formatPermalink({ address, date }: Permalink): string {
  return `${address} ${date}`;
}

/** The day on which each address was issued: the first, where it stands more than once. */
export function issueDays(permalinks: readonly Permalink[]): IssueDays {
  const first = new Map<string, string>();
  for (const { address, date } of permalinks) {
    const known = first.get(address);
    if (known === undefined || date < known) first.set(address, date);
  }
  return first;
}

/** The ledger as text: sorted by address in code-unit order, one a line, each address once with its first date. */
export function formatLedger(permalinks: readonly Permalink[]): string {
  return [...issueDays(permalinks)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, date]) => `${formatPermalink({ address, date })}\n`)
    .join('');
}

/** Every address that the graph gives out for good: pages, versions of claims, aliases, evidence and passages. */
export function issuedAddresses(graph: Graph): string[] {
  const at = createAddresses({ site: null, base: '/' });
  const issued = (Object.keys(PAGES) as PageName[]).map(at.page);
  for (const { id, data, evidence, versions } of graph.claims.values()) {
    for (const name of [id, ...data.aliases]) {
      issued.push(at.claim(name));
      for (let version = 1; version <= versions; version += 1) issued.push(at.claimVersion(name, version));
    }
    issued.push(...evidence.map((piece) => at.evidence(id, piece.id)));
  }
  for (const { id, data, evidence } of graph.sources.values()) {
    issued.push(at.source(id), ...data.aliases.map(at.source));
    for (const { passage, heldIn } of evidence)
      if (passage !== null && heldIn === id) issued.push(at.passage(id, passage));
  }
  for (const { id, data } of graph.topics.values()) issued.push(at.topic(id), ...data.aliases.map(at.topic));
  return [...new Set(issued)].sort();
}

/** How the ledger and the addresses in use differ. */
export interface LedgerComparison {
  /** In use, and not in the ledger. */
  missing: string[];
  /** In the ledger, and the page is gone. */
  lost: Permalink[];
  /** In the ledger, on a page that stands, but the evidence or passage is gone: the page says so at that place. */
  retired: Permalink[];
}

/** Compares the ledger with the addresses in use. */
export function compareLedger(permalinks: readonly Permalink[], issued: readonly string[]): LedgerComparison {
  const inUse = new Set(issued);
  const known = new Set(permalinks.map(({ address }) => address));
  const unused = permalinks.filter(({ address }) => !inUse.has(address));
  const pageStands = ({ address }: Permalink) => inUse.has(address.replace(/#.*/, ''));
  return {
    missing: issued.filter((address) => !known.has(address)),
    lost: unused.filter((permalink) => !pageStands(permalink)),
    retired: unused.filter(pageStands),
  };
}

/** Fragments of a page that the ledger knows and the page no longer has; `pages` are its address from the root and those of its earlier ids. */
export function retiredFragments(
  pages: readonly string[],
  permalinks: readonly Permalink[],
  present: ReadonlySet<string>,
): string[] {
  const known = fragmentsByPage(permalinks);
  const fragments = new Set(pages.flatMap((page) => known.get(page) ?? []));
  return [...fragments].filter((fragment) => !present.has(fragment));
}

/** Every page asks the same ledger, which is read once for all. */
const fragmentsByPage = once((permalinks: readonly Permalink[]): ReadonlyMap<string, string[]> => {
  const fragments = new Map<string, string[]>();
  for (const { address } of permalinks) {
    const [path = '', fragment] = address.split('#', 2);
    if (fragment === undefined) continue;
    const known = fragments.get(path);
    if (known) known.push(fragment);
    else fragments.set(path, [fragment]);
  }
  return fragments;
});
