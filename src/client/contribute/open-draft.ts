import type { ContributeForm } from '../../digest/addresses.ts';
import { groupsOf, type Values } from './form-values.ts';

/** What a form opens with. */
export interface Opened {
  values: Values;
  /** What the address fills in, by the names of the fields that it is in. */
  filledIn: Values;
  /** The draft that made room, since the address is about something else; null where it goes on. */
  aside: Values | null;
}

/**
 * Joins a draft with what the address fills in. Where that is another claim, another source or other words, nothing
 * of the draft is mixed with it: the form begins afresh. A claim in the making gets a further piece of evidence.
 */
export function openDraft(form: ContributeForm, draft: Values, given: Values): Opened {
  const filledIn = form === 'claim' ? inItsPiece(draft, given) : given;
  if (!agree(draft, filledIn)) return { values: filledIn, filledIn, aside: draft };
  const kept = [...draft].filter(([name]) => !tellsPlace(name, filledIn));
  return { values: new Map([...kept, ...filledIn]), filledIn, aside: null };
}

/** The first piece that can be the one that is filled in, or one more. */
function inItsPiece(draft: Values, filledIn: Values): Values {
  const [piece] = groupsOf(filledIn, 'evidence');
  if (!piece) return filledIn;
  const pieces = groupsOf(draft, 'evidence');
  const at = pieces.findIndex((one) => agree(one, piece));
  const name = `evidence.${String(at === -1 ? pieces.length : at)}.`;
  return new Map([...filledIn].map(([key, value]) => [key.replace('evidence.0.', name), value]));
}

/** True where nothing is written otherwise than it is filled in; how a piece is given and what stands before its words may differ. */
function agree(written: Values, filledIn: Values): boolean {
  return [...filledIn].every(
    ([name, value]) => /(?:^|\.)(?:form|prefix)$/.test(name) || (written.get(name) ?? value) === value,
  );
}

/** True for what says where words stand that are filled in: the address says it anew. */
function tellsPlace(name: string, filledIn: Values): boolean {
  const piece = /^(.+\.)(?:prefix|suffix|via)$/.exec(name)?.[1];
  return piece !== undefined && filledIn.has(`${piece}exact`);
}
