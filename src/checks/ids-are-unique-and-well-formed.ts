import { FACETS } from '../digest/addresses.ts';
import { isQuotation, selectorParts } from '../digest/evidence.ts';
import { meantId } from '../digest/meant-id.ts';
import type { CollectionName } from '../schema/collections.ts';
import { ID_FORM, isId } from '../schema/fields.ts';
import { atValue, valid, type Inspection, type Report, type Rule } from './rule.ts';

/** Names that Windows keeps for devices, so that a file of that name cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

export const idsAreUniqueAndWellFormed: Rule = {
  name: 'ids-are-unique-and-well-formed',
  protects:
    'Addresses: a page that replaces another because two file names differ only in case, or an address that cannot be typed.',
  *check(inspection) {
    const { files, corpus } = inspection;
    const first = new Map<string, string>();
    for (const { id, path, collection } of files) {
      const place = { file: path, line: 1, column: 1 };
      if (!isId(id)) {
        const reason = `The file name “${id}” is not an id`;
        const details = [`expected ${ID_FORM}`];
        yield { ...place, reason, details, fix: `rename the file to ${meantId(id)}.md` };
      }
      const taken = whyTaken(collection, id);
      if (taken !== null) {
        const reason = `The id “${id}” is taken`;
        yield { ...place, reason, details: [taken], fix: `rename the file, as to the-${id}.md` };
      }
      const key = `${collection}/${id.toLowerCase()}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, path);
      else
        yield {
          ...place,
          reason: 'Two files have one id',
          details: [`the first is ${earlier}`],
          fix: 'rename one of them, or merge the two',
        };
    }
    yield* passagesAlike(inspection);
    // Both are cited, and the keys of citations are ids.
    const sources = new Map(corpus.sources.map(({ id, file }) => [id, file]));
    for (const { id, file } of corpus.claims) {
      const holder = sources.get(id);
      if (holder === undefined) continue;
      const place = { file, line: 1, column: 1 };
      const details = [`the source is ${holder}`, 'citations are told apart by these ids'];
      yield { ...place, reason: 'A claim and a source have one id', details, fix: 'rename the one that is newer' };
    }
  },
};

/** Quotations whose passage has the id of another one in the same source: ids are short, and such words can be made. */
function* passagesAlike(inspection: Inspection): Generator<Report> {
  const first = new Map<string, string>();
  for (const file of valid(inspection, 'claims')) {
    for (const [at, { data, heldIn, passage }] of inspection.graph.claims.get(file.id)?.evidence.entries() ?? []) {
      if (passage === null || !isQuotation(data)) continue;
      const [key, words] = [`${heldIn} ${passage}`, JSON.stringify(selectorParts(data))];
      const earlier = first.get(key) ?? words;
      first.set(key, earlier);
      if (earlier === words) continue;
      yield atValue(file, ['evidence', at, 'exact'], {
        reason: `The passage has the id of another one of source ${heldIn}`,
        details: [`${passage} leads to ${earlier}`],
        fix: 'quote a word more or less',
      });
    }
  }
}

/** Why nothing of the collection can have the id; null where something can. */
export function whyTaken(collection: CollectionName, id: string): string | null {
  if (DEVICE.test(id)) return 'Windows has no files of that name';
  if (collection === 'claims' && FACETS.some((facet) => facet === id)) return 'lists of claims have that address';
  // The lists of claims by topic have headings of that name.
  if (collection === 'topics' && id === 'main') return 'the content of every page has that name';
  // The data of a page has its name, as in topics/feed.json, and would be read as a feed.
  return id === 'feed' ? 'feeds have that name' : null;
}
