import type { Change } from '../schema/claim.ts';
import { parseClaimVersion, versionEntries } from './claim-version.ts';
import { findByName } from './first-name.ts';
import type { Claim, Graph } from './graph.ts';
import { describeShift } from './standing-shift.ts';
import type { Standing } from './standing.ts';
import { weighEvidence, type Piece } from './weigh-evidence.ts';

/** Something that happened to a claim on a day, as its history and its withdrawal tell it. */
export interface ClaimEvent {
  /** Unique on the claim and the same for good: `v2` for a version, `2026-12-01-links` for another change, `withdrawn`. */
  id: string;
  date: string;
  /** What changed; null for the withdrawal. */
  changed: Change[] | null;
  /** Why, in Markdown. */
  why: string;
  /** What the claim said from then on, in Markdown; what it says now where that is not stored. */
  statement: string;
  /** The version that it made, counted from 1; null where the claim goes on saying what it said. */
  version: number | null;
  /** How the claim stood from then on; null where what it said then is not stored. */
  standing: Standing | null;
  /** What became of the standing, and because of which evidence, in a sentence; null where it stayed. */
  shift: string | null;
}

/**
 * Everything that happened to a claim, oldest first. The standing of a version is derived from the evidence that is
 * stored of it, with the sources as they are now: what has become of a source since is told by an entry of its own.
 */
export function claimEvents(claim: Claim, sources: Graph['sources']): ClaimEvent[] {
  const { history, withdrawn } = claim.data;
  const makesVersion = new Set(versionEntries(history));
  const events: ClaimEvent[] = [];
  let version = 0;
  let stood = standAt(claim, 1, sources);
  for (const entry of history) {
    const before = stood;
    if (makesVersion.has(entry)) stood = standAt(claim, ++version, sources);
    events.push({
      ...entry,
      id: makesVersion.has(entry) ? `v${String(version)}` : idOfChange(entry, events),
      statement: stood?.statement ?? claim.data.statement,
      version: makesVersion.has(entry) ? version : null,
      standing: stood?.standing ?? null,
      shift: before && stood && describeShift(before, stood, sources),
    });
  }
  if (withdrawn) {
    const { standing, data } = claim;
    const { date, why } = withdrawn;
    const shift = stood && describeShift({ ...stood, evidence: [] }, { standing, evidence: [] }, sources);
    events.push({
      id: 'withdrawn',
      date,
      changed: null,
      why,
      statement: data.statement,
      version: null,
      standing,
      shift,
    });
  }
  // What is withdrawn may change once more, as where a source’s text is corrected.
  return events.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}

/** What a version of the claim said and the standing that its evidence gives; null where the version is not stored. */
function standAt(claim: Claim, version: number, sources: Graph['sources']): Stood | null {
  const said = version >= claim.versions ? claim.data : parseStored(claim.stored[version - 1], sources);
  return said && { ...said, standing: weighEvidence(said.evidence, sources, false).standing };
}

/** A stored version, its sources by the ids that they have now. */
function parseStored(line: string | undefined, sources: Graph['sources']): Omit<Stood, 'standing'> | null {
  if (line === undefined) return null;
  const { statement, evidence } = parseClaimVersion(line);
  const idOf = (name: string) => findByName(name, sources)?.id ?? name;
  return { statement, evidence: evidence.map((piece) => ({ ...piece, source: idOf(piece.source) })) };
}

/** The day and what changed, numbered from the second such change of that day. */
function idOfChange({ date, changed }: { date: string; changed: Change[] }, earlier: readonly ClaimEvent[]): string {
  const id = `${date}-${changed.join('-')}`;
  const again = earlier.filter((event) => event.id === id || event.id.startsWith(`${id}-again`)).length;
  return again === 0 ? id : `${id}-again-${String(again)}`;
}

interface Stood {
  statement: string;
  evidence: readonly Piece[];
  standing: Standing;
}
