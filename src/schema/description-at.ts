import type { z } from 'zod';
import { schemasAt } from './schemas-at.ts';

/**
 * The sentence that a schema says of the field at the path, from the first variant that has the field. Numbers in the
 * path stand for any item of a list. Throws where there is no such field, or none with a sentence.
 */
export function descriptionAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string {
  const schemas: z.core.$ZodType[] = schemasAt(schema, path);
  for (const { description } of schemas as z.ZodType[]) if (description !== undefined) return description;
  throw new Error(`The schema says nothing of ${path.join('.')}`);
}
