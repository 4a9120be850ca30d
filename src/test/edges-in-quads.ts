import { LINK_PROPERTY, PREFIXES, RELATION_PROPERTY } from '../exports/linked-data.ts';

/** A quad in the terms of RDF/JS. */
export interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string };
  graph: { value: string };
}

const RELATIONS = new Map(Object.entries(RELATION_PROPERTY).map(([relation, property]) => [property, relation]));
const LINKS = new Set<string>(Object.keys(LINK_PROPERTY));
const BETWEEN = new Map([
  ...Object.entries(LINK_PROPERTY).map(([type, property]): [string, string] => [PREFIXES.cito + property, type]),
  [`${PREFIXES.prov}wasDerivedFrom`, 'retells'],
  [`${PREFIXES.cito}cites`, 'cites'],
  [`${PREFIXES.schema}about`, 'is about'],
]);

/** The edges that linked data says, as `edgesOf` writes them. Sorted. */
export function edgesInQuads(quads: readonly Quad[]): string[] {
  const cited = new Map(withPredicate(quads, `${PREFIXES.cito}hasCitedEntity`));
  const quoted = quotedPieces(quads);
  const evidence = withPredicate(quads, `${PREFIXES.cito}hasCitationCharacterization`).map(([piece, relation]) => {
    const [claim = '', id = ''] = piece.split('#');
    const form = quoted.has(piece) ? 'quotes' : 'paraphrases';
    const name = RELATIONS.get(relation.slice(PREFIXES.cito.length)) ?? relation;
    return `${idOf(claim)} ${form} ${idOf(cited.get(piece) ?? '')}: ${name} ${id}`;
  });
  const between = quads.flatMap(({ subject, predicate, object }) => {
    const edge = BETWEEN.get(predicate.value);
    // An assertion is derived from its evidence, which has a fragment for an address and is no source. A claim may stand
    // to a source by a property that also stands between claims; that is said again of the piece of evidence.
    const isEvidence = LINKS.has(edge ?? '') && object.value.includes('/sources/');
    return edge === undefined || object.value.includes('#') || isEvidence
      ? []
      : [`${idOf(subject.value)} ${edge} ${idOf(object.value)}`];
  });
  return [...evidence, ...between].sort();
}

/** Pieces of evidence that have the words of their source, in the selector of their target. */
function quotedPieces(quads: readonly Quad[]): Set<string> {
  const selectorOf = new Map(withPredicate(quads, `${PREFIXES.oa}hasSelector`));
  const exact = new Set(withPredicate(quads, `${PREFIXES.oa}exact`).map(([subject]) => subject));
  const selecting = withPredicate(quads, `${PREFIXES.oa}hasTarget`).filter(([, target]) =>
    exact.has(selectorOf.get(target) ?? ''),
  );
  return new Set(selecting.map(([piece]) => piece));
}

function withPredicate(quads: readonly Quad[], property: string): [subject: string, object: string][] {
  return quads
    .filter(({ predicate }) => predicate.value === property)
    .map(({ subject, object }) => [subject.value, object.value]);
}

function idOf(address: string): string {
  return address.replace(/\/$/, '').split('/').at(-1) ?? '';
}
