import type { Relation } from '../schema/evidence.ts';
import type { Source } from './graph.ts';
import { standingInWords, type Standing } from './standing.ts';
import { RELATIONS } from './vocabulary.ts';
import { weighPiece, type Piece } from './weigh-evidence.ts';
import { listOf } from './wording.ts';

/** A standing and the evidence that it rests on. */
interface Stand {
  evidence: readonly Piece[];
  standing: Standing;
}

type Sources = ReadonlyMap<string, Source>;

/**
 * What became of a standing, as a sentence with its cause: “Standing: asserted → supported, since A now supports it in its own
 * words.” Null where name and qualification stayed. The cause is the evidence that came or went, none where none did.
 */
export function describeShift(before: Stand, after: Stand, sources: Sources): string | null {
  const from = standingInWords(before.standing).toLowerCase();
  const to = standingInWords(after.standing).toLowerCase();
  if (from === to) return null;
  const causes = causesOf(before.evidence, after.evidence, sources);
  return `Standing: ${from} → ${to}${causes.length === 0 ? '' : `, since ${causes.join('; ')}`}.`;
}

/** A clause for each source whose counted evidence is not what it was, in the order of the evidence. */
function causesOf(before: readonly Piece[], after: readonly Piece[], sources: Sources): string[] {
  const [had, has] = [bearingsOf(before, sources), bearingsOf(after, sources)];
  return [...new Set([...has.keys(), ...had.keys()])].flatMap((id) => {
    const [then, now] = [had.get(id) ?? NONE, has.get(id) ?? NONE];
    const clauses = [
      ...[...now].filter(([relation, verb]) => then.get(relation) !== verb).map(([, verb]) => `now ${verb}`),
      ...[...then].filter(([relation]) => !now.has(relation)).map(([, verb]) => `no longer ${verb}`),
    ];
    return clauses.length === 0 ? [] : [`${sources.get(id)?.data.shortTitle ?? id} ${listOf(clauses)}`];
  });
}

const NONE: ReadonlyMap<Relation, string> = new Map();

/** How each source bears on the claim, in words, by its id; its own words go before our paraphrase. */
function bearingsOf(evidence: readonly Piece[], sources: Sources): Map<string, ReadonlyMap<Relation, string>> {
  const bearings = new Map<string, Map<Relation, string>>();
  for (const piece of evidence) {
    if (!weighPiece(piece, sources).counted) continue;
    const known = bearings.get(piece.source) ?? new Map<Relation, string>();
    if (piece.exact !== undefined || !known.has(piece.relation)) known.set(piece.relation, verbOf(piece));
    bearings.set(piece.source, known);
  }
  return bearings;
}

/** Only of support it matters whether the words are held. */
function verbOf({ relation, exact }: Piece): string {
  const verb = `${RELATIONS[relation].verb[0]} it`;
  if (relation !== 'supports') return verb;
  return `${verb} ${exact === undefined ? 'in our paraphrase' : 'in its own words'}`;
}
