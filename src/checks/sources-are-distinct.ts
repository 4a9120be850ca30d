import { sourceIdentities } from '../digest/source-identities.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const sourcesAreDistinct: Rule = {
  name: 'sources-are-distinct',
  protects: 'The count of witnesses: one source under two names would speak twice.',
  *check(inspection) {
    const first = new Map<string, string>();
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
    }
  },
};
