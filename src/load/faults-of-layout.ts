import type { YAMLError } from 'yaml';
import type { Problem } from '../digest/content-file.ts';
import { linesOf, type Line } from './yaml-lines.ts';

/** A line that is not where its neighbours are, or a colon without its space: what is wrong at `offset`, and to where more may follow from it. */
interface LayoutFault extends Pick<Problem, 'reason' | 'fix'> {
  offset: number;
  end: number;
}

/** What the parser objects to where a line is out of place, or a colon has no space behind it. */
const CODES = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'NON_STRING_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
]);

/** White space that looks like a space or several and is none. */
const OTHER_SPACE = /^ *(?=[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])/;

/**
 * Where lines are not in their place, as far as the parser’s errors and the lines beside them say, and the errors that do
 * not follow from that. Where one line is out of place, so is what stands below it, up to the next key of the file itself.
 */
export function faultsOfLayout(
  yaml: string,
  errors: readonly YAMLError[],
): { faults: LayoutFault[]; rest: YAMLError[] } {
  if (!errors.some(isOfLayout)) return { faults: [], rest: [...errors] };
  const lines = linesOf(yaml);
  const keyEnds = new Map(
    errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos: [at, end] }) => [at, end]),
  );
  const space = otherSpaceIn(yaml, lines);
  const unread = space ? yaml.lastIndexOf('\n', space.offset) + 1 : Infinity;
  const faults = space ? [space] : [];
  const rest: YAMLError[] = [];
  let covered = 0;
  let last = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const [offset] = error.pos;
    const keyEnd = keyEnds.get(offset);
    if (!isOfLayout(error) || (isOfValue(error) && keyEnd === undefined)) {
      rest.push(error);
      continue;
    }
    if (Math.max(offset, keyEnd ?? 0) >= unread) continue;
    const at = lines.findLastIndex(({ start }) => start <= offset);
    const fault =
      missingSpace(lines[at], offset) ?? (offset < covered ? null : misplacedLine(yaml, lines, at, error, keyEnd));
    if (fault) faults.push(fault);
    else if (offset >= covered && offset !== last) rest.push(error);
    last = offset;
    covered = Math.max(covered, fault?.end ?? 0);
  }
  return { faults, rest };
}

/** True of an error of the kinds that a line out of place brings with it. A quotation mark or a bracket that is not closed has the same code as some of those. */
function isOfLayout({ code, message }: YAMLError): boolean {
  return CODES.has(code) && !/^(?:Missing closing|Flow (?:sequence|map) in block)/.test(message);
}

/** True of the error that says that a value has a key in it. */
function isOfValue({ code, message }: YAMLError): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' && message.startsWith('Nested mappings');
}

/** The first line that is set in with other white space than spaces. What stands behind it is read as text. */
function otherSpaceIn(yaml: string, lines: readonly Line[]): LayoutFault | null {
  for (const { start, text } of lines) {
    const spaces = OTHER_SPACE.exec(text)?.[0].length;
    if (spaces === undefined || (spaces > 0 && !/^(?:- |[a-zA-Z]\w*:(?:\s|$))/.test(text.trim()))) continue;
    return {
      offset: start + spaces,
      end: yaml.length,
      reason: `${nameOfSpace(text, spaces)} stands where YAML takes only spaces`,
      fix: 'write spaces in place of it, as many as the lines beside it have, and of any other at the start of a line',
    };
  }
  return null;
}

/** The colon of a key, at the offset where the key starts, that has its value right behind it, or white space that is no space. */
function missingSpace(line: Line | undefined, offset: number): LayoutFault | null {
  if (line === undefined) return null;
  const before = line.text.slice(0, offset - line.start);
  const key = /^[a-zA-Z]\w*:(?=[^ \t\r/])/.exec(line.text.slice(before.length))?.[0];
  if (key === undefined || !/^ *(?:- )?$/.test(before)) return null;
  const behind = offset + key.length;
  const place = { offset: behind, end: behind };
  return OTHER_SPACE.test(line.text.slice(behind - line.start))
    ? {
        ...place,
        reason: `${nameOfSpace(line.text, behind - line.start)} stands behind a colon`,
        fix: 'write a space in place of it',
      }
    : { ...place, reason: 'A space is missing behind a colon', fix: `put one there, as in  ${key} …` };
}

function nameOfSpace(text: string, at: number): string {
  const name = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  return `${name === 'U+00A0' ? 'A no-break space' : 'White space'}, ${name},`;
}

/** The line that is out of place where the parser stumbles in line `at`; `keyEnd` is where it meets a colon. Null where nothing says which. */
function misplacedLine(
  yaml: string,
  lines: readonly Line[],
  at: number,
  error: YAMLError,
  keyEnd: number | undefined,
): LayoutFault | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (isOfValue(error)) {
    const next = lines.findLast(({ start }) => start < (keyEnd ?? 0));
    const key = next?.column ?? null;
    if (next === undefined || key === null || line.column === null || next.indent <= line.column) return null;
    // A colon among the words of a line is one inside a value.
    if (next.text.slice(key, (keyEnd ?? 0) - next.start).includes(' ')) return null;
    return misplacedBehind(yaml, lines, line, line.column, next);
  }
  const above = lines.slice(0, at);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const indent = line.isItem ? above.findLast(({ isItem }) => isItem)?.indent : undefined;
    return indent === undefined || indent === line.indent ? null : misplaced(yaml, line, indent);
  }
  const beside = above.findLast(({ column }) => column !== null);
  const wanted = beside?.column ?? null;
  if (beside === undefined || wanted === null || line.column === null || wanted === line.column) return null;
  if (error.code === 'BAD_INDENT' || error.message.startsWith('Sequence item without'))
    return misplaced(yaml, line, wanted);
  if (error.message !== 'Unexpected scalar at node end') return null;
  // The parser takes the file to end there.
  const isFirst = beside === lines.find(({ column }) => column !== null);
  return {
    ...(isFirst ? misplaced(yaml, beside, line.indent) : misplaced(yaml, line, wanted)),
    end: yaml.length,
  };
}

/**
 * The item `line` where the lines below it agree among themselves and the items of the file are set in as these want,
 * else `next`, which is deeper than the key of the line above it, and is read as part of its value.
 */
function misplacedBehind(yaml: string, lines: readonly Line[], line: Line, column: number, next: Line): LayoutFault {
  const below = lines.slice(lines.indexOf(next) + 1).find((other) => other.column !== null);
  const areAlike = !next.isItem && below?.column === next.indent;
  const items = lines.filter((other) => other.isItem && other !== line);
  const isWanted = (spaces: number) => items.some(({ indent }) => indent === spaces);
  if (line.isItem && areAlike && (isWanted(next.indent - 2) || !isWanted(line.indent)))
    return misplaced(yaml, line, next.indent - 2);
  const item = next.isItem
    ? items.findLast(({ start, indent }) => start < next.start && indent < next.indent)
    : undefined;
  const fault = misplaced(yaml, next, item?.indent ?? column);
  const others = areAlike ? ', and so the lines below it that are as far in' : '';
  return {
    ...fault,
    fix: `${fault.fix}${others}; where it belongs to the value above it, put that whole value in quotation marks`,
  };
}

function misplaced(yaml: string, { start, indent }: Line, spaces: number): LayoutFault {
  const next = yaml.slice(start + 1).search(/^[a-zA-Z]\w*:/m);
  return {
    offset: start + indent,
    end: next === -1 ? yaml.length : start + 1 + next,
    reason: indent > spaces ? 'A line is indented too far' : 'A line is not indented far enough',
    fix:
      spaces === 0
        ? 'remove the spaces in front of it, as its neighbours have none'
        : `set it in by ${String(spaces)} space${spaces === 1 ? '' : 's'}, as its neighbours are`,
  };
}
