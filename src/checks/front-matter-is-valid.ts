import type { ContentFile } from '../digest/content-file.ts';
import type { Issue } from '../schema/collections.ts';
import { nearestId } from './nearest-id.ts';
import { atValue, type Report, type Rule } from './rule.ts';

type Path = readonly PropertyKey[];

export const frontMatterIsValid: Rule = {
  name: 'front-matter-is-valid',
  protects:
    'Metadata that the digest cannot read, or reads as something else than was meant, such as 2401.00010 as a number.',
  *check({ files }) {
    for (const file of files) {
      for (const { line, column, reason, fix } of file.frontMatter.problems) {
        yield { file: file.path, line, column, reason, details: [], fix };
      }
      for (const issue of file.issues) yield* explain(file, issue, []);
    }
  },
};

function* explain(file: ContentFile, issue: Issue, above: Path): Generator<Report> {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    yield* explainUnion(file, issue, path);
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield unknownKey(file, path, key, knownKeys(file, path));
    return;
  }
  const name = label(path);
  const value = valueAt(file, path);
  const written = file.frontMatter.written(path);
  if (value === undefined) {
    const fix = `add a line “${String(path.at(-1))}: …”`;
    yield atValue(file, path.slice(0, -1), {
      reason: `${name} is missing`,
      fix,
      ...(issue.code === 'invalid_value' && { details: [oneOf(issue.values)] }),
    });
  } else if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number') {
    yield atValue(file, path, {
      reason: `${name} is read as the number ${String(value)}`,
      details: ['expected text'],
      fix: `quote it: ${String(path.at(-1))}: "${written ?? String(value)}"`,
    });
  } else if (issue.code === 'invalid_type') {
    yield atValue(file, path, {
      reason: `${name} is not of the right type`,
      details: [`expected ${expectedType(issue.expected)}`],
      fix: 'see another file of the folder for the form',
    });
  } else if (issue.code === 'invalid_value') {
    const nearest = nearestId(String(value), issue.values.map(String));
    yield atValue(file, path, {
      reason: `${name} has an unknown value “${String(value)}”`,
      details: [oneOf(issue.values)],
      fix: nearest === null ? 'choose one of these' : `did you mean “${nearest}”?`,
    });
  } else {
    yield atValue(file, path, {
      reason: `${name} does not have the right form`,
      details: written === null ? [] : [`found ${written}`],
      fix: issue.message,
    });
  }
}

/** A union fails with one list of issues for each branch: the branch that shares most keys with what is written was meant. */
function* explainUnion(file: ContentFile, issue: Issue & { code: 'invalid_union' }, path: Path): Generator<Report> {
  if (issue.errors.length === 0) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const value = valueAt(file, path);
    const nearest = nearestId(String(value), options);
    yield atValue(file, value === undefined ? path.slice(0, -1) : path, {
      reason:
        value === undefined ? `${label(path)} is missing` : `${label(path)} has an unknown value “${String(value)}”`,
      details: options.length > 0 ? [oneOf(options)] : [],
      fix: nearest === null || value === undefined ? 'choose one of these' : `did you mean “${nearest}”?`,
    });
    return;
  }
  const meant =
    isEvidence(path) && !hasKey(valueAt(file, path), 'finding')
      ? issue.errors[0]
      : isEvidence(path)
        ? issue.errors[1]
        : fewest(issue.errors);
  for (const inner of meant ?? []) yield* explain(file, inner, path);
}

function isEvidence(path: Path): boolean {
  return path.length === 2 && path[0] === 'evidence';
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function fewest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.toSorted((a, b) => a.length - b.length)[0];
}

function unknownKey(file: ContentFile, path: Path, key: string, known: readonly string[]): Report {
  const nearest = nearestId(key, known);
  return atValue(file, [...path, key], {
    reason: `${label([...path, key])} is not a key of ${path.length === 0 ? 'this kind of file' : label(path)}`,
    fix: nearest === null ? 'remove it, or move what it says into `notes`' : `did you mean “${nearest}”?`,
  });
}

/** Keys that stand beside the unknown one somewhere, as a hint for misspellings. */
const KEYS_IN_USE = [
  'statement kind topics evidence links withdrawn history source relation exact prefix suffix via ownRemark finding locator note to type date changed why successor',
  'title shortTitle authors name handle containerTitle published url text extent summary derivedFrom cites machineWritten licence provenance recorded from seenAt sha256',
  'doubts about level warnings notes added arxiv doi publishedTitle venueUrl page categories revised code candidates question order description',
].flatMap((line) => line.split(' '));

function knownKeys(file: ContentFile, path: Path): string[] {
  const present = valueAt(file, path);
  const used = typeof present === 'object' && present !== null ? Object.keys(present) : [];
  return KEYS_IN_USE.filter((key) => !used.includes(key));
}

function valueAt(file: ContentFile, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    file.frontMatter.value,
  );
}

function oneOf(values: readonly unknown[]): string {
  return `expected one of: ${values.map(String).join(', ')}`;
}

/** `evidence[2].relation`, counting from one as a reader does. */
function label(path: Path): string {
  if (path.length === 0) return 'the front matter';
  return path
    .map((step, at) => (typeof step === 'number' ? `[${String(step + 1)}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
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
