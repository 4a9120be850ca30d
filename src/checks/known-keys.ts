import type { z } from 'zod';
import { schemasAt } from '../schema/schemas-at.ts';

/** The keys that a schema allows at the path, in whatever variant; empty where it allows none. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const keys = schemasAt(schema, path).flatMap(({ _zod: { def } }) =>
    def.type === 'object' ? Object.keys(def.shape) : [],
  );
  return [...new Set(keys)];
}
