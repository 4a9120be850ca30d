import { formatPath, pathTo } from './path-to.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const originsHaveNoCycle: Rule = {
  name: 'origins-have-no-cycle',
  protects: 'The count of origins: sources that retell one another in a circle would have none.',
  *check(inspection) {
    const { sources } = inspection.graph;
    for (const file of valid(inspection, 'sources')) {
      for (const [at, parent] of file.data.derivedFrom.entries()) {
        const path = pathTo(file.id, parent, (id) => sources.get(id)?.data.derivedFrom ?? []);
        if (!path) continue;
        yield atValue(file, ['derivedFrom', at], {
          reason: 'The sources retell one another in a circle',
          details: [formatPath([file.id, ...path])],
          fix: 'remove the step that the sources’ dates rule out',
        });
      }
    }
  },
};
