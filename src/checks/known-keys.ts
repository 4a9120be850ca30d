import type { z } from 'zod';

/** The keys that a schema allows at the path, in whatever variant; empty where it allows none. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [step, ...rest] = path;
  switch (def.type) {
    case 'union':
      return [...new Set(def.options.flatMap((option) => knownKeys(option, path)))];
    case 'optional':
    case 'nullable':
    case 'default':
      return knownKeys(def.innerType, path);
    case 'array':
      return step === undefined ? [] : knownKeys(def.element, rest);
    case 'object': {
      if (step === undefined) return Object.keys(def.shape);
      const value = def.shape[String(step)];
      return value === undefined ? [] : knownKeys(value, rest);
    }
    default:
      return [];
  }
}
