import { isScalar, visit, type Document, type ErrorCode, type Node } from 'yaml';
import type { Place, Problem } from '../digest/content-file.ts';
import { faultsOfEscapes } from './faults-of-escapes.ts';
import { faultsOfLayout } from './faults-of-layout.ts';

/** The faults that prose in YAML runs into, in plainer words than the parser’s. */
const FAULTS: Partial<Record<ErrorCode, Pick<Problem, 'reason' | 'fix'>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'A colon and a space stand inside a value',
    fix: 'put the whole value in quotation marks',
  },
  BAD_SCALAR_START: {
    reason: 'A value starts with a sign that YAML keeps for itself',
    fix: 'put the whole value in quotation marks',
  },
  TAB_AS_INDENT: {
    reason: 'A tab stands where YAML takes only spaces',
    fix: 'write spaces in place of it, as many as the lines beside it have, and of any other tab at the start of a line',
  },
  NON_STRING_KEY: {
    reason: 'A key is no word',
    fix: 'write a word before the colon, as in another file of the folder',
  },
};

const KEYLESS = {
  reason: 'A line is no key, and not set in as a part of the value above it',
  fix: 'set it in further than the key of that value; where it is a key, put a colon and a space behind it',
};

/** A number or a tag was meant; nothing else says that words were left out. */
const COMMENT = {
  reason: 'What stands behind the “#” is left out, as a comment',
  fix: 'put the whole value in quotation marks; a comment is written with a space behind its “#”',
};

const HEADLESS = {
  reason: 'A list does not start with “- ”',
  fix: 'start each of its items with “- ”; the first line of the first one may be lost',
};

/** What keeps YAML from being read, and what front matter may not use of it, in plainer words than the parser’s. */
export function faultsOfYaml(document: Document, yaml: string, placeAt: (offset: number) => Place): Problem[] {
  return [...errorsOf(document, yaml, placeAt), ...refusedFeatures(document, yaml, placeAt)];
}

function errorsOf(document: Document, yaml: string, placeAt: (offset: number) => Place): Problem[] {
  const [first] = document.errors;
  const headless = first ? headlessListAt(yaml, first.pos[0]) : null;
  // What stands behind a tab is read as part of what is before it.
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT');
  const escapes = faultsOfEscapes(document, yaml);
  const errors = document.errors.filter(
    ({ code, pos: [at] }) =>
      (code !== 'BAD_DQ_ESCAPE' || !escapes.some(({ start, end }) => at > start && at < end)) &&
      (!headless || at < headless.start || at >= headless.end) &&
      (!tab || at <= tab.pos[0]),
  );
  const { faults, rest } = faultsOfLayout(yaml, errors);
  const found = [...escapes, ...faults].map(({ offset, reason, fix }) => ({ ...placeAt(offset), reason, fix }));
  const problems = rest.map(({ code, message, pos: [offset] }) => {
    if (/^Missing closing ["']/.test(message)) {
      const fix = 'close it, or put the whole value in quotation marks of the other kind';
      return { ...placeAt(startOfValueAt(document, offset)), reason: 'A quotation mark is not closed', fix };
    }
    if (message === 'Unexpected scalar at node end') {
      const fix = 'put the whole value in quotation marks, of the other kind where it has some';
      return { ...placeAt(offset), reason: 'Words stand behind a closing quotation mark or bracket', fix };
    }
    if (/^Implicit (?:map )?keys need/.test(message)) return { ...placeAt(offset), ...KEYLESS };
    if (code === 'DUPLICATE_KEY') {
      const { key, first } = earlierKey(document, offset);
      const fix = `keep one of the two; the first is on line ${String(placeAt(first).line)}`;
      return { ...placeAt(offset), reason: `The key “${key}” stands twice`, fix };
    }
    if (message.includes('call stack')) {
      const fix = 'see another file of the folder for the form';
      return { ...placeAt(offset), reason: 'Values are nested too deeply', fix };
    }
    // The parser has one code for a key in a value and for an item where a key should be.
    const plain = (message.startsWith('A block sequence') ? undefined : FAULTS[code]) ?? {
      reason: `The YAML is broken: ${message}`,
      fix: 'check the quotation marks, brackets and indentation here and above; another file of the folder shows the form',
    };
    return { ...placeAt(offset), ...plain };
  });
  return [...(headless ? [{ ...placeAt(headless.start), ...HEADLESS }] : []), ...found, ...problems];
}

/**
 * A list whose first item lacks its “- ”, so that YAML takes it for a map until it meets the item at `offset`: from where
 * it starts to the end of that line. Null where nothing of the kind stands there.
 */
function headlessListAt(yaml: string, offset: number): { start: number; end: number } | null {
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = yaml.indexOf('\n', offset);
  const item = /^ *(?=- )/.exec(yaml.slice(lineStart, lineEnd));
  if (!item) return null;
  const above = yaml.slice(0, lineStart).split('\n').slice(0, -1);
  const depthOf = (line: string) => (line.trim() === '' ? Infinity : line.search(/[^ ]/));
  const key = above.findLastIndex((line) => depthOf(line) <= item[0].length);
  const head = above[key + 1];
  if (head === undefined || /^ *- /.test(head) || !/^ *(?:- )?[a-zA-Z]\w*: *\r?$/.test(above[key] ?? '')) return null;
  return { start: above.slice(0, key + 1).join('\n').length + 1 + Math.max(0, head.search(/[^ ]/)), end: lineEnd };
}

/** The key at `offset`, and where the same key stands first in its map. */
function earlierKey(document: Document, offset: number): { key: string; first: number } {
  let found = { key: '', first: offset };
  visit(document, {
    Map: (_, { items }) => {
      const keys = items.map(({ key }) => key).filter((key) => isScalar(key));
      const again = keys.find(({ range }) => range?.[0] === offset);
      if (again === undefined) return;
      const first = keys.find(({ value }) => value === again.value)?.range?.[0] ?? offset;
      found = { key: String(again.value), first };
    },
  });
  return found;
}

/** Where the value starts that runs to `offset` or beyond it. */
function startOfValueAt(document: Document, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_, { range }) => {
      if (range && range[0] < offset && range[2] >= offset) start = range[0];
    },
  });
  return start;
}

/** Anchors, aliases, tags and merge keys: nothing needs them, and they hide what a file says; and comments that may be none. */
function refusedFeatures(document: Document, yaml: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const refuse = (node: Node, what: string, sign = '', fix = 'write the value out in full') => {
    const place = placeAt(signBefore(yaml, sign, node.range?.[0] ?? 0));
    problems.push({ ...place, reason: `${what} in front matter`, fix });
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
      if (gap !== undefined) problems.push({ ...placeAt(end + gap.length), ...COMMENT });
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key, 'A YAML merge key');
    },
  });
  return problems;
}

/** Where the anchor or tag starts that belongs to the value at `offset`, on this line or an earlier one. */
function signBefore(yaml: string, sign: string, offset: number): number {
  if (sign === '') return offset;
  const at = yaml.lastIndexOf(sign, offset - 1);
  return yaml[at - 1] === sign ? at - 1 : at;
}
