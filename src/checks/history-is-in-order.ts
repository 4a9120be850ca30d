import { atValue, valid, type Rule } from './rule.ts';

export const historyIsInOrder: Rule = {
  name: 'history-is-in-order',
  protects: 'The history of a claim: it starts with its publication and runs forward.',
  *check(inspection) {
    for (const file of valid(inspection, 'claims')) {
      const { history, withdrawn } = file.data;
      for (const [at, { date, changed }] of history.entries()) {
        const before = history[at - 1];
        if (changed.includes('published') !== (at === 0)) {
          const again = at === 0 ? [] : [changed.indexOf('published')];
          yield atValue(file, ['history', at, 'changed', ...again], {
            reason: at === 0 ? 'The first entry of the history is not the publication' : 'A claim is published twice',
            fix:
              at === 0
                ? 'write  changed: [published]'
                : 'name what changed: statement, kind, evidence, scope, standing, links or status',
          });
        }
        if (before && before.date > date) {
          yield atValue(file, ['history', at, 'date'], {
            reason: 'The history does not run forward',
            details: [`${date} stands after ${before.date}`],
            fix: 'put the entries in order, oldest first',
          });
        }
      }
      const [first] = history;
      if (withdrawn && first && first.date > withdrawn.date) {
        yield atValue(file, ['withdrawn', 'date'], {
          reason: 'The claim is withdrawn before it is published',
          details: [`${withdrawn.date} is before ${first.date}`],
          fix: 'correct the date of the withdrawal, or of the publication',
        });
      }
    }
  },
};
