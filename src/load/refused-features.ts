import { isScalar, visit, type Document, type Node } from 'yaml';
import type { YamlFault } from './yaml-fault.ts';

/** A number or a tag was meant; nothing else says that words were left out. */
const COMMENT = {
  reason: 'What stands behind the “#” is left out, as a comment',
  fix: 'put the whole value in quotation marks; a comment is written with a space behind its “#”',
};

/** Anchors, aliases, tags and merge keys: nothing needs them, and they hide what a file says; and comments that may be none. */
export function refusedFeatures(document: Document, yaml: string): Omit<YamlFault, 'start' | 'end'>[] {
  const faults: Omit<YamlFault, 'start' | 'end'>[] = [];
  const refuse = (node: Node, what: string, sign = '', fix = 'write the value out in full') => {
    const offset = signBefore(yaml, sign, node.range?.[0] ?? 0);
    faults.push({ offset, reason: `${what} in front matter`, fix });
  };
  visit(document, {
    Alias: (_, node) => {
      refuse(node, 'A YAML alias');
    },
    Node: (_, node) => {
      if ('anchor' in node) refuse(node, 'A YAML anchor', '&');
      if (node.tag !== undefined)
        refuse(node, 'A YAML tag', '!', 'remove it, and put a value that is text in quotation marks');
      const [, end = 0, behind = 0] = isScalar(node) && node.type === 'PLAIN' ? (node.range ?? []) : [];
      const gap = /^ +(?=#[^\s#])/.exec(yaml.slice(end, behind))?.[0];
      if (gap !== undefined) faults.push({ offset: end + gap.length, ...COMMENT });
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key, 'A YAML merge key');
    },
  });
  return faults;
}

/** Where the anchor or tag starts that belongs to the value at `offset`, on this line or an earlier one. */
function signBefore(yaml: string, sign: string, offset: number): number {
  if (sign === '') return offset;
  const at = yaml.lastIndexOf(sign, offset - 1);
  return yaml[at - 1] === sign ? at - 1 : at;
}
