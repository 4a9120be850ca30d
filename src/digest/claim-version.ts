import type { ClaimData } from '../schema/claim.ts';
import type { ClaimVersion } from '../schema/claim-version.ts';
import { canonicalClaim } from './canonical-claim.ts';
import { NONE_RENAMED, type FirstNames } from './first-name.ts';

type HistoryEntry = ClaimData['history'][number];

/** The parts of a version, as a history names them. */
const PARTS = ['statement', 'kind', 'evidence', 'scope'] as const satisfies (keyof ClaimVersion)[];

const MAKES_A_VERSION: ReadonlySet<string> = new Set(['published', ...PARTS]);

/** The entries of a history that make a version: those that change what the claim says, not what it is linked to or whether it stands. */
export function versionEntries(history: readonly HistoryEntry[]): HistoryEntry[] {
  return history.filter(({ changed }) => changed.some((change) => MAKES_A_VERSION.has(change)));
}

/** Reads a stored version, a line of JSON in canonical form. Throws where it is not JSON. */
export function parseClaimVersion(line: string): ClaimVersion {
  return JSON.parse(line) as ClaimVersion;
}

/** An entry of a history, counted from 0, and what changed with the version that it tells of and is not named by it. */
export interface Untold {
  entry: number;
  parts: string[];
}

/** What changed from version to version and is not told; `lines` are the versions as they are stored, oldest first. */
export function findUntold(history: readonly HistoryEntry[], lines: readonly string[]): Untold[] {
  const changes = changesBetween(lines);
  return versionEntries(history).flatMap((entry, at) => {
    const parts = untoldBy(entry, changes[at]);
    return parts.length > 0 ? [{ entry: history.indexOf(entry), parts }] : [];
  });
}

/**
 * The entry, counted from 0, that tells of the newest version and stands before one of an earlier version, as where it was
 * put in by its day; `lines` are all versions. Null where none explains by its place what the others leave untold.
 */
export function findMisplaced(history: readonly HistoryEntry[], lines: readonly string[]): number | null {
  const changes = changesBetween(lines);
  const tell = (entries: HistoryEntry[]) => entries.every((entry, at) => untoldBy(entry, changes[at]).length === 0);
  const entries = versionEntries(history);
  if (tell(entries)) return null;
  const movedToEnd = (entry: HistoryEntry) => [...entries.filter((other) => other !== entry), entry];
  const misplaced = entries.slice(1, -1).find((entry) => tell(movedToEnd(entry)));
  return misplaced ? history.indexOf(misplaced) : null;
}

/** What changed with each version; with the first nothing, as far as a history tells. */
function changesBetween(lines: readonly string[]): (typeof PARTS)[number][][] {
  const versions = lines.map(parseClaimVersion);
  return versions.map((after, at) => {
    const before = versions[at - 1];
    return before ? partsThatDiffer(before, after) : [];
  });
}

/** Of one that is published twice the history itself is out of order. */
function untoldBy({ changed }: HistoryEntry, parts: readonly (typeof PARTS)[number][] = []): string[] {
  return changed.includes('published') ? [] : parts.filter((part) => !changed.includes(part));
}

function partsThatDiffer(before: ClaimVersion, after: ClaimVersion): (typeof PARTS)[number][] {
  return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

/** How a claim and its stored versions stand to each other. */
export type VersionState =
  | { state: 'stored' }
  | { state: 'to-be-stored'; line: string }
  | { state: 'changed-unsaid'; version: number; parts: string[] }
  | { state: 'said-unchanged'; version: number }
  | { state: 'told-ahead'; stored: number; told: number }
  | { state: 'history-lost'; stored: number; told: number };

/** Compares what a claim says now with the versions that are stored of it, one a line, oldest first. */
export function compareVersions(
  claim: ClaimData,
  scope: string,
  stored: readonly string[],
  names: FirstNames = NONE_RENAMED,
): VersionState {
  const told = versionEntries(claim.history).length;
  const line = canonicalClaim(claim, scope, names);
  const unchanged = stored.at(-1) === line;
  if (stored.length > told) return { state: 'history-lost', stored: stored.length, told };
  if (stored.length === told && unchanged) return { state: 'stored' };
  if (stored.length === told) {
    const [before, after] = [stored.at(-1) ?? '{}', line].map(parseClaimVersion) as [ClaimVersion, ClaimVersion];
    return { state: 'changed-unsaid', version: told, parts: partsThatDiffer(before, after) };
  }
  if (unchanged) return { state: 'said-unchanged', version: told };
  // What the versions between said is not known: an address that is issued to one of them would lead nowhere.
  if (told > stored.length + 1) return { state: 'told-ahead', stored: stored.length, told };
  return { state: 'to-be-stored', line };
}
