import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { FrontMatter, Place, Problem } from '../digest/content-file.ts';
import { faultsOfYaml } from './faults-of-yaml.ts';

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** What a line of metadata looks like, and the first of several, for which a glance at a body is enough. */
const METADATA = /^(?:[a-z][A-Za-z]*:(?:\s|$)| {2}|- |\s*$)/;
const FIRST = /^\s*(?:- )?[a-z][A-Za-z]*:\s/;
const GLANCE = 100;

const CUT_SHORT = {
  reason: 'A line “---” ends the front matter, and more of it stands below',
  fix: 'remove this line',
};

/** Where the YAML of a content file stands: zero-based UTF-16 offsets, `end` exclusive; the body starts at `body`. */
export interface FrontMatterSpan {
  start: number;
  end: number;
  body: number;
}

/** Finds the lines between the two “---”, the first of which starts the file. Null where there are none. */
export function findFrontMatter(raw: string): FrontMatterSpan | null {
  const match = raw.startsWith('---') ? FENCE.exec(raw) : null;
  if (match?.index !== 0) return null;
  const start = match[0].indexOf('\n') + 1;
  return { start, end: start + (match[1] ?? '').length, body: match[0].length };
}

/** Splits a content file into its YAML front matter, with positions, and its Markdown body. Never throws. */
export function parseFrontMatter(raw: string): FrontMatter {
  const span = findFrontMatter(raw);
  if (span === null) {
    return withoutFrontMatter(raw, [{ line: 1, column: 1, ...whyMissing(raw) }]);
  }
  const { start: yamlStart, body: bodyStart } = span;
  const yaml = raw.slice(yamlStart, span.end);
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    merge: false,
    stringKeys: true,
    version: '1.2',
    schema: 'core',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const problems = goesOn(raw, bodyStart)
    ? [{ line: raw.slice(0, span.end).split('\n').length, column: 1, ...CUT_SHORT }]
    : faultsOfYaml(document, yaml, placeAt);
  return {
    value: problems.length > 0 ? null : (document.toJS({ maxAliasCount: 0 }) as unknown),
    body: raw.slice(bodyStart),
    bodyLine: raw.slice(0, bodyStart).split('\n').length,
    problems,
    locate: (path) => placeAt(rangeOf(document, path)?.[0] ?? 0),
    written: (path) => {
      const range = rangeOf(document, path);
      return range ? raw.slice(yamlStart + range[0], yamlStart + range[1]).trim() : null;
    },
  };
}

/** True where the lines from `at` look like more metadata, to another “---”. */
export function goesOn(raw: string, at: number): boolean {
  if (!FIRST.test(raw.slice(at, at + GLANCE))) return false;
  const lines = raw.slice(at).split('\n');
  const end = lines.findIndex((line) => /^---\s*$/.test(line));
  return lines.slice(0, end).every((line) => METADATA.test(line)) && end > 0;
}

/** Why no front matter was found, as far as the start of the file says. */
function whyMissing(raw: string): Pick<Problem, 'reason' | 'fix'> {
  if (/^---[ \t]*\r?\n/.test(raw))
    return {
      reason: 'The front matter does not end',
      fix: 'put a line “---” below the metadata, of these three hyphens alone',
    };
  if (raw.startsWith('\uFEFF---'))
    return {
      reason: 'A byte order mark, which editors do not show, stands before the front matter',
      fix: 'save the file as UTF-8 without a byte order mark (without “BOM”)',
    };
  if (/^\s+---/.test(raw))
    return {
      reason: 'White space stands before the front matter',
      fix: 'remove it: the first line of the file is “---”',
    };
  const fix = raw.startsWith('+++')
    ? 'write the metadata in YAML, between two lines “---”'
    : 'start the file with a line “---”, then the metadata, then a line “---”';
  return { reason: 'There is no front matter', fix };
}

/** What is known of a file whose front matter is not read. */
export function withoutFrontMatter(body: string, problems: Problem[]): FrontMatter {
  return { value: null, body, bodyLine: 1, problems, locate: () => ({ line: 1, column: 1 }), written: () => null };
}

/** Range of the value at the path; for a missing value, of the nearest one above it. */
function rangeOf(document: Document, path: readonly PropertyKey[]): [start: number, end: number] | null {
  let node: unknown = document.contents;
  let range = nodeRange(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      node = pair?.value ?? null;
      range = nodeRange(node) ?? nodeRange(pair?.key) ?? range;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      range = nodeRange(node) ?? range;
    } else break;
  }
  return range;
}

function nodeRange(node: unknown): [number, number] | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : null;
}
