import type { z } from 'zod';

/**
 * The schemas of the value at the path, in every variant that has it: one that wraps another, as for what is optional,
 * before the other. Numbers in the path stand for any item of a list. Empty where the schema knows no such value.
 */
export function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodTypes[] {
  const [step, ...rest] = path;
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  const here = step === undefined ? [known] : [];
  switch (def.type) {
    case 'union':
      return [...here, ...def.options.flatMap((option) => schemasAt(option, path))];
    case 'optional':
    case 'nullable':
    case 'default':
      return [...here, ...schemasAt(def.innerType, path)];
    case 'array':
      return typeof step === 'number' ? schemasAt(def.element, rest) : here;
    case 'object': {
      const field = step === undefined ? undefined : def.shape[String(step)];
      return field === undefined ? here : schemasAt(field, rest);
    }
    default:
      return here;
  }
}
