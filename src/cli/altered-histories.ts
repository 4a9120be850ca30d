import type { Finding } from '../checks/finding.ts';
import type { Content, ContentFile } from '../digest/content-file.ts';
import { historyChanges } from '../digest/diff/history-changes.ts';
import { buildGraph, type Claim } from '../digest/graph.ts';
import { corpusWithout, unfitFiles } from './without-unfit.ts';

/**
 * Claims whose history has lost an entry that it had in the content of a revision of git, or tells another day or other
 * parts in it, and withdrawals of another day: whoever cites a claim relies on when it said what. Why something changed is
 * prose, and may be said better. A file that does not fit its schema on one side is not looked at.
 */
export function alteredHistories(revision: string, before: Content, content: Content): Finding[] {
  const unfit = [before, content].flatMap(unfitFiles);
  const claimsOf = (side: Content) => [...buildGraph(corpusWithout(unfit, side), side.versions).claims.values()];
  const earlier = new Map(claimsOf(before).map((claim) => [claim.firstName, claim]));
  const files = new Map(content.files.map((file) => [file.path, file]));
  return claimsOf(content).flatMap((claim) => {
    const was = earlier.get(claim.firstName);
    return was ? alterations(revision, was, claim, files.get(claim.file)) : [];
  });
}

function alterations(revision: string, was: Claim, is: Claim, file: ContentFile | undefined): Finding[] {
  const at = (path: string[]) => ({
    rule: 'histories-only-grow',
    file: is.file,
    ...(file?.frontMatter.locate(path) ?? { line: 1, column: 1 }),
  });
  const lost = historyChanges(was, is).flatMap((change) =>
    change.change === 'entry-removed' ? [`at ${revision}  ${change.date}, ${change.changed.join(', ')}`] : [],
  );
  const [day, now] = [was.data.withdrawn?.date, is.data.withdrawn?.date];
  return [
    ...(lost.length > 0
      ? [
          {
            ...at(['history']),
            reason: 'An entry of the history was changed or removed',
            details: lost,
            fix: 'restore it, and tell what is new in an entry of its own',
          },
        ]
      : []),
    ...(day !== undefined && now !== undefined && day !== now
      ? [
          {
            ...at(['withdrawn', 'date']),
            reason: 'The day of the withdrawal was changed',
            details: [`at ${revision}  ${day}`, `now  ${now}`],
            fix: `write  date: ${day}`,
          },
        ]
      : []),
  ];
}
