import { toDo } from '../../digest/to-do.ts';
import { RELATIONS, type EvidenceData, type Relation } from '../../schema/evidence.ts';
import { groupsOf, type Values } from './form-values.ts';

/** The pieces of evidence in a form. What is not filled in is marked as to do. */
export function evidencePieces(values: Values): EvidenceData[] {
  return groupsOf(values, 'evidence').map(pieceOf);
}

function pieceOf(piece: Values): EvidenceData {
  const tie = {
    source: piece.get('source') ?? toDo('choose the source'),
    // A relation to do is none of the known ones, which the check says.
    relation: (piece.get('relation') ?? toDo(`choose one of ${RELATIONS.join(', ')}`)) as Relation,
  };
  const note = piece.get('note') ?? toDo('say in your words why it bears on the claim');
  if (piece.get('form') === 'finding')
    return {
      ...tie,
      finding: piece.get('finding') ?? toDo('say in one sentence of yours what the source reports'),
      locator: piece.get('locator') ?? toDo('say where in the source, as “abstract” or “section 4”'),
      note,
    };
  return {
    ...tie,
    exact: piece.get('exact') ?? toDo('paste words of the source'),
    prefix: piece.get('prefix'),
    suffix: piece.get('suffix'),
    via: piece.get('via'),
    ...(piece.get('ownRemark') === 'on' && { ownRemark: true }),
    note,
  };
}
