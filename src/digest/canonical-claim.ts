import type { ClaimData } from '../schema/claim.ts';
import type { ClaimVersion } from '../schema/claim-version.ts';
import { hashText } from './content-id.ts';
import { isQuotation } from './evidence.ts';
import { NONE_RENAMED, type FirstNames } from './first-name.ts';
import { normaliseText } from './normalise-text.ts';

/**
 * What a version of a claim says, as one line of JSON: statement, kind, scope, and evidence, in the order of the file,
 * every text normalised. Of evidence it has source and relation, and either the words with what stands before and behind
 * them, the text that holds them and whether they are a remark of the source itself, or the finding with its locator.
 * Notes, links, topics and history are left out: they are about the claim, not part of it. Sources go by the name under which they
 * were first published, so that a rename is no change of what is claimed.
 */
export function canonicalClaim(claim: ClaimData, scope: string, names: FirstNames = NONE_RENAMED): string {
  const nameOf = (source: string) => names.get(source) ?? source;
  const version: ClaimVersion = {
    statement: normaliseText(claim.statement),
    kind: claim.kind,
    scope: normaliseText(scope),
    evidence: claim.evidence.map((evidence) => {
      const { relation } = evidence;
      const source = nameOf(evidence.source);
      if (!isQuotation(evidence)) {
        return { source, relation, finding: normaliseText(evidence.finding), locator: normaliseText(evidence.locator) };
      }
      const { exact, prefix, suffix, via, ownRemark } = evidence;
      return {
        source,
        relation,
        exact: normaliseText(exact),
        prefix: normaliseText(prefix ?? '') || undefined,
        suffix: normaliseText(suffix ?? '') || undefined,
        via: via && nameOf(via),
        ownRemark,
      };
    }),
  };
  return JSON.stringify(version);
}

/** SHA-256 of {@link canonicalClaim}: the content hash of a version. */
export function claimHash(claim: ClaimData, scope: string, names: FirstNames = NONE_RENAMED): string {
  return hashText(canonicalClaim(claim, scope, names));
}
