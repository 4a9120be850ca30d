import type { ClaimEvent } from './claim-events.ts';
import { CHANGES } from './vocabulary.ts';
import { listOf } from './wording.ts';

/** What happened to a claim, in a few words: “New claim”, “Changed: evidence and standing”, “Withdrawn”. */
export function nameChanges({ changed, shift }: Pick<ClaimEvent, 'changed' | 'shift'>): string {
  if (changed === null) return 'Withdrawn';
  if (changed.includes('published')) return 'New claim';
  const what = shift === null || changed.includes('standing') ? changed : [...changed, 'standing' as const];
  return `Changed: ${listOf(what.map((change) => CHANGES[change]))}`;
}
