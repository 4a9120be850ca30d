import { parseClaimVersion } from '../claim-version.ts';
import type { Claim } from '../graph.ts';
import type { VersionChange } from './change.ts';
import type { Reader } from './reader.ts';

/** Which versions of a claim are stored on one side alone, but for what the claim says on that side: that is told otherwise. */
export function versionChanges(before: Claim | undefined, after: Claim | undefined, reader: Reader): VersionChange[] {
  return [
    ...earlierVersions(after).flatMap((line, at) =>
      line === before?.stored[at] ? [] : readVersion('version-added', after, line, at + 1, reader),
    ),
    ...earlierVersions(before).flatMap((line, at) =>
      line === after?.stored[at] ? [] : readVersion('version-removed', after ?? before, line, at + 1, reader),
    ),
  ];
}

/** All but the one that the claim says. */
function earlierVersions(claim: Claim | undefined): readonly string[] {
  return claim?.stored.slice(0, claim.versions - 1) ?? [];
}

/** Nothing where the line cannot be read, of which no page is made. */
function readVersion(
  change: VersionChange['change'],
  claim: Claim | undefined,
  stored: string,
  version: number,
  { line, text }: Reader,
): VersionChange[] {
  if (!claim) return [];
  try {
    const { statement, scope, evidence } = parseClaimVersion(stored);
    const says = {
      statement: line(statement),
      scope: text(scope),
      evidence: evidence.map(({ source, relation, exact, finding }) => ({
        source,
        relation,
        form: exact === undefined ? ('finding' as const) : ('quotation' as const),
        words: line(exact ?? finding ?? ''),
      })),
    };
    return [{ change, claim: claim.id, version, says }];
  } catch {
    return [];
  }
}
