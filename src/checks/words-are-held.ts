import { heldIn, isQuotation } from '../digest/evidence.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const wordsAreHeld: Rule = {
  name: 'words-are-held',
  protects:
    'The difference between words and paraphrase: only words that the digest holds are quoted, and where it holds them it quotes them.',
  *check(inspection) {
    for (const file of valid(inspection, 'claims')) {
      for (const [at, evidence] of file.data.evidence.entries()) {
        if (isQuotation(evidence) && evidence.via === evidence.source) {
          yield atValue(file, ['evidence', at, 'via'], {
            reason: `Source ${evidence.source} is said to be quoted in itself`,
            fix: 'remove `via`, or name the source in which its words are quoted',
          });
        }
        const holder = inspection.graph.sources.get(heldIn(evidence));
        if (!holder) continue;
        const quoted = [...holder.data.cites, ...holder.data.derivedFrom];
        if (holder.id !== evidence.source && !quoted.includes(evidence.source)) {
          yield atValue(file, ['evidence', at, 'via'], {
            reason: `Source ${holder.id} does not say that it quotes ${evidence.source}`,
            fix: `name the source in which the words are quoted, or put ${evidence.source} under \`cites\` in ${holder.file}`,
          });
        }
        if (isQuotation(evidence) && holder.data.text === 'none') {
          yield atValue(file, ['evidence', at, 'exact'], {
            reason: `Source ${holder.id} is quoted, but its text is not held`,
            details: [`${holder.file} says  text: none`],
            fix: 'say it in your words as `finding` with a `locator`, or add the text to the source',
          });
        }
        if (!isQuotation(evidence) && holder.data.text === 'held') {
          yield atValue(file, ['evidence', at, 'finding'], {
            reason: `Source ${holder.id} is paraphrased, but its text is held`,
            details: [`${holder.file} says  text: held`],
            fix: 'quote its words as `exact` in place of `finding` and `locator`',
          });
        }
        const speaker = inspection.graph.sources.get(evidence.source);
        if (isQuotation(evidence) && evidence.ownRemark && speaker?.data.derivedFrom.length === 0) {
          yield atValue(file, ['evidence', at, 'ownRemark'], {
            reason: `Source ${speaker.id} retells nothing, so all its remarks are its own`,
            fix: 'remove `ownRemark`',
          });
        }
      }
    }
  },
};
