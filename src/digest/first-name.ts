import type { SourceData } from '../schema/source.ts';
import { createAddresses, type Addresses } from './addresses.ts';
import type { Document } from './corpus.ts';

/** Stored versions of claims, a line each, oldest first, by the name under which a claim was first published. */
export type StoredVersions = ReadonlyMap<string, readonly string[]>;

/** Names under which renamed sources were first published, by the ids that they have now. */
export type FirstNames = ReadonlyMap<string, string>;

/** The day on which each address was issued, by the address from the root of the site. */
export type IssueDays = ReadonlyMap<string, string>;

export const NONE_RENAMED: FirstNames = new Map();

export const NONE_ISSUED: IssueDays = new Map();

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

/** Of each renamed source the name by which the stored versions of claims know it, its earliest where they do not. Sources whose own id is that name are left out. */
export function firstNamesOfSources(
  sources: readonly Document<SourceData>[],
  stored: StoredVersions,
  issued: IssueDays = NONE_ISSUED,
): FirstNames {
  const renamed = sources.filter(({ data }) => data.aliases.length > 0);
  if (renamed.length === 0) return NONE_RENAMED;
  const known = sourcesNamedIn(stored);
  return new Map(
    renamed.flatMap(({ id, data }): [string, string][] => {
      const first =
        [id, ...data.aliases].find((name) => known.has(name)) ?? earliestName({ id, data }, 'source', issued);
      return first === id ? [] : [[id, first]];
    }),
  );
}

/**
 * The name of a source or a topic whose address was issued first; its own id where none was earlier, and its first alias
 * where none was issued at all. Aliases alone do not tell: they may be names of another, whose place it took.
 */
export function earliestName(
  { id, data }: { id: string; data: { aliases: readonly string[] } },
  kind: 'source' | 'topic',
  issued: IssueDays,
): string {
  const dayOf = (name: string) => issued.get(AT[kind](name)) ?? NEVER;
  if ([id, ...data.aliases].every((name) => dayOf(name) === NEVER)) return data.aliases[0] ?? id;
  return data.aliases.reduce((first, name) => (dayOf(name) < dayOf(first) ? name : first), id);
}

const AT: Addresses = createAddresses({ site: null, base: '/' });

/** Later than every day. */
const NEVER = '~';

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
