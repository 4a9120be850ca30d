import { ID_FORM, isId } from '../../schema/fields.ts';
import { Refusal } from './refusal.ts';

/** Refuses what was typed as an id and is none, and offers one that is. */
export function requireId(id: string, offered: string): void {
  if (isId(id)) return;
  throw new Refusal(`“${id}” is not an id`, {
    details: [`expected ${ID_FORM}`],
    fix: `write  --id ${offered}`,
    exitCode: 2,
  });
}
