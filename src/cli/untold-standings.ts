import type { Finding } from '../checks/finding.ts';
import type { Content } from '../digest/content-file.ts';
import { buildGraph, type Claim } from '../digest/graph.ts';
import { standingInWords, type Standing } from '../digest/standing.ts';
import { corpusWithout, unfitFiles } from './without-unfit.ts';

/**
 * Claims that stand otherwise than in the content of a revision of git, or for another reason, without an entry in their
 * history that says so, as where a source was found to retell another. Whoever follows a claim is told of what its history tells.
 * A file that does not fit its schema on one side counts on neither: what it changes is not known before it is mended.
 */
export function untoldStandings(revision: string, before: Content, content: Content): Finding[] {
  const unfit = [before, content].flatMap(unfitFiles);
  const claimsOf = (side: Content) => [...buildGraph(corpusWithout(unfit, side), side.versions).claims.values()];
  const earlier = new Map(claimsOf(before).map((claim) => [claim.firstName, claim]));
  return claimsOf(content).flatMap((claim) => {
    const was = earlier.get(claim.firstName);
    if (!was || isTold(was, claim)) return [];
    const [from, to] = [describe(was.standing), describe(claim.standing)];
    if (from === to) return [];
    const place = content.files.find(({ path }) => path === claim.file)?.frontMatter.locate(['history']);
    return [
      {
        rule: 'standings-are-told',
        file: claim.file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        reason: 'The standing of the claim has changed, and its history does not say so',
        details: [`at ${revision}  ${from}`, `now  ${to}`],
        fix: 'add an entry to `history`:  - { date: YYYY-MM-DD, changed: [standing], why: "…" }',
      },
    ];
  });
}

/**
 * A withdrawal tells of itself, and an entry on the evidence of the standing that it gives. Such an entry is new where
 * there are more of them: it may stand before one that was there, since entries are in the order of their days.
 */
function isTold(was: Claim, is: Claim): boolean {
  return is.data.withdrawn !== undefined || tellingEntries(is) > tellingEntries(was);
}

function tellingEntries({ data }: Claim): number {
  return data.history.filter(({ changed }) => changed.includes('evidence') || changed.includes('standing')).length;
}

function describe(standing: Standing): string {
  return `${standingInWords(standing)}. ${standing.reason}`;
}
