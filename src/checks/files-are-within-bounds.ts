import type { Rule } from './rule.ts';

export const filesAreWithinBounds: Rule = {
  name: 'files-are-within-bounds',
  protects: 'Every other file from one that is made to take minutes or all memory: it is refused before it is read.',
  *check({ files }) {
    for (const { path, excess } of files)
      for (const { line, column, reason, fix } of excess) yield { file: path, line, column, reason, details: [], fix };
  },
};
