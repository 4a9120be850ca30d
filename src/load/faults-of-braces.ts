import { isScalar, visit, type Document, type YAMLMap } from 'yaml';
import type { YamlFault } from './yaml-fault.ts';

/**
 * The sets of keys in braces on one line with a text in them that is not in quotation marks and has a comma, a colon, a
 * bracket or a “#”: YAML takes the words behind that for another key, or cannot read them.
 */
export function faultsOfBraces(document: Document, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  if (!yaml.includes('{')) return faults;
  const errors = document.errors.filter(({ message }) => !message.startsWith('Missing closing'));
  visit(document, {
    Map: (_, map) => {
      const [start] = map.range ?? [];
      if (map.flow !== true || start === undefined) return;
      const [line = ''] = yaml.slice(start).split('\n', 1);
      // What is not closed on its line is told of where it is missed, which may be at the start of the next one.
      const end = start + line.length + 1;
      const stumble = errors.find(({ pos: [at] }) => at >= start && at <= end)?.pos[0];
      const offset = keyAlone(map) ?? (/\}\s*$/.test(line) ? stumble : undefined);
      if (offset === undefined) return;
      faults.push({
        offset: Math.min(offset, start + line.trimEnd().length - 1),
        start,
        end: end + 1,
        reason: 'A text in braces has a sign in it that YAML keeps for itself',
        fix: 'put each value there that is text in quotation marks',
      });
      return visit.SKIP;
    },
  });
  return faults;
}

/** Where a key starts that has no value: it is what stands behind a comma in the value before. */
function keyAlone({ items }: YAMLMap): number | undefined {
  const pair = items.find(({ value }) => value === null);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
