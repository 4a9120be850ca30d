import { isScalar, visit, type Document, type ErrorCode, type Node, type YAMLError } from 'yaml';
import type { Place, Problem } from '../digest/content-file.ts';
import { faultsOfBraces } from './faults-of-braces.ts';
import { faultsOfEscapes } from './faults-of-escapes.ts';
import { faultsOfItems } from './faults-of-items.ts';
import { faultsOfLayout } from './faults-of-layout.ts';
import type { YamlFault } from './yaml-fault.ts';

const KEPT_SIGN = {
  reason: 'A value starts with a sign that YAML keeps for itself',
  fix: 'put the whole value in quotation marks',
};

/** The faults that prose in YAML runs into, in plainer words than the parser’s. */
const FAULTS: Partial<Record<ErrorCode, Pick<Problem, 'reason' | 'fix'>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'A colon and a space stand inside a value',
    fix: 'put the whole value in quotation marks',
  },
  BAD_SCALAR_START: KEPT_SIGN,
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

/** So many of the parser’s errors are told. A file with more is broken in one way that the first ones show. */
const MOST = 100;

/** What keeps YAML from being read, and what front matter may not use of it, in plainer words than the parser’s. */
export function faultsOfYaml(document: Document, yaml: string, placeAt: (offset: number) => Place): Problem[] {
  const { telling, isUntold } = distinct(
    [
      ...faultsOfItems(document, yaml),
      ...faultsOfEscapes(document, yaml),
      ...emphasisedStarts(document, yaml),
      ...faultsOfBraces(document, yaml),
    ],
    yaml.length,
  );
  // What stands behind a tab is read as part of what is before it, and nothing is where the parser has given up.
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? Infinity;
  const isGivenUp = ({ message }: YAMLError, at: number) =>
    message.includes('in YAML stream') && (at > 0 || telling.length > 0);
  const quotation = document.errors.find(({ message }) => message.startsWith('Missing closing'))?.pos[0] ?? Infinity;
  // Of a bracket behind a quotation mark that is not closed, or in another bracket, nothing is told.
  const isClosedToo = ({ message, pos: [at] }: YAMLError, before: YAMLError | undefined) =>
    isUnclosed(message) && (at >= quotation || (before?.pos[0] === at && isUnclosed(before.message)));
  const errors = document.errors
    .filter(
      (error, at, all) =>
        error.pos[0] <= tab && isUntold(error.pos[0]) && !isGivenUp(error, at) && !isClosedToo(error, all[at - 1]),
    )
    .slice(0, MOST);
  const { faults, rest } = faultsOfLayout(yaml, errors);
  return [
    ...[...telling, ...faults].map(({ offset, reason, fix }) => ({ ...placeAt(offset), reason, fix })),
    ...problemsOf(rest, document, yaml, placeAt),
    ...refusedFeatures(document, yaml).flatMap(({ offset, reason, fix }) =>
      isUntold(offset) ? [{ ...placeAt(offset), reason, fix }] : [],
    ),
  ];
}

/** True of what the parser says of a bracket that is not closed. */
function isUnclosed(message: string): boolean {
  return /^Flow (?:sequence|map) in block/.test(message);
}

/** The faults without those within what another, of those before, tells of, or around it; and where none of them tells of anything. */
function distinct(
  faults: readonly YamlFault[],
  length: number,
): { telling: YamlFault[]; isUntold: (at: number) => boolean } {
  // An error may stand behind the last line.
  const [told, placed] = [new Uint8Array(length + 2), new Uint8Array(length + 2)];
  const isUntold = (at: number) => told[at] !== 1;
  const telling = faults.filter(({ offset, start, end }) => {
    if (!isUntold(offset) || placed.subarray(start, end).includes(1)) return false;
    told.fill(1, start, end);
    placed[offset] = 1;
    return true;
  });
  return { telling, isUntold };
}

function problemsOf(
  errors: readonly YAMLError[],
  document: Document,
  yaml: string,
  placeAt: (offset: number) => Place,
): Problem[] {
  let brackets: ReturnType<typeof bracketsIn> | null = null;
  let earlier: ReturnType<typeof earlierKeys> | null = null;
  return errors.map(({ code, message, pos: [offset] }) => {
    if (/^Missing closing ["']/.test(message)) {
      const fix = 'close it, or put the whole value in quotation marks of the other kind';
      return { ...placeAt(startOfValueAt(document, offset)), reason: 'A quotation mark is not closed', fix };
    }
    if (message.includes('in YAML stream')) {
      const fix = 'remove it, or put the whole value in quotation marks';
      return { ...placeAt(offset), reason: 'A bracket is closed that was not opened', fix };
    }
    if (isUnclosed(message)) {
      const sign = message.at(-1) ?? '';
      const fix = `put “${sign}” behind its last item`;
      brackets ??= bracketsIn(document);
      const innermost = brackets.findLast(({ start, end }) => start < offset && end >= offset);
      return { ...placeAt(innermost?.start ?? offset), reason: 'A bracket is not closed', fix };
    }
    if (message === 'Unexpected scalar at node end' && /^,[ \t\r]*(?:\n|$)/.test(yaml.slice(offset))) {
      return { ...placeAt(offset), reason: 'A comma stands behind a value', fix: 'remove it' };
    }
    if (message === 'Unexpected scalar at node end') {
      const fix = 'put the whole value in quotation marks, of the other kind where it has some';
      return { ...placeAt(offset), reason: 'Words stand behind a closing quotation mark or bracket', fix };
    }
    if (/^Implicit (?:map )?keys need/.test(message)) return { ...placeAt(offset), ...KEYLESS };
    if (code === 'DUPLICATE_KEY') {
      earlier ??= earlierKeys(document);
      const { key = '', first = offset, isHead = false } = earlier.get(offset) ?? {};
      const item = isHead ? 'if it starts an item of its own, put “- ” in front of it; else ' : '';
      const fix = `${item}keep one of the two; the first is on line ${String(placeAt(first).line)}`;
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
}

/** The values whose first words are emphasised, which YAML takes for an alias: `note: *All* of them`. */
function emphasisedStarts(document: Document, yaml: string): YamlFault[] {
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

/** Where a key stands first in its map, and whether that is where an item of a list starts, by where it stands again. */
function earlierKeys(document: Document): Map<number, { key: string; first: number; isHead: boolean }> {
  const again = new Map<number, { key: string; first: number; isHead: boolean }>();
  visit(document, {
    Map: (at, { items, flow }) => {
      const keys = items.map(({ key }) => key).filter((key) => isScalar(key));
      const firsts = new Map<unknown, number>();
      for (const { value, range } of keys) {
        const [offset = 0] = range ?? [];
        const first = firsts.get(value);
        if (first === undefined) firsts.set(value, offset);
        else {
          const isHead = typeof at === 'number' && flow !== true && first === keys[0]?.range?.[0];
          again.set(offset, { key: String(value), first, isHead });
        }
      }
    },
  });
  return again;
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

/** The lists and sets of keys in brackets, as far as the parser takes them to run. */
function bracketsIn(document: Document): { start: number; end: number }[] {
  const brackets: { start: number; end: number }[] = [];
  visit(document, {
    Collection: (_, { flow, range }) => {
      if (flow === true && range) brackets.push({ start: range[0], end: range[2] });
    },
  });
  return brackets;
}

/** Anchors, aliases, tags and merge keys: nothing needs them, and they hide what a file says; and comments that may be none. */
function refusedFeatures(document: Document, yaml: string): Omit<YamlFault, 'start' | 'end'>[] {
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
