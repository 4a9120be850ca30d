import { isMap, parseDocument } from 'yaml';
import { formatYaml } from './content-text.ts';
import { setInline } from './inline.ts';
import { endOf, lineEnd, lineStart, pairOf, rangeOf } from './yaml-places.ts';

/**
 * YAML with another value under a key, at the top or one key down; where the key is missing it is put
 * behind the key `after`, or first, and in a map in braces last. Everything else stays as it is, letter for letter.
 * Throws where the YAML is broken, or where the key above has no keys below it.
 */
export function setValue(
  yaml: string,
  path: readonly [string] | readonly [string, string],
  value: string | object | null,
  after?: string,
): string {
  const { contents, errors } = parseDocument(yaml, { schema: 'core', prettyErrors: false });
  const [error] = errors;
  if (error) throw new Error(`The YAML is broken: ${error.message}`);
  const above = path.length === 2 ? pairOf(contents, path[0])?.value : contents;
  const key = path.at(-1) ?? '';
  if (!isMap(above)) throw new Error(`There are no keys under  ${path[0]}:`);
  const before = after === undefined ? undefined : pairOf(above, after);
  if (above.flow) return setInline(yaml, above, key, value, before);
  const written = formatYaml({ [key]: value }).trimEnd();
  const column = rangeOf(above)[0] - lineStart(yaml, rangeOf(above)[0]);
  const indented = written.replaceAll('\n', `\n${' '.repeat(column)}`);
  const pair = pairOf(above, key);
  if (pair) {
    const [start] = rangeOf(pair.key);
    const end = endOf(pair);
    return yaml.slice(0, start) + indented + (yaml[end - 1] === '\n' ? '\n' : '') + yaml.slice(end);
  }
  const at = before ? lineEnd(yaml, endOf(before)) : lineStart(yaml, rangeOf(above)[0]);
  return `${yaml.slice(0, at)}${' '.repeat(column)}${indented}\n${yaml.slice(at)}`;
}
