import { displacedIds } from './displaced-files.ts';
import { idsListed } from './ids-listed.ts';
import { isOfAnother } from './is-of-another.ts';
import { createNearestId } from './nearest-id.ts';
import { isPublished, restoringFile } from './published-file.ts';
import { atValue, valid, type Inspection, type Report, type Rule } from './rule.ts';
import type { ContentFile } from '../digest/content-file.ts';
import { isQuotation } from '../digest/evidence.ts';

type Folder = 'sources' | 'claims' | 'topics';

/** The ids of each folder, with those that its files had before: what each is called now, or itself. */
type Ids = Record<Folder, Map<string, string>>;

/** What references are held to: the ids, what names the one that was most likely meant, and the ledger. */
interface Known {
  ids: Ids;
  nearest: Record<Folder, (wanted: string) => string | null>;
  ledger: string;
}

export const referencesResolve: Rule = {
  name: 'references-resolve',
  protects:
    'Edges of the graph: an id that names nothing would silently drop its edge, and one that stands twice would double it.',
  *check(inspection) {
    const known = knownIn(inspection);
    for (const file of valid(inspection, 'claims')) {
      yield* referAll(file, 'topics', file.data.topics, 'topics', known);
      for (const [at, evidence] of file.data.evidence.entries()) {
        yield* refer(file, ['evidence', at, 'source'], evidence.source, 'sources', known);
        if (isQuotation(evidence) && evidence.via !== undefined)
          yield* refer(file, ['evidence', at, 'via'], evidence.via, 'sources', known);
      }
      for (const [at, { to }] of file.data.links.entries())
        yield* refer(file, ['links', at, 'to'], to, 'claims', known);
      const successor = file.data.withdrawn?.successor;
      if (successor !== undefined) yield* refer(file, ['withdrawn', 'successor'], successor, 'claims', known);
    }
    for (const file of valid(inspection, 'sources')) {
      for (const key of ['derivedFrom', 'cites'] as const) yield* referAll(file, key, file.data[key], 'sources', known);
      // One that retells itself is a circle, which `origins-have-no-cycle` reports.
      const itself = file.data.cites.indexOf(file.id);
      if (itself !== -1)
        yield atValue(file, ['cites', itself], {
          reason: 'The source cites itself',
          fix: 'name another source, or remove it',
        });
    }
  },
};

/** A file that is broken elsewhere, or stands elsewhere, still exists: references to it stand. */
function knownIn(inspection: Inspection): Known {
  const { files, strays, ledger } = inspection;
  const ids: Ids = { sources: new Map(), claims: new Map(), topics: new Map() };
  for (const file of files) {
    if (file.collection === 'essays') continue;
    for (const alias of idsListed(file, 'aliases')) {
      // That a claim took another for an earlier name of its own, another rule tells.
      const name = isOfAnother(alias, file, inspection) ? alias : file.id;
      if (!ids[file.collection].has(alias)) ids[file.collection].set(alias, name);
    }
    ids[file.collection].set(file.id, file.id);
  }
  for (const folder of ['sources', 'claims', 'topics'] as const)
    for (const id of displacedIds({ files, strays }, folder)) if (!ids[folder].has(id)) ids[folder].set(id, id);
  const nearestIn = (folder: Folder) => createNearestId(ids[folder].values());
  return {
    ids,
    nearest: { sources: nearestIn('sources'), claims: nearestIn('claims'), topics: nearestIn('topics') },
    ledger,
  };
}

/** A list of ids alone, none of which says more where it stands again. */
function* referAll(
  file: ContentFile,
  key: string,
  list: readonly string[],
  collection: Folder,
  known: Known,
): Generator<Report> {
  for (const [at, id] of list.entries()) {
    const first = list.indexOf(id);
    if (first === at) {
      yield* refer(file, [key, at], id, collection, known);
      continue;
    }
    yield atValue(file, [key, at], {
      reason: `The ${collection.slice(0, -1)} “${id}” stands twice under \`${key}\``,
      details: [`the first is on line ${String(file.frontMatter.locate([key, first]).line)}`],
      fix: 'keep one of the two',
    });
  }
}

function* refer(
  file: ContentFile,
  path: PropertyKey[],
  id: string,
  collection: Folder,
  known: Known,
): Generator<Report> {
  const name = known.ids[collection].get(id);
  if (name === id) return;
  if (name !== undefined) {
    yield atValue(file, path, {
      reason: `The ${collection.slice(0, -1)} “${id}” has another name now`,
      fix: `write ${name}`,
    });
    return;
  }
  yield atValue(file, path, {
    reason: `There is no ${collection.slice(0, -1)} “${id}”`,
    details: [`expected the name of a file in content/${collection} without “.md”`],
    fix: mendOf(id, collection, known),
  });
}

function mendOf(id: string, collection: Folder, { nearest: guess, ledger }: Known): string {
  if (isPublished(ledger, collection, id)) return restoringFile(collection, id);
  const nearest = guess[collection](id);
  return nearest === null ? `add content/${collection}/${id}.md, or name another` : `did you mean “${nearest}”?`;
}
