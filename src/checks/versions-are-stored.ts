import type { ContentFile } from '../digest/content-file.ts';
import type { ClaimData } from '../schema/claim.ts';
import { displacedIds } from './displaced-files.ts';
import { idsListed } from './ids-listed.ts';
import { isOfAnother } from './is-of-another.ts';
import { isUnmerged } from './merges-are-finished.ts';
import { isPublished } from './published-file.ts';
import { atValue, valid, type Inspection, type Report, type Rule } from './rule.ts';
import { unreadableVersions } from './unreadable-versions.ts';
import { untoldVersions } from './untold-versions.ts';

export const versionsAreStored: Rule = {
  name: 'versions-are-stored',
  protects: 'Whoever cites a claim: what it said is kept for each version, and it never changes unsaid.',
  *check(inspection) {
    const { graph, versions } = inspection;
    const unreadable = unreadableVersions(versions);
    yield* [...unreadable.values()].flat();
    const claimless = versionsOfNone(inspection, unreadable);
    yield* claimless.filter((one) => !one.isPublished).map(neverPublished);
    // A claim of none of whose versions is stored may be one of these under a new name, of which another rule tells.
    const isLost = claimless.some((one) => one.isPublished);
    for (const file of valid(inspection, 'claims')) {
      const claim = graph.claims.get(file.id);
      // Of a claim that says what two branches have of it nobody knows yet what it will say.
      if (isUnmerged(file.raw) || (claim && unreadable.has(claim.firstName))) continue;
      yield* aliasesOfOthers(file, inspection);
      yield* untoldVersions(file, claim, { graph, isLost });
    }
  },
};

function* aliasesOfOthers(
  file: ContentFile<'claims'> & { data: ClaimData },
  inspection: Inspection,
): Generator<Report> {
  for (const [at, alias] of file.data.aliases.entries()) {
    if (!isOfAnother(alias, file, inspection)) continue;
    yield atValue(file, ['aliases', at], {
      reason: `The versions of “${alias}” are stored beside those of this claim, so it was another`,
      details: ['its addresses would lead to versions that say what it never said'],
      fix: `remove the alias, restore content/claims/${alias}.md, and withdraw it with this one as its \`successor\``,
    });
  }
}

/** The name under which versions are stored that no claim has, and whether it ever had an address. */
interface Claimless {
  id: string;
  isPublished: boolean;
}

/** Of one that is broken it is told what it lacks. */
function versionsOfNone(
  { files, strays, graph, ledger, versions }: Inspection,
  unreadable: ReadonlyMap<string, Report[]>,
): Claimless[] {
  const named = new Set([
    ...[...graph.claims.values()].flatMap(({ id, data }) => [id, ...data.aliases]),
    ...displacedIds({ files, strays }, 'claims'),
    ...files.flatMap((file) => (file.data === null ? [file.id, ...idsListed(file, 'aliases')] : [])),
  ]);
  const none = [...versions.keys()].filter((id) => !named.has(id) && !unreadable.has(id));
  return none.map((id) => ({ id, isPublished: isPublished(ledger, 'claims', id) }));
}

/** They would be the first versions of a claim that takes the name. Of one that had an address it is told that this is lost. */
function neverPublished({ id }: Claimless): Report {
  return {
    file: `content/versions/${id}.jsonl`,
    line: 1,
    column: 1,
    reason: `Versions are stored of “${id}”, and there is no such claim`,
    details: ['it never had an address: the ledger does not know it'],
    fix: 'remove the file; where a claim was renamed before it was published, name the file like the claim',
  };
}
