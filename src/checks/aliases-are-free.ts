import { whyTaken } from './ids-are-unique-and-well-formed.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const aliasesAreFree: Rule = {
  name: 'aliases-are-free',
  protects: 'Redirects: an old address leads to one page, and never hides a page that lives.',
  *check(inspection) {
    for (const collection of ['claims', 'sources', 'topics'] as const) {
      const files = [...valid(inspection, collection)];
      const taken = new Map(files.map(({ id, path }) => [id, path]));
      for (const file of files) {
        for (const [at, alias] of file.data.aliases.entries()) {
          const why = whyTaken(collection, alias);
          if (why !== null)
            yield atValue(file, ['aliases', at], {
              reason: `The id “${alias}” is taken`,
              details: [why],
              fix: 'remove the alias: nothing can have had that id',
            });
          const holder = taken.get(alias);
          if (holder === undefined) {
            taken.set(alias, file.path);
            continue;
          }
          yield atValue(file, ['aliases', at], {
            reason: `The id “${alias}” is in use`,
            details: [`by ${holder}`],
            fix: 'remove the alias, or rename the other',
          });
        }
      }
    }
  },
};
