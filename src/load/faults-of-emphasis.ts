import { visit, type Document } from 'yaml';
import type { YamlFault } from './yaml-fault.ts';

export const KEPT_SIGN = {
  reason: 'A value starts with a sign that YAML keeps for itself',
  fix: 'put the whole value in quotation marks',
};

/** The values whose first words are emphasised, which YAML takes for an alias: `note: *All* of them`. */
export function faultsOfEmphasis(document: Document, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  if (!yaml.includes('*')) return faults;
  visit(document, {
    Alias: (_, node) => {
      const [start = 0] = node.range ?? [];
      const [line = ''] = yaml.slice(start).split('\n', 1);
      // An alias stands alone, and has no star behind it.
      const isEmphasis = /^\*[^\s,\]}]*(?:\*|[ \t]+[^\s#,\]}])/.test(line);
      if (isEmphasis) faults.push({ offset: start, start, end: start + line.length, ...KEPT_SIGN });
    },
  });
  return faults;
}
