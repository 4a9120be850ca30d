import { papersNamed } from '../digest/source-identities.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const identifiersAgree: Rule = {
  name: 'identifiers-agree',
  protects: 'Readers from being sent to another paper than the one whose words they have read.',
  *check(inspection) {
    for (const file of valid(inspection, 'sources')) {
      const [first, ...others] = papersNamed(file.data);
      for (const { key, paper } of others) {
        if (first === undefined || paper.id === first.paper.id) continue;
        yield atValue(file, [key], {
          reason: `\`${first.key}\` and \`${key}\` name two papers on arXiv`,
          details: [`${first.key} names ${first.paper.id}, ${key} names ${paper.id}`],
          fix: 'open both, and correct the one that is not the paper whose text this is',
        });
      }
    }
  },
};
