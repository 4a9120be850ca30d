import type { Claim, Source } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';

/** The title under which a claim is cited: its statement, and before it that it is withdrawn, where it is. */
export function citedTitle({ data: { statement, withdrawn } }: Cited): string {
  return `${withdrawn ? 'Withdrawn: ' : ''}${plainTextOf(statement)}`;
}

/** The title under which a source is cited: in brackets where it has none, since the words are then ours. */
export function citedTitleOfSource({ data: { title, shortTitle } }: Source): string {
  return title ?? `[${shortTitle}]`;
}

interface Cited {
  data: Pick<Claim['data'], 'statement' | 'withdrawn'>;
}
