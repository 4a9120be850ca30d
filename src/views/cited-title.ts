import type { Claim } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';

/** The title under which a claim is cited: its statement, and before it that it is withdrawn, where it is. */
export function citedTitle({ data: { statement, withdrawn } }: Claim): string {
  return `${withdrawn ? 'Withdrawn: ' : ''}${plainTextOf(statement)}`;
}
