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
  if (Array.isArray(value)) return `[${writeAll(value)}]`;
  if (isPlain(value)) return `{${writeFields(value)}}`;
  if (value instanceof Map) return `m${write([...value])}`;
  if (value instanceof Set) return `u${write([...value])}`;
  if (value instanceof Date) return `d${write(value.getTime())}`;
  throw new TypeError(`There is no key of ${Object.prototype.toString.call(value)}`);
}

// Texts are put together one by one, which takes half as long as to join lists of them: a build writes its whole graph.
function writeAll(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += write(value);
  return text;
}

function writeFields(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of Object.keys(value)) text += write(name) + write(value[name]);
  return text;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Values of another realm, such as those of a test, have an `Object` of their own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
