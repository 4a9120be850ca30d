import { INVISIBLE } from '../../digest/invisible.ts';

/** A value with every character left out of its texts that nobody sees, and how many those were. */
export function withoutInvisible<Value>(value: Value): { draft: Value; removed: number } {
  let removed = 0;
  const clean = (item: unknown): unknown => {
    if (typeof item === 'string') {
      return item.replace(INVISIBLE, () => {
        removed += 1;
        return '';
      });
    }
    if (Array.isArray(item)) return item.map(clean);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, clean(inner)]));
  };
  return { draft: clean(value) as Value, removed };
}
