import { isQuotation } from '../digest/evidence.ts';
import { misleadingQuotation } from './misleading-quotation.ts';
import { quotationInSource } from './quotation-in-source.ts';
import { atValue, valid, type Rule } from './rule.ts';
import { unfoundQuotation } from './unfound-quotation.ts';

export const quotationMatchesSource: Rule = {
  name: 'quotation-matches-source',
  protects: 'Readers from a quotation that its source does not contain. It is the promise of the digest.',
  *check({ graph, ...inspection }) {
    for (const file of valid(inspection, 'claims')) {
      for (const [at, evidence] of file.data.evidence.entries()) {
        const quoted = quotationInSource(evidence, graph);
        if (quoted === null || !isQuotation(evidence)) continue;
        const { holder, selector, resolution } = quoted;
        const problem =
          resolution.outcome === 'found'
            ? misleadingQuotation(evidence.exact, resolution.span, holder)
            : unfoundQuotation(resolution, evidence.exact, selector, holder, [...graph.sources.values()]);
        if (problem === null) continue;
        const { key, ...report } = problem;
        yield atValue(file, ['evidence', at, key], report);
      }
    }
  },
};
