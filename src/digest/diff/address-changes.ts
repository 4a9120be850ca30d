import { createAddresses } from '../addresses.ts';
import type { Graph } from '../graph.ts';
import { issuedAddresses } from '../permalinks.ts';
import type { AddressChange } from './change.ts';

/** What changed about the addresses that the graphs give out for good; both graphs with the names that are their own. */
export function addressChanges(before: Graph, after: Graph): AddressChange[] {
  const [old, now] = [new Set(issuedAddresses(before)), new Set(issuedAddresses(after))];
  const [had, has] = [aliasesOf(before), aliasesOf(after)];
  return [
    ...[...has].flatMap(([address, to]) => (had.has(address) ? [] : [{ change: 'alias-added', address, to } as const])),
    ...[...had].flatMap(([address, to]) =>
      has.has(address) ? [] : [{ change: 'alias-dropped', address, to } as const],
    ),
    ...[...now].flatMap((address) =>
      old.has(address) || has.has(address) ? [] : [{ change: 'address-added', address } as const],
    ),
    ...[...old].flatMap((address) =>
      now.has(address) || had.has(address) || now.has(movedTo(address, has))
        ? []
        : [{ change: 'address-dropped', address, pageStands: now.has(address.replace(/#.*/, '')) } as const],
    ),
  ];
}

/** Where an address leads whose page has another name now: what is named behind “#” is kept on the way. */
function movedTo(address: string, aliases: ReadonlyMap<string, string>): string {
  const [page = '', anchor] = address.split('#');
  return anchor === undefined ? '' : `${aliases.get(page) ?? ''}#${anchor}`;
}

/** Where the address of each alias leads. */
function aliasesOf({ claims, sources, topics }: Graph): Map<string, string> {
  const at = createAddresses({ site: null, base: '/' });
  return new Map([
    ...[...claims.values()].flatMap(({ id, data }) => data.aliases.map((alias) => pair(at.claim, alias, id))),
    ...[...sources.values()].flatMap(({ id, data }) => data.aliases.map((alias) => pair(at.source, alias, id))),
    ...[...topics.values()].flatMap(({ id, data }) => data.aliases.map((alias) => pair(at.topic, alias, id))),
  ]);
}

function pair(address: (id: string) => string, alias: string, id: string): [string, string] {
  return [address(alias), address(id)];
}
