import type { SourceData } from '../schema/source.ts';
import type { Document } from './corpus.ts';

/** Stored versions of claims, a line each, oldest first, by the name under which a claim was first published. */
export type StoredVersions = ReadonlyMap<string, readonly string[]>;

/** Names under which renamed sources were first published, by the ids that they have now. */
export type FirstNames = ReadonlyMap<string, string>;

export const NONE_RENAMED: FirstNames = new Map();

/**
 * The name under which a claim was first published: the one that its versions are stored by, or its own id where it has
 * none yet. Ids that must outlive a rename are made from it.
 */
export function firstNameOfClaim(
  { id, data }: { id: string; data: { aliases: readonly string[] } },
  stored: StoredVersions,
): string {
  return [id, ...data.aliases].find((name) => stored.has(name)) ?? id;
}

/** Of each renamed source the name by which the stored versions of claims know it, its earliest where they do not. Sources that they know by their own id are left out. */
export function firstNamesOfSources(sources: readonly Document<SourceData>[], stored: StoredVersions): FirstNames {
  const renamed = sources.filter(({ data }) => data.aliases.length > 0);
  if (renamed.length === 0) return NONE_RENAMED;
  const known = sourcesNamedIn(stored);
  return new Map(
    renamed.flatMap(({ id, data }): [string, string][] => {
      const first = [id, ...data.aliases].find((name) => known.has(name)) ?? data.aliases[0] ?? id;
      return first === id ? [] : [[id, first]];
    }),
  );
}

/** Every name by which a stored version calls a source. Within a text of a version the quotation marks would be escaped. */
function sourcesNamedIn(stored: StoredVersions): Set<string> {
  const lines = [...stored.values()].flat();
  return new Set(
    lines.flatMap((line) => Array.from(line.matchAll(/"(?:source|via)":"([^"]*)"/g), ([, name = '']) => name)),
  );
}

/** The thing of that name, also where the name is an earlier id of it; undefined where there is none. */
export function findByName<Node extends { data: { aliases: readonly string[] } }>(
  name: string,
  nodes: ReadonlyMap<string, Node>,
): Node | undefined {
  return nodes.get(name) ?? [...nodes.values()].find(({ data }) => data.aliases.includes(name));
}
