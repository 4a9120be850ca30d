import { compareVersions, findMisplaced, findUntold, versionEntries } from '../digest/claim-version.ts';
import type { ContentFile } from '../digest/content-file.ts';
import { heldIn } from '../digest/evidence.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { INVISIBLE } from '../digest/invisible.ts';
import { countOf, listOf, numberWord } from '../digest/wording.ts';
import type { ClaimData } from '../schema/claim.ts';
import { quotationInSource } from './quotation-in-source.ts';
import { RECORD } from './record.ts';
import { atValue, type Report } from './rule.ts';

type SoundClaim = ContentFile<'claims'> & { data: ClaimData };

/**
 * How the history of a claim and its stored versions tell another story than the claim does. Where versions of an unknown
 * claim are stored, those that this one has lost may be they: `isLost`.
 */
export function* untoldVersions(
  file: SoundClaim,
  claim: Claim | undefined,
  { graph, isLost }: { graph: Graph; isLost: boolean },
): Generator<Report> {
  const stored = claim?.stored ?? [];
  const comparison = compareVersions(file.data, file.frontMatter.body, stored, claim?.sourceNames);
  const said = comparison.state === 'to-be-stored' ? [...stored, comparison.line] : stored;
  const misplaced = comparison.state === 'to-be-stored' ? findMisplaced(file.data.history, said) : null;
  if (misplaced !== null) {
    yield misplacedAt(file, misplaced, said.length);
    return;
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
      if (hasSlip(file.data, graph) || isUnread(file.raw)) break;
      const version = String(comparison.version);
      const lines = storeOf(file, claim);
      yield atValue(file, ['history'], {
        reason: `The claim has changed since version ${version}, and its history does not say so`,
        details: [
          'expected an entry for each change of the statement, the kind, the evidence or the scope',
          `unless version ${version} is not merged yet: then remove line ${version} of ${lines}, and run  npm run check -- --fix`,
        ],
        fix: `add an entry to \`history\`:  - { date: YYYY-MM-DD, changed: [${comparison.parts.join(', ')}], why: "…" }`,
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
        details: [
          `unless version ${String(comparison.stored)} is not merged yet: then remove line ${String(comparison.stored)} of ${storeOf(file, claim)}, and what was entered with it in content/permalinks.txt`,
        ],
        fix: 'restore the entry that was removed',
      });
  }
}

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

function storeOf({ id }: SoundClaim, claim: Claim | undefined): string {
  return `content/versions/${claim?.firstName ?? id}.jsonl`;
}

/** True of a text with characters that could not be read or that nobody sees: what it says is known once these are mended. */
function isUnread(raw: string): boolean {
  return raw.includes('\uFFFD') || raw.search(INVISIBLE) !== -1;
}

/** True where evidence names no source, or words that its source does not have: to be mended before it can be said what has changed. */
function hasSlip({ evidence }: ClaimData, graph: Graph): boolean {
  return evidence.some((piece) => {
    const resolution = quotationInSource(piece, graph)?.resolution ?? { outcome: 'found' };
    return resolution.outcome !== 'found' || !graph.sources.has(heldIn(piece));
  });
}
