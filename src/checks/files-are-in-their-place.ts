import type { Rule } from './rule.ts';

export const filesAreInTheirPlace: Rule = {
  name: 'files-are-in-their-place',
  protects: 'Contributors from a file that is silently ignored, and the site from files that a link brings in.',
  *check({ strays }) {
    for (const { path, reason, expected, fix = 'move or rename the file, or remove it' } of strays) {
      yield {
        file: path,
        line: 1,
        column: 1,
        reason,
        details: [expected],
        fix,
      };
    }
  },
};
