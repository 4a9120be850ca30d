import { evidenceId } from '../digest/evidence.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const claimHasEvidence: Rule = {
  name: 'claim-has-evidence',
  protects: 'The tie between claims and sources: no claim stands alone, and no piece of evidence is counted twice.',
  *check(inspection) {
    for (const file of valid(inspection, 'claims')) {
      if (file.data.evidence.length === 0) {
        yield atValue(file, ['evidence'], {
          reason: 'The claim has no evidence',
          details: ['expected at least one piece'],
          fix: 'add a `source`, a `relation`, its words as `exact`, and a `note`',
        });
      }
      const first = new Map<string, number>();
      for (const [at, evidence] of file.data.evidence.entries()) {
        const id = evidenceId(evidence);
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, at);
        else {
          yield atValue(file, ['evidence', at], {
            reason: 'The same words of the same source stand twice as evidence',
            details: [`the first is on line ${String(file.frontMatter.locate(['evidence', earlier]).line)}`],
            fix: 'keep one of the two',
          });
        }
      }
    }
  },
};
