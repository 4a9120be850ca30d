import { expect, it } from 'vitest';
import type { Change } from '../schema/claim.ts';
import { nameChanges } from './name-changes.ts';

it.each<[Change[] | null, shift: string | null, string]>([
  [['published'], null, 'New claim'],
  [['evidence'], null, 'Changed: evidence'],
  [['statement', 'scope', 'links'], null, 'Changed: statement, scope and links'],
  [['evidence'], 'Standing: reported → supported.', 'Changed: evidence and standing'],
  [['evidence', 'standing'], 'Standing: reported → supported.', 'Changed: evidence and standing'],
  [null, 'Standing: supported → withdrawn.', 'Withdrawn'],
])('%j, where the standing shifted so: %s, is “%s”', (changed, shift, name) => {
  expect(nameChanges({ changed, shift })).toBe(name);
});
