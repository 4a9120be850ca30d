import { findCircles } from './circles.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const originsHaveNoCycle: Rule = {
  name: 'origins-have-no-cycle',
  protects: 'The count of origins: sources that retell one another in a circle would have none.',
  *check(inspection) {
    const { sources } = inspection.graph;
    const circleThrough = findCircles(sources.keys(), (id) => sources.get(id)?.data.derivedFrom ?? []);
    for (const file of valid(inspection, 'sources')) {
      for (const [at, parent] of file.data.derivedFrom.entries()) {
        const circle = circleThrough(file.id, parent);
        if (!circle) continue;
        yield atValue(file, ['derivedFrom', at], {
          reason: 'The sources retell one another in a circle',
          details: [circle.way],
          fix: 'remove the step that the sources’ dates rule out',
        });
      }
    }
  },
};
