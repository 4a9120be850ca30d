import type { z } from 'zod';

/**
 * The sentence that a schema says of the field at the path, from the first variant that has the field. Numbers in the
 * path stand for any item of a list. Throws where there is no such field, or none with a sentence.
 */
export function descriptionAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string {
  const description = find(schema, path);
  if (description === null) throw new Error(`The schema says nothing of ${path.join('.')}`);
  return description;
}

function find(schema: z.core.$ZodType, path: readonly (string | number)[]): string | null {
  const { description } = schema as z.ZodType;
  if (path.length === 0 && description !== undefined) return description;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [step, ...rest] = path;
  switch (def.type) {
    case 'union':
      return def.options.reduce<string | null>((found, option) => found ?? find(option, path), null);
    case 'optional':
    case 'nullable':
    case 'default':
      return find(def.innerType, path);
    case 'array':
      return typeof step === 'number' ? find(def.element, rest) : null;
    case 'object': {
      const field = step === undefined ? undefined : def.shape[step];
      return field === undefined ? null : find(field, rest);
    }
    default:
      return null;
  }
}
