import { parseDocument } from 'yaml';
import { versionEntries } from '../digest/claim-version.ts';
import { listOf } from '../digest/wording.ts';
import { findFrontMatter } from '../load/front-matter.ts';
import { claimSchema, type ClaimData } from '../schema/claim.ts';
import type { EvidenceData } from '../schema/evidence.ts';
import { appendToList } from './append-to-list.ts';

/** What the history is to say of the change. */
export interface Addition {
  /** The day of the change, YYYY-MM-DD. */
  date: string;
  /** How many versions of the claim are stored: a claim that was never published needs no entry. */
  stored: number;
  why?: string | undefined;
}

/**
 * The text of a claim’s file with one more piece of evidence, and with the entry in its history that
 * a published claim owes its readers, unless an entry already waits for its version to be stored.
 * Nothing else in the file changes. Throws where the file has no front matter that can be read.
 */
export function addEvidence(claimFile: string, piece: EvidenceData, { date, stored, why }: Addition): string {
  const span = findFrontMatter(claimFile);
  if (span === null) throw new Error('The claim’s file has no front matter');
  const yaml = claimFile.slice(span.start, span.end);
  const added = appendToList(yaml, 'evidence', ordered(piece));
  const history = historyIn(yaml);
  const entry = { date, changed: ['evidence'], why: why ?? usualReason([piece.source]) };
  const changed = owesEntry(history, stored)
    ? appendToList(added, 'history', entry)
    : withSource(added, history, piece.source);
  return claimFile.slice(0, span.start) + changed + claimFile.slice(span.end);
}

/** What the history says where nobody gave a reason. */
function usualReason(sources: readonly string[]): string {
  return `Evidence from ${listOf(sources)} added.`;
}

/** The YAML with one more source in the newest entry of the history, where that entry gives the usual reason and is not stored yet. */
function withSource(yaml: string, history: Readonly<ClaimData['history']>, source: string): string {
  const reason = history.at(-1)?.why ?? '';
  const sources = /^Evidence from ([\w, -]+) added\.$/.exec(reason)?.[1]?.split(/, | and /) ?? [];
  const at = yaml.lastIndexOf(reason);
  if (reason !== usualReason(sources) || sources.includes(source) || at === -1) return yaml;
  return yaml.slice(0, at) + usualReason([...sources, source]) + yaml.slice(at + reason.length);
}

/** Whether the history of a claim takes an entry for an addition, of which so many versions are stored. */
export function owesEntry(history: Readonly<ClaimData['history']>, stored: number): boolean {
  return stored > 0 && versionEntries(history).length <= stored;
}

/** The entries of a history; none of one that is not valid. */
function historyIn(yaml: string): ClaimData['history'] {
  const { history } = parseDocument(yaml, { schema: 'core' }).toJS() as { history?: unknown };
  return claimSchema.shape.history.safeParse(history).data ?? [];
}

/** The keys in the order of the files in content/. */
function ordered(piece: EvidenceData): object {
  const { source, relation, note } = piece;
  if (!('exact' in piece)) return { source, relation, finding: piece.finding, locator: piece.locator, note };
  const { exact, prefix, suffix, via, ownRemark } = piece;
  return { source, relation, exact, prefix, suffix, via, ownRemark, note };
}
