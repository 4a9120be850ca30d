import type { SourceData } from '../schema/source.ts';
import { normaliseText } from './normalise-text.ts';

type Sources = ReadonlyMap<string, { data: Pick<SourceData, 'derivedFrom' | 'authors'> }>;

/**
 * The ids of the sources to which `sourceId` goes back through `derivedFrom`, itself where it retells nothing.
 * Sorted. Unknown ids and cycles, which checks report, end a branch there.
 */
export function originsOf(sourceId: string, sources: Sources): string[] {
  const origins = new Set<string>();
  const seen = new Set<string>();
  const pending = [sourceId];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const retold = (sources.get(id)?.data.derivedFrom ?? []).filter((parent) => sources.has(parent));
    if (retold.length === 0) origins.add(id);
    else pending.push(...retold);
  }
  return [...origins].sort();
}

/** Origins tied to one another by authors in common, and the names that tie them. */
export interface Circle {
  origins: string[];
  authors: string[];
}

/**
 * Groups origins that share authors, directly or through one another, in the order of the first of each. Origins that
 * share no author with another are in no circle. A circle does not reduce the count of origins; it is shown beside it.
 */
export function circlesOf(originIds: readonly string[], sources: Sources): Circle[] {
  const byAuthor = new Map<string, string[]>();
  for (const id of originIds) {
    for (const name of authorsOf(id, sources)) {
      const ids = byAuthor.get(name);
      if (ids) ids.push(id);
      else byAuthor.set(name, [id]);
    }
  }
  const seen = new Set<string>();
  return originIds.flatMap((first) => {
    const origins = new Set<string>();
    const authors = new Set<string>();
    const pending = [first];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      origins.add(id);
      for (const name of authorsOf(id, sources)) {
        const ids = byAuthor.get(name) ?? [];
        if (ids.length < 2 || authors.has(name)) continue;
        authors.add(name);
        for (const other of ids) pending.push(other);
      }
    }
    return origins.size < 2 ? [] : [{ origins: [...origins].sort(), authors: byReach([...authors], byAuthor) }];
  });
}

/** The names of a source’s authors, each once, however its letters are encoded and spaced. */
export function authorsOf(id: string, sources: Sources): Set<string> {
  return new Set(sources.get(id)?.data.authors.map(({ name }) => normaliseText(name)));
}

/** Names by the number of origins that they stand on, most first, then by name. */
function byReach(authors: string[], byAuthor: ReadonlyMap<string, readonly string[]>): string[] {
  const reach = (name: string) => byAuthor.get(name)?.length ?? 0;
  return authors.sort((a, b) => reach(b) - reach(a) || (a < b ? -1 : 1));
}
