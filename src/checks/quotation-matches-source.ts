import { heldIn, isQuotation } from '../digest/evidence.ts';
import { GAP } from '../digest/normalise-text.ts';
import { occurrences, resolveQuotation } from '../digest/quotation.ts';
import { heldText } from '../markdown/held-text.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { selectorOf } from '../markdown/selector.ts';
import { atValue, valid, type Report, type Rule } from './rule.ts';

export const quotationMatchesSource: Rule = {
  name: 'quotation-matches-source',
  protects: 'Readers from a quotation that its source does not contain. It is the promise of the digest.',
  *check(inspection) {
    const { sources } = inspection.graph;
    for (const file of valid(inspection, 'claims')) {
      for (const [at, evidence] of file.data.evidence.entries()) {
        const holder = sources.get(heldIn(evidence));
        if (!isQuotation(evidence) || !holder || holder.data.text === 'none') continue;
        const report = (rest: Pick<Report, 'reason' | 'details' | 'fix'>) =>
          atValue(file, ['evidence', at, 'exact'], rest);
        const text = heldText(holder.body);
        const resolution = resolveQuotation(text, selectorOf(evidence));
        switch (resolution.outcome) {
          case 'found':
            break;
          case 'across-gap':
            yield report({
              reason: `Quotation runs across a gap in source ${holder.id}`,
              details: ['words are missing there, so nobody can say that these stood together'],
              fix: 'quote the words on one side of the gap',
            });
            break;
          case 'ambiguous':
            yield report({
              reason: `Quotation stands ${String(resolution.places.length)} times in source ${holder.id}`,
              details: resolution.places.map(
                ({ span, prefix }) =>
                  `at character ${String(span.start + 1)}: “…${context(text, span.start)}”${prefix === null ? '' : `, told apart by  prefix: ${JSON.stringify(prefix)}`}`,
              ),
              fix: 'add the `prefix` of the place that is meant, or quote more words',
            });
            break;
          case 'missing': {
            const elsewhere = [...sources.values()].find(
              ({ id, body, data }) =>
                id !== holder.id &&
                data.text !== 'none' &&
                occurrences(heldText(body), plainTextOf(evidence.exact)).length > 0,
            );
            yield report({
              reason: `Quotation not found in source ${holder.id}`,
              details: closest(resolution.closest),
              fix: elsewhere
                ? `these words stand in source ${elsewhere.id}: name that source`
                : resolution.closest === null
                  ? 'quote words that the source’s file contains, or correct the source’s text'
                  : 'paste those words as `exact`, or correct the source’s text',
            });
          }
        }
      }
    }
  },
};

function closest(words: string | null): string[] {
  return words === null
    ? ['expected words that the source contains; nothing in it comes close']
    : ['expected words that the source contains; the closest are', `  ${JSON.stringify(words)}`];
}

function context(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - 30), start + 40)
    .replaceAll(GAP, '[gap]')
    .trim();
}
