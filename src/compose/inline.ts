import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { formatInline } from './content-text.ts';
import { endOf, pairOf, rangeOf } from './yaml-places.ts';

/**
 * YAML with another value under a key of a map in braces; where the key is missing it is put behind the pair `behind`, or
 * last. Comments and commas that follow stay where they are.
 */
export function setInline(yaml: string, map: YAMLMap, key: string, value: unknown, behind?: Pair): string {
  const written = `${key}: ${formatInline(value)}`;
  const pair = pairOf(map, key);
  if (pair) return replaceAt(yaml, [rangeOf(pair.key)[0], endOf(pair)], written);
  const before = behind ?? map.items.at(-1);
  const at = before ? endOf(before) : rangeOf(map)[0] + 1;
  return replaceAt(yaml, [at, at], before ? `, ${written}` : ` ${written} `);
}

/** Behind the last item of a list in brackets, and in front of a comma or a comment that follows it. */
export function appendInline(yaml: string, list: YAMLSeq, item: unknown): string {
  const [, end] = rangeOf(list.items.at(-1));
  return replaceAt(yaml, [end, end], `, ${formatInline(item)}`);
}

/** A comment keeps a blank in front of it, also where it stood behind a key without a value. */
function replaceAt(yaml: string, [start, end]: readonly [number, number], written: string): string {
  return yaml.slice(0, start) + written + (yaml[end] === '#' ? ' ' : '') + yaml.slice(end);
}
