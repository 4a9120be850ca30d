import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { formatYaml } from './content-text.ts';
import { appendInline, setInline } from './inline.ts';
import { lineEnd, lineStart, pairOf, rangeOf } from './yaml-places.ts';

/**
 * YAML with one more item at the end of the list under a key, which is made where it is missing.
 * Everything else stays as it is, letter for letter: comments, order, quotation marks, line ends.
 * Throws where the YAML is broken, or where something other than a list stands under the key.
 */
export function appendToList(yaml: string, key: string, item: object | string): string {
  const { contents, errors } = parseDocument(yaml, { schema: 'core', prettyErrors: false });
  const [error] = errors;
  if (error) throw new Error(`The YAML is broken: ${error.message}`);
  if (!isMap(contents)) throw new Error('The front matter is not a list of keys and values');
  const pair = pairOf(contents, key);
  if (!pair) return contents.flow ? setInline(yaml, contents, key, [item]) : insertKey(yaml, contents, key, item);
  if (isSeq(pair.value) && pair.value.items.length > 0) {
    return pair.value.flow ? appendInline(yaml, pair.value, item) : appendBelow(yaml, pair.value, item);
  }
  const isEmpty = isSeq(pair.value) || pair.value === null || (isScalar(pair.value) && pair.value.value === null);
  if (isEmpty) return contents.flow ? setInline(yaml, contents, key, [item]) : fill(yaml, pair, item);
  throw new Error(`There is no list under  ${key}:`);
}

/** Behind the last item of a list with an item a line. */
function appendBelow(yaml: string, list: YAMLSeq, item: object | string): string {
  const [start] = rangeOf(list);
  const [, end] = rangeOf(list.items.at(-1));
  const column = start - lineStart(yaml, start);
  return insert(yaml, lineEnd(yaml, end), indented(item, column));
}

/** In place of an empty list, or of nothing; a comment behind it stays. */
function fill(yaml: string, pair: Pair, item: object | string): string {
  const [, keyEnd] = rangeOf(pair.key);
  const [start, end] = rangeOf(pair.value);
  const colon = yaml.indexOf(':', keyEnd) + 1;
  const emptied = start === end ? yaml : yaml.slice(0, colon) + yaml.slice(end);
  return insert(emptied, lineEnd(emptied, colon), indented(item, 2));
}

/** In front of the keys that come later in the files of content/. */
function insertKey(yaml: string, map: YAMLMap, key: string, item: object | string): string {
  const later = map.items.find(({ key: other }) => isScalar(other) && LATER[key]?.includes(String(other.value)));
  const at = later ? lineStart(yaml, rangeOf(later.key)[0]) : yaml.length;
  return insert(yaml, at, [`${key}:`, ...indented(item, 2)]);
}

const LATER: Readonly<Record<string, readonly string[]>> = {
  evidence: ['links', 'aliases', 'withdrawn', 'history'],
  notes: ['aliases', 'added'],
};

function indented(item: object | string, column: number): string[] {
  return formatYaml([item])
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(column) + line);
}

/** Whole lines at the start of a line, with the line ends that the text has. */
function insert(yaml: string, at: number, lines: string[]): string {
  const end = yaml.includes('\r\n') ? '\r\n' : '\n';
  const before = yaml.slice(0, at);
  const gap = before === '' || before.endsWith('\n') ? '' : end;
  return before + gap + lines.map((line) => line + end).join('') + yaml.slice(at);
}
