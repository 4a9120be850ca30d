import { compareVersions, findMisplaced, findUntold, versionEntries } from '../digest/claim-version.ts';
import type { ContentFile } from '../digest/content-file.ts';
import { heldIn } from '../digest/evidence.ts';
import type { Graph } from '../digest/graph.ts';
import { parseJson } from '../digest/parse-json.ts';
import { countOf, listOf, numberWord } from '../digest/wording.ts';
import type { ClaimData } from '../schema/claim.ts';
import { claimVersionSchema } from '../schema/claim-version.ts';
import { displacedIds } from './displaced-files.ts';
import { excerpt } from './excerpt.ts';
import { idsListed } from './ids-listed.ts';
import { isMergeMarkInRecord } from './merge-marks.ts';
import { isUnmerged, otherMarks } from './merges-are-finished.ts';
import { quotationInSource } from './quotation-in-source.ts';
import { isPublished } from './published-file.ts';
import { RECORD, restoring } from './record.ts';
import { atValue, valid, type Inspection, type Report, type Rule } from './rule.ts';
import { isFromUtf16, SAVED_AS_UTF_16 } from './utf-16.ts';

type SoundClaim = ContentFile<'claims'> & { data: ClaimData };

export const versionsAreStored: Rule = {
  name: 'versions-are-stored',
  protects: 'Whoever cites a claim: what it said is kept for each version, and it never changes unsaid.',
  *check(inspection) {
    const unreadable = unreadableVersions(inspection);
    yield* [...unreadable.values()].flat();
    const claimless = versionsOfNone(inspection, unreadable);
    yield* claimless.filter((one) => !one.isPublished).map(neverPublished);
    // A claim of none of whose versions is stored may be one of these under a new name, of which another rule tells.
    const isLost = claimless.some((one) => one.isPublished);
    for (const file of valid(inspection, 'claims')) {
      const claim = inspection.graph.claims.get(file.id);
      // Of a claim that says what two branches have of it nobody knows yet what it will say.
      if (isUnmerged(file.raw) || (claim && unreadable.has(claim.firstName))) continue;
      for (const [at, alias] of file.data.aliases.entries()) {
        if (alias === claim?.firstName || !inspection.versions.has(alias)) continue;
        yield atValue(file, ['aliases', at], {
          reason: `The versions of “${alias}” are stored beside those of this claim, so it was another`,
          details: ['its addresses would lead to versions that say what it never said'],
          fix: `remove the alias, restore content/claims/${alias}.md, and withdraw it with this one as its \`successor\``,
        });
      }
      const stored = claim?.stored ?? [];
      const comparison = compareVersions(file.data, file.frontMatter.body, stored, claim?.sourceNames);
      const said = comparison.state === 'to-be-stored' ? [...stored, comparison.line] : stored;
      const misplaced = comparison.state === 'to-be-stored' ? findMisplaced(file.data.history, said) : null;
      if (misplaced !== null) {
        yield misplacedAt(file, misplaced, said.length);
        continue;
      }
      for (const { entry, parts } of comparison.state === 'history-lost' ? [] : findUntold(file.data.history, said))
        yield atValue(file, ['history', entry, 'changed'], {
          reason: `The ${listOf(parts)} of the claim changed then, and the history does not say so`,
          fix: `name it under \`changed\`, and say why:  changed: [${[...(file.data.history[entry]?.changed ?? []), ...parts].join(', ')}]`,
        });
      switch (comparison.state) {
        case 'stored':
          break;
        case 'to-be-stored':
          yield atValue(file, ['history'], { reason: 'The newest version of the claim is not stored', fix: RECORD });
          break;
        case 'changed-unsaid': {
          if (hasSlip(file.data, inspection.graph)) break;
          const version = String(comparison.version);
          const lines = `content/versions/${claim?.firstName ?? file.id}.jsonl`;
          yield atValue(file, ['history'], {
            reason: `The claim has changed since version ${version}, and its history does not say so`,
            details: [
              'expected an entry for each change of the statement, the kind, the evidence or the scope',
              `unless version ${version} is not merged yet: then remove line ${version} of ${lines}, and run  npm run check -- --fix`,
            ],
            fix: `add an entry to \`history\`:  - { date: YYYY-MM-DD, changed: [${comparison.parts.join(', ')}], why: … }`,
          });
          break;
        }
        case 'said-unchanged':
          yield atValue(file, ['history', file.data.history.length - 1], {
            reason: `The history tells of version ${String(comparison.version)}, but the claim says what it said before`,
            fix: 'remove the entry, or name only `standing`, `links` or `status` in `changed`',
          });
          break;
        case 'told-ahead': {
          if (comparison.stored === 0 && isLost) break;
          const [next, told] = [String(comparison.stored + 1), String(comparison.told)];
          yield atValue(file, ['history'], {
            reason: `The history tells of version ${told}, but version ${next} is not stored`,
            details: ['what changes before the next version is stored is one version'],
            fix: `join the entries of versions ${next} to ${told} into one that names all that changed; if one of them was published, restore its line in content/versions`,
          });
          break;
        }
        case 'history-lost':
          yield atValue(file, ['history'], {
            reason: `The history tells of ${countOf(comparison.told, 'version')}, but ${numberWord(comparison.stored)} were published`,
            fix: 'restore the entry that was removed',
          });
      }
    }
  },
};

/** An entry of the newest version, put in by its day, by which those of stored versions are counted on by one. */
function misplacedAt(file: SoundClaim, entry: number, newest: number): Report {
  const { history } = file.data;
  const version = versionEntries(history.slice(0, entry + 1)).length;
  return atValue(file, ['history', entry], {
    reason: `The entry tells of version ${String(newest)}, and stands where that of version ${String(version)} was`,
    details: ['expected the entries of versions in the order in which they were stored'],
    fix: `move the entry to the end of \`history\`, and date it ${history.at(-1)?.date ?? ''} or later`,
  });
}

/** True where evidence names no source, or words that its source does not have: to be mended before it can be said what has changed. */
function hasSlip({ evidence }: ClaimData, graph: Graph): boolean {
  return evidence.some((piece) => {
    const resolution = quotationInSource(piece, graph)?.resolution ?? { outcome: 'found' };
    return resolution.outcome !== 'found' || !graph.sources.has(heldIn(piece));
  });
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

/** Of each claim that has some, the lines from which no page could be made. How it stands to them is not known. */
function unreadableVersions({ versions }: Inspection): Map<string, Report[]> {
  const reports = [...versions].map(
    ([id, lines]) => [id, unreadableIn(`content/versions/${id}.jsonl`, lines)] as const,
  );
  return new Map(reports.filter(([, found]) => found.length > 0));
}

function unreadableIn(file: string, lines: readonly string[]): Report[] {
  if (isFromUtf16(lines[0] ?? ''))
    return [{ file, line: 1, column: 1, reason: SAVED_AS_UTF_16, details: [], fix: restoring(file) }];
  const marks = lines.flatMap((line, at) => (isMergeMarkInRecord(line) ? [at + 1] : []));
  return lines.flatMap((line, at) => {
    const isMark = isMergeMarkInRecord(line);
    // Those of one merge are mended together.
    if (isMark ? at + 1 !== marks[0] : claimVersionSchema.safeParse(parseJson(line)).success) return [];
    const fix = isMark
      ? 'keep the lines that are published, take out the others and those that git wrote, then run  npm run check -- --fix'
      : 'restore the line; stored versions are written by  npm run check -- --fix  alone';
    const details = [`found  ${excerpt(line)}`, ...(isMark ? otherMarks(marks) : [])];
    return [{ file, line: at + 1, column: 1, reason: 'A stored version cannot be read', details, fix }];
  });
}
