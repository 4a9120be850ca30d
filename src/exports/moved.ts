import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';

/** An address that leads to another: both as paths of the site. */
export interface Moved {
  from: string;
  to: string;
  /** The page whose picture stands for it in link previews: a version has none of its own. */
  pictureOf: string;
}

/** Every alias of a claim, a source or a topic, with where it leads. Sorted by the old address. */
export function movedPages({ claims, sources, topics }: Graph, addresses: Addresses): Moved[] {
  const moved = (
    nodes: ReadonlyMap<string, { id: string; data: { aliases: string[] } }>,
    address: (id: string) => string,
  ) =>
    [...nodes.values()].flatMap(({ id, data }) =>
      data.aliases.map((alias) => ({ from: address(alias), to: address(id), pictureOf: address(id) })),
    );
  const versions = [...claims.values()].flatMap((claim) =>
    claim.data.aliases.flatMap((alias) =>
      Array.from({ length: claim.versions }, (_, at) => ({
        from: addresses.claimVersion(alias, at + 1),
        to: addresses.claimVersion(claim.id, at + 1),
        pictureOf: addresses.claim(claim.id),
      })),
    ),
  );
  return [
    ...versions,
    ...moved(claims, addresses.claim),
    ...moved(sources, addresses.source),
    ...moved(topics, addresses.topic),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The same for hosts that read a `_redirects` file; empty where nothing moved. */
export function redirectsFile(moved: readonly Moved[]): string {
  return moved.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
