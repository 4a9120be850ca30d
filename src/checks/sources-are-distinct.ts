import type { ContentFile } from '../digest/content-file.ts';
import { originsOf } from '../digest/origins.ts';
import { sourceIdentities } from '../digest/source-identities.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const sourcesAreDistinct: Rule = {
  name: 'sources-are-distinct',
  protects: 'The count of witnesses: one source under two names would speak twice.',
  *check(inspection) {
    const { sources } = inspection.graph;
    const first = new Map<string, string>();
    const texts = new Map<string, ContentFile<'sources'>>();
    for (const file of valid(inspection, 'sources')) {
      for (const { key, value, what } of sourceIdentities(file.data)) {
        const earlier = first.get(`${what} ${value}`);
        if (earlier === undefined) first.set(`${what} ${value}`, file.path);
        else {
          yield atValue(file, [key], {
            reason: `Another source has the same ${what}`,
            details: [`${value} is also in ${earlier}`],
            fix: 'merge the two files, or correct the one that is wrong',
          });
        }
      }
      const { sha256 } = file.data.provenance;
      if (sha256 === undefined) continue;
      const holder = texts.get(sha256);
      if (holder === undefined) texts.set(sha256, file);
      else if (!originsOf(file.id, sources).some((id) => originsOf(holder.id, sources).includes(id)))
        yield atValue(file, ['provenance', 'sha256'], {
          reason: 'Another source has the same text, and neither is said to retell the other',
          details: [`it is also held in ${holder.path}`],
          fix: 'name the one that was first under `derivedFrom` of the other, or merge the two files',
        });
    }
  },
};
