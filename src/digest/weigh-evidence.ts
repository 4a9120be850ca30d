import type { Relation } from '../schema/evidence.ts';
import type { SourceData } from '../schema/source.ts';
import { circlesOf, originsOf, type Circle } from './origins.ts';
import { deriveStanding, type Standing, type Witness } from './standing.ts';

type Sources = ReadonlyMap<string, { data: Pick<SourceData, 'derivedFrom' | 'authors' | 'machineWritten'> }>;

/** What decides the weight of a piece of evidence. `exact` is there where words of the source are quoted. */
export interface Piece {
  source: string;
  relation: Relation;
  exact?: string | undefined;
  ownRemark?: true | undefined;
}

/** What a piece of evidence weighs. */
export interface Weight {
  /** Origins that it speaks for; none for what a program says by itself, whoever retells that. */
  origins: string[];
  /** False where it is shown but adds nothing to the standing. */
  counted: boolean;
}

/** Whom a piece of evidence speaks for, and whether it counts. */
export function weighPiece({ source, relation, ownRemark }: Piece, sources: Sources): Weight {
  const speaksFor = ownRemark ? [source] : originsOf(source, sources);
  const origins = speaksFor.filter((id) => sources.get(id)?.data.machineWritten !== true);
  return { origins, counted: relation !== 'mentions' && origins.length > 0 };
}

/** The standing that the evidence for a claim gives it, and the origins behind it that share authors. */
export function weighEvidence(
  evidence: readonly Piece[],
  sources: Sources,
  withdrawn: boolean,
): { standing: Standing; circles: Circle[] } {
  const witnesses = evidence.flatMap((piece): Witness[] => {
    const { origins, counted } = weighPiece(piece, sources);
    const words = piece.exact === undefined ? 'none' : origins.includes(piece.source) ? 'own' : 'retold';
    return counted ? [{ relation: piece.relation, origins, words }] : [];
  });
  const circles = circlesOf([...new Set(witnesses.flatMap(({ origins }) => origins))], sources);
  return {
    standing: deriveStanding(witnesses, { withdrawn, circles: circles.map((circle) => circle.origins) }),
    circles,
  };
}
