import { isMap, isScalar, type Pair } from 'yaml';

/** Start and end of a node that the parser made: zero-based UTF-16 offsets, comments behind it left out. */
export function rangeOf(node: unknown): [start: number, end: number] {
  const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
  if (!range) throw new Error('A part of the YAML has no place');
  return [range[0], range[1]];
}

/** The key of a map and what stands under it; undefined where it has none of that name, or is no map. */
export function pairOf(map: unknown, key: string): Pair | undefined {
  return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}

/** The end of a value, or of its key where nothing stands under that: a zero-based UTF-16 offset. */
export function endOf(pair: Pair): number {
  return rangeOf(pair.value ?? pair.key)[1];
}

/** The start of the line on which `offset` lies. */
export function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

/** The start of the line behind the one on which `offset` ends; `offset` itself where it starts a line. */
export function lineEnd(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset;
  const end = yaml.indexOf('\n', offset);
  return end === -1 ? yaml.length : end + 1;
}
