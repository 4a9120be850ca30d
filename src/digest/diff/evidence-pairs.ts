import { distance } from 'fastest-levenshtein';
import { isQuotation } from '../evidence.ts';
import type { Claim, Evidence } from '../graph.ts';
import type { EvidenceChange, Piece, PieceField } from './change.ts';
import type { Reader } from './reader.ts';

/** A piece of evidence before and after; null on the side on which it is not there. Never null on both. */
export interface EvidencePair {
  before: Evidence | null;
  after: Evidence | null;
}

/**
 * Pairs the evidence of a claim at two times: first by id, which words and source make, then what is left of one
 * source by likeness, the likest first, as long as half of the letters agree. Mirrored arguments give mirrored pairs.
 */
export function pairEvidence(before: Claim | undefined, after: Claim | undefined): EvidencePair[] {
  const old = [...(before?.evidence ?? [])];
  const pairs: EvidencePair[] = [];
  const fresh: Evidence[] = [];
  for (const piece of after?.evidence ?? []) {
    const at = old.findIndex(({ id }) => id === piece.id);
    if (at === -1) fresh.push(piece);
    else pairs.push({ before: old.splice(at, 1)[0] ?? null, after: piece });
  }
  for (const { one, other } of likest(old, fresh)) {
    if (!old.includes(one) || !fresh.includes(other)) continue;
    pairs.push({ before: one, after: other });
    old.splice(old.indexOf(one), 1);
    fresh.splice(fresh.indexOf(other), 1);
  }
  return [
    ...pairs,
    ...old.map((piece) => ({ before: piece, after: null })),
    ...fresh.map((piece) => ({ before: null, after: piece })),
  ];
}

/** What changed between the two sides of a pair, or null where they say the same. */
export function changeOf({ before, after }: EvidencePair, reader: Reader): EvidenceChange | null {
  if (before && after) {
    const [from, to] = [readPiece(before, reader), readPiece(after, reader)];
    const fields = FIELDS.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]));
    return fields.length === 0 ? null : { change: 'evidence-altered', claim: after.claim, from, to, fields };
  }
  if (after) return { change: 'evidence-added', claim: after.claim, piece: readPiece(after, reader) };
  return before && { change: 'evidence-lost', claim: before.claim, piece: readPiece(before, reader) };
}

const FIELDS: readonly PieceField[] = ['relation', 'words', 'locator', 'context', 'via', 'ownRemark'];

function readPiece({ id, source, data }: Evidence, { line }: Reader): Piece {
  const common = { id, source, relation: data.relation };
  if (!isQuotation(data)) {
    const locator = line(data.locator);
    const words = line(data.finding);
    return { ...common, form: 'finding', words, locator, context: ['', ''], via: null, ownRemark: false };
  }
  const { exact, prefix = '', suffix = '', via = null, ownRemark = false } = data;
  const context: Piece['context'] = [line(prefix), line(suffix)];
  return { ...common, form: 'quotation', words: line(exact), locator: null, context, via, ownRemark };
}

function likest(old: readonly Evidence[], fresh: readonly Evidence[]) {
  return old
    .flatMap((one) =>
      fresh
        .filter((other) => other.source === one.source && isQuotation(other.data) === isQuotation(one.data))
        .map((other) => ({ one, other, likeness: likeness(wordsOf(one), wordsOf(other)) })),
    )
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || (bothIds(a) < bothIds(b) ? -1 : 1));
}

function likeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}

function wordsOf({ data }: Evidence): string {
  return isQuotation(data) ? [data.prefix, data.exact, data.suffix].join(' ') : data.finding;
}

/** The same for a pair and its mirror image. */
function bothIds({ one, other }: { one: Evidence; other: Evidence }): string {
  return [one.id, other.id].sort().join(' ');
}
