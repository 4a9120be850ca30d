import { isScalar, visit, type Document, type ErrorCode, type YAMLError } from 'yaml';
import type { Place, Problem } from '../digest/content-file.ts';
import { KEPT_SIGN } from './faults-of-emphasis.ts';

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

/** What the parser objects to, in plainer words than its own. */
export function explainErrors(
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

/** True of what the parser says of a bracket that is not closed. */
export function isUnclosed(message: string): boolean {
  return /^Flow (?:sequence|map) in block/.test(message);
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
