/** A value of front matter, or of a part of it, and where it is: keys, and positions in lists from 0. */
export interface ValueAt {
  path: (string | number)[];
  value: unknown;
}

/** Every value in one of front matter, that itself first, with an empty path; a list or a group before what is in it. */
export function valuesIn(value: unknown): ValueAt[] {
  const found: ValueAt[] = [];
  collect(value, [], found);
  return found;
}

function collect(value: unknown, path: (string | number)[], found: ValueAt[]): void {
  found.push({ path, value });
  if (Array.isArray(value)) for (const [at, item] of value.entries()) collect(item, [...path, at], found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) collect(item, [...path, key], found);
}
