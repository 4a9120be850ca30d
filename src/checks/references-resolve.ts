import { nearestId } from './nearest-id.ts';
import { atValue, valid, type Inspection, type Report, type Rule } from './rule.ts';
import type { ContentFile } from '../digest/content-file.ts';
import { isQuotation } from '../digest/evidence.ts';

type Ids = Record<'sources' | 'claims' | 'topics', Set<string>>;

export const referencesResolve: Rule = {
  name: 'references-resolve',
  protects: 'Edges of the graph: an id that names nothing would silently drop its edge.',
  *check(inspection) {
    const ids = idsOf(inspection);
    for (const file of valid(inspection, 'claims')) {
      for (const [at, topic] of file.data.topics.entries()) yield* refer(file, ['topics', at], topic, 'topics', ids);
      for (const [at, evidence] of file.data.evidence.entries()) {
        yield* refer(file, ['evidence', at, 'source'], evidence.source, 'sources', ids);
        if (isQuotation(evidence) && evidence.via !== undefined)
          yield* refer(file, ['evidence', at, 'via'], evidence.via, 'sources', ids);
      }
      for (const [at, { to }] of file.data.links.entries()) yield* refer(file, ['links', at, 'to'], to, 'claims', ids);
      const successor = file.data.withdrawn?.successor;
      if (successor !== undefined) yield* refer(file, ['withdrawn', 'successor'], successor, 'claims', ids);
    }
    for (const file of valid(inspection, 'sources')) {
      for (const key of ['derivedFrom', 'cites'] as const) {
        for (const [at, id] of file.data[key].entries()) yield* refer(file, [key, at], id, 'sources', ids);
      }
    }
  },
};

/** A file that is broken elsewhere still exists: references to it stand. */
function idsOf({ files }: Inspection): Ids {
  const ids: Ids = { sources: new Set(), claims: new Set(), topics: new Set() };
  for (const { collection, id } of files) if (collection !== 'essays') ids[collection].add(id);
  return ids;
}

function* refer(
  file: ContentFile,
  path: PropertyKey[],
  id: string,
  collection: keyof Ids,
  ids: Ids,
): Generator<Report> {
  if (ids[collection].has(id)) return;
  const nearest = nearestId(id, [...ids[collection]]);
  yield atValue(file, path, {
    reason: `There is no ${collection.slice(0, -1)} “${id}”`,
    details: [`expected the name of a file in content/${collection} without “.md”`],
    fix: nearest === null ? `add content/${collection}/${id}.md, or name another` : `did you mean “${nearest}”?`,
  });
}
