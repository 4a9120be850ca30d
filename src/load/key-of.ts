import { createHash } from 'node:crypto';

/**
 * SHA-256 of values, such as what a page is rendered from: all that is in them, in their order. Equal values have the
 * same however they were made, which is not so of what V8 serialises: its bytes tell apart two forms of one number, of
 * an empty list, and what is one object from what is two. Throws where something cannot be compared, such as a function.
 */
export function keyOf(inputs: unknown): string {
  return createHash('sha256').update(write(inputs)).digest('hex');
}

/** Text of a value that no other value has: each part says what it is, and how long where that is not plain from its end. */
function write(value: unknown): string {
  if (typeof value === 'string') return `s${String(value.length)}:${value}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return `${String(value)};`;
  if (Array.isArray(value)) return `[${Array.from(value, write).join('')}]`;
  if (value instanceof Map) return `m${write([...value])}`;
  if (value instanceof Set) return `u${write([...value])}`;
  if (value instanceof Date) return `d${write(value.getTime())}`;
  if (!isPlain(value)) throw new TypeError(`There is no key of ${Object.prototype.toString.call(value)}`);
  return `{${Object.entries(value).flat().map(write).join('')}}`;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Values of another realm, such as those of a test, have an `Object` of their own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
