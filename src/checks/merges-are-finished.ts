import { mergeMarksIn } from './merge-marks.ts';
import type { Rule } from './rule.ts';

export const mergesAreFinished: Rule = {
  name: 'merges-are-finished',
  protects: 'Readers from a text that says both what one branch and what another has of it, with git’s marks between.',
  *check({ files }) {
    for (const { path, raw } of files) {
      const lines = mergeMarksIn(raw);
      const [first] = lines;
      if (first === undefined) continue;
      yield {
        file: path,
        line: first,
        column: 1,
        reason: 'A merge is not finished',
        details: otherMarks(lines),
        fix: 'keep what is right of both sides, and take out the lines that start with <<<<<<<, ||||||| and >>>>>>>, and the ======= between them',
      };
    }
  },
};

/** Where git’s marks stand besides the first; nothing where it stands alone. */
export function otherMarks(lines: readonly number[]): string[] {
  return lines.length > 1 ? [`git’s other marks are on line ${lines.slice(1).join(', ')}`] : [];
}

/** True where git’s marks stand in a file: what is wrong with it besides is for whoever has merged it. */
export function isUnmerged(raw: string): boolean {
  return mergeMarksIn(raw).length > 0;
}
