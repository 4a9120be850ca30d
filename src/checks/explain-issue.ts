import type { z } from 'zod';
import type { ContentFile, Place } from '../digest/content-file.ts';
import { readToDo } from '../digest/to-do.ts';
import { COLLECTIONS, type Issue } from '../schema/collections.ts';
import { schemasAt } from '../schema/schemas-at.ts';
import { excerpt } from './excerpt.ts';
import { knownKeys } from './known-keys.ts';
import { label } from './label.ts';
import { nearestId } from './nearest-id.ts';
import { atValue, type Report } from './rule.ts';
import { spelling } from './spelling.ts';

type Path = readonly PropertyKey[];

/** What a schema objects to in a file’s front matter, in words for its author: at the value or the key that is meant. `above` is the path that the issue counts from. */
export function* explainIssue(file: ContentFile, issue: Issue, above: Path = []): Generator<Report> {
  const path = [...above, ...issue.path];
  // `nothing-is-left-to-do` reports those.
  const value = valueAt(file, path);
  if (isToDo(value)) return;
  const misspelt = value === undefined ? misspeltFor(file, path) : null;
  const isOfForm = issue.code === 'invalid_union' || issue.code === 'unrecognized_keys';
  if (isOfForm && hasKey(value, 'exact') && hasKey(value, 'finding')) {
    yield atValue(file, [...path, 'finding'], {
      reason: `${label(path)} is a quotation and a finding at once`,
      fix: 'keep `exact` for the source’s words, or `finding` and `locator` for ours, and make the other a piece of its own',
    });
    return;
  }
  if (issue.code === 'invalid_union') {
    // Where it is not known of what kind a file is, it is not known either which of its keys are none.
    if (misspelt !== null) yield unknownKey(file, path.slice(0, -1), misspelt);
    else yield* explainUnion(file, issue, path);
    return;
  }
  // Of that key it is told what it should be.
  if (misspelt !== null) return;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield unknownKey(file, path, key);
    return;
  }
  if (issue.code === 'invalid_value') yield unfitValue(file, path, [oneOf(issue.values)], issue.values);
  else if (issue.code === 'invalid_type' && issue.expected === 'string' && isReadAsOther(value)) {
    yield atValue(file, path, {
      reason: `${label(path)} is read as the ${typeof value === 'number' ? 'number' : 'truth value'} ${String(value)}`,
      details: ['expected text'],
      fix: mendOfOther(file, path, file.frontMatter.written(path) ?? String(value)),
    });
  } else if (issue.code === 'invalid_type')
    yield unfitValue(file, path, [`expected ${expectedType(issue.expected)}`], []);
  else {
    yield atValue(file, path, {
      reason: `${label(path)} does not have the right form`,
      details: [`found  ${excerpt(file.frontMatter.written(path) ?? '')}`],
      fix: mendOf(issue),
    });
  }
}

/** A value that is missing, empty, of the wrong type, or none of the known ones. */
function unfitValue(file: ContentFile, path: Path, details: string[], values: readonly unknown[]): Report {
  const value = valueAt(file, path);
  const name = label(path);
  if (value === undefined) {
    const fix = `add a line “${String(path.at(-1))}: …”`;
    return atValue(file, path.slice(0, -1), { reason: `${name} is missing`, details, fix });
  }
  if (value === null && path.length > 0) {
    const fix = 'write it, or remove the line where it is optional';
    return atValue(file, path, { reason: `${name} has no value`, details, fix });
  }
  if (values.length === 0 || typeof value === 'object') {
    const fix = isOneOfList(file, path, value)
      ? `write  ${String(path.at(-1))}: [${value}]`
      : 'see another file of the folder for the form';
    return atValue(file, path, { reason: `${name} is not of the right type`, details, fix });
  }
  const written = typeof value === 'string' ? value : (file.frontMatter.written(path) ?? '');
  const nearest = nearestId(excerpt(written), values.map(String));
  const { found, fix } =
    nearest === null
      ? { found: excerpt(written), fix: 'correct it, or remove the line where it is optional' }
      : spelling(written, nearest);
  return atValue(file, path, { reason: `${name} has an unknown value “${found}”`, details, fix });
}

/** True for a word that a list may have, and that stands in its place. */
function isOneOfList(file: ContentFile, path: Path, value: unknown): value is string {
  if (typeof value !== 'string' || !/^[\w-]+$/.test(value)) return false;
  const known: z.core.$ZodType[] = schemasAt(schemaOf(file), path);
  return (known as z.ZodType[]).some((schema) => schema.safeParse([value]).success);
}

function isToDo(value: unknown): boolean {
  return typeof value === 'string' && readToDo(value) !== null;
}

function isReadAsOther(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** The mend of what YAML does not read as text: a form that the schema takes as text, or what it says of the form. */
function mendOfOther(file: ContentFile, path: Path, written: string): string {
  const known: z.core.$ZodType[] = schemasAt(schemaOf(file), path);
  const schemas = known as z.ZodType[];
  const takes = (text: string) => schemas.some((schema) => schema.safeParse(text).success);
  const key = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  const day = written.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (!takes(written) && takes(day)) return `write  ${key}${day}`;
  const [issue] = schemas[0]?.safeParse(written).error?.issues ?? [];
  return issue === undefined || takes(written) ? `quote it: ${key}"${written}"` : mendOf(issue);
}

/** The schema’s own words, or plain ones where it has none. */
function mendOf(issue: Issue): string {
  if (issue.code === 'too_big' && issue.origin === 'string') return `write at most ${String(issue.maximum)} characters`;
  if (issue.code === 'too_small' && issue.origin === 'number') return `write a number above ${String(issue.minimum)}`;
  return issue.message;
}

/** Kinds of source are told apart by a key; a piece of evidence is held to the form of findings where it has a `finding`, else to that of quotations. */
function* explainUnion(file: ContentFile, issue: Issue & { code: 'invalid_union' }, path: Path): Generator<Report> {
  if (issue.errors.length === 0) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
    yield unfitValue(file, path, [oneOf(options)], options);
    return;
  }
  const form = hasKey(valueAt(file, path), 'finding') ? 1 : 0;
  for (const inner of issue.errors[form] ?? []) yield* explainIssue(file, inner, path);
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** The key under which a missing value stands by a slip of the pen; null where none is like it. */
function misspeltFor(file: ContentFile, path: Path): string | null {
  const [above, key] = [path.slice(0, -1), path.at(-1)];
  const known = knownKeys(schemaOf(file), above);
  const written = Object.keys(valueAt(file, above) ?? {});
  return written.find((other) => !known.includes(other) && nearestKey(file, above, other, known) === key) ?? null;
}

/** Words that are written for keys, and are not like them. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['quote', 'exact'],
  ['quotation', 'exact'],
  ['words', 'exact'],
  ['comment', 'note'],
  ['reason', 'why'],
  ['link', 'url'],
]);

/** The key that was most likely meant, of those that the schema allows there and that do not stand there. */
function nearestKey(file: ContentFile, path: Path, key: string, known: readonly string[]): string | null {
  const free = known.filter((other) => !hasKey(valueAt(file, path), other));
  const meant = OTHER_WORDS.get(key.toLowerCase());
  return meant !== undefined && free.includes(meant) ? meant : nearestId(key, free);
}

function unknownKey(file: ContentFile, path: Path, key: string): Report {
  const known = knownKeys(schemaOf(file), path);
  const nearest = nearestKey(file, path, key, known);
  const elsewhere = known.includes('notes') ? 'remove it, or move what it says into `notes`' : 'remove it';
  const { found, fix } = nearest === null ? { found: key, fix: elsewhere } : spelling(key, nearest);
  return {
    file: file.path,
    ...placeOfKey(file, path, key),
    reason: `${label([...path, found])} is not a key of ${path.length === 0 ? 'this kind of file' : label(path)}`,
    details: [],
    fix,
  };
}

/** The schema of a file’s front matter; of a source, that of its kind where it says one. */
function schemaOf(file: ContentFile): z.core.$ZodType {
  const { schema } = COLLECTIONS[file.collection];
  if (!('options' in schema)) return schema;
  return schema.options.find(({ shape }) => shape.kind.safeParse(valueAt(file, ['kind'])).success) ?? schema;
}

/** Front matter knows the places of values; the key stands before its value, on the same line or an earlier one. */
function placeOfKey(file: ContentFile, path: Path, key: string): Place {
  const { line, column } = file.frontMatter.locate([...path, key]);
  const before = file.raw.split('\n').slice(0, line);
  before[line - 1] = before[line - 1]?.slice(0, column - 1) ?? '';
  const at = before.findLastIndex((text) => text.includes(key));
  return at === -1 ? { line, column } : { line: at + 1, column: (before[at]?.lastIndexOf(key) ?? 0) + 1 };
}

function valueAt(file: ContentFile, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    file.frontMatter.value,
  );
}

function oneOf(values: readonly unknown[]): string {
  return `expected ${values.length === 1 ? '' : 'one of: '}${values.map(String).join(', ')}`;
}

function expectedType(type: string): string {
  return (
    {
      array: 'a list',
      object: 'keys with values',
      boolean: 'true or false',
      string: 'text',
      int: 'a whole number',
      number: 'a number',
    }[type] ?? type
  );
}
