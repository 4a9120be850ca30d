import type { Addresses } from '../digest/addresses.ts';
import type { Claim } from '../digest/graph.ts';
import { standingInWords, type StandingName } from '../digest/standing.ts';
import { CLAIM_KINDS } from '../digest/vocabulary.ts';
import { countOf } from '../digest/wording.ts';
import { renderLine } from '../markdown/render.ts';

/** A claim as one line of a list. */
export interface ClaimLine {
  id: string;
  href: string;
  /** The statement as HTML. */
  statement: string;
  kind: string;
  standing: StandingMark;
  /** How many origins its counted evidence has, and how many sources all of it names: “two origins, one source”. */
  weight: string;
}

export interface StandingMark {
  name: StandingName;
  /** “Supported, qualified”. */
  label: string;
}

/** A line before its statement is typeset, of which equal ones are equal lines: a key of a list is made of these. */
export interface DraftLine extends Omit<ClaimLine, 'statement'> {
  markdown: string;
}

export function viewClaimLine(claim: Claim, addresses: Addresses): ClaimLine {
  return typesetLine(draftClaimLine(claim, addresses));
}

export function typesetLine<Draft extends DraftLine>({
  markdown,
  ...line
}: Draft): Omit<Draft, 'markdown'> & ClaimLine {
  return { ...line, statement: renderLine(markdown) };
}

export function draftClaimLine(claim: Claim, addresses: Addresses): DraftLine {
  const origins = new Set(claim.evidence.filter(({ counted }) => counted).flatMap((piece) => piece.origins));
  const sources = new Set(claim.evidence.map(({ source }) => source));
  return {
    id: claim.id,
    href: addresses.claim(claim.id),
    markdown: claim.data.statement,
    kind: CLAIM_KINDS[claim.data.kind].label,
    standing: viewStandingMark(claim),
    weight: `${countOf(origins.size, 'origin')}, ${countOf(sources.size, 'source')}`,
  };
}

export function viewStandingMark({ standing }: Claim): StandingMark {
  return { name: standing.name, label: standingInWords(standing) };
}
