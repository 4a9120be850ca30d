import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import type { Finding } from '../../checks/finding.ts';
import { randomFrom } from '../../cli/bench/random.ts';
import { formatTable } from '../../cli/bench/table.ts';
import type { Content, ContentFile } from '../../digest/content-file.ts';
import { parseContentFile } from '../../load/parse-content-file.ts';
import { readContent, withFile } from '../../load/read-content.ts';
import { renderProse, renderSourceText } from '../../markdown/render.ts';
import { IN_FULL } from './corpora.ts';
import { MUTATORS, type Mutation } from './mutations.ts';

/** Mutations of each kind that are tried. */
const EACH = IN_FULL ? 20 : 3;

const content = readContent(process.cwd());
const counts = new Map<string, Record<Outcome, number>>();

type Outcome = 'at the place' | 'where it shows' | 'harmless';

afterAll(() => {
  const rows = [...counts].map(([name, count]) => [name, ...Object.values(count).map(String)]);
  console.log(`\n${formatTable(['mutation', 'at the place', 'where it shows', 'harmless'], rows)}\n`);
});

it('The real content has no fault before', () => {
  expect(checkContent(content)).toEqual([]);
});

describe('A mistake in a file of the digest', () => {
  it.each(Object.keys(MUTATORS).map((name, seed) => ({ name, seed })))(
    '$name: is reported at its place, or changes nothing',
    ({ name, seed }) => {
      const draw = sequence(seed + 1);
      const count = { 'at the place': 0, 'where it shows': 0, harmless: 0 };
      const missed: string[] = [];
      for (let tried = 0, drawn = 0; tried < EACH && drawn < 1000; drawn += 1) {
        const file = content.files[draw(content.files.length)];
        const mutation = file && MUTATORS[name]?.(file, draw);
        if (!mutation) continue;
        tried += 1;
        const outcome = judge(file, mutation);
        if (typeof outcome === 'string') count[outcome] += 1;
        else missed.push(`${file.path}:${String(mutation.from)}  ${outcome.missed}`);
      }
      counts.set(name, count);
      expect(missed).toEqual([]);
      expect(Object.values(count).reduce((a, b) => a + b)).toBe(EACH);
    },
  );
});

function judge(file: ContentFile, mutation: Mutation): Outcome | { missed: string } {
  const mutant = parseContentFile(file.collection, file.path, mutation.raw);
  const changed = withFile(content, mutant);
  const findings = checkContent(changed);
  if (findings.length === 0) return isSame(file, mutant) ? 'harmless' : { missed: 'nothing is reported' };
  if (findings.some((finding) => isAt(finding, file, mutation))) return 'at the place';
  const shown = findings.find((finding) => isWhereItShows(finding, file, changed));
  return shown
    ? 'where it shows'
    : { missed: findings.map(({ file: where, line, reason }) => `${where}:${String(line)} ${reason}`).join('; ') };
}

/** At the lines of the mistake, or at the head of the list or of the item that they belong to. */
function isAt({ file: where, line }: Finding, file: ContentFile, { from, to }: Mutation): boolean {
  if (where !== file.path) return false;
  const lines = file.raw.split('\n');
  const indentation = (at: number) => (lines[at - 1] ?? '').search(/[^\s-]/);
  let head = from;
  while (head > 2 && indentation(head) >= indentation(from) && !/^\s*- /.test(lines[head - 1] ?? '')) head -= 1;
  return line >= head - 1 && line <= to + 1;
}

/** The words that the mistake breaks: the checksum of a text, a quotation of it, the history of a claim, what names an id. */
function isWhereItShows({ rule, file: where, line }: Finding, file: ContentFile, { files }: Content): boolean {
  const text = files.find(({ path }) => path === where)?.raw.split('\n')[line - 1] ?? '';
  switch (rule) {
    case 'provenance-is-complete':
      return where === file.path && /sha256:|text:|provenance:|recorded:/.test(text);
    case 'versions-are-stored':
      return where === file.path && /- |history:/.test(text);
    case 'quotation-matches-source':
      return file.collection === 'sources' && /exact:|prefix:|suffix:/.test(text);
    case 'front-matter-is-valid':
      return where === file.path && line <= 2;
    case 'permalinks-are-kept':
      return where === 'content/permalinks.txt';
    default:
      return false;
  }
}

/** The same data, and the same page of the text below. */
function isSame(before: ContentFile, after: ContentFile): boolean {
  const page = ({ collection, frontMatter: { body } }: ContentFile) =>
    collection === 'sources'
      ? renderSourceText(body, [])
          .map(({ html }) => html.trim())
          .join()
      : renderProse(body, () => null)
          .replace(/\s+/g, ' ')
          .trim();
  return JSON.stringify(sorted(before.data)) === JSON.stringify(sorted(after.data)) && page(before) === page(after);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Whole numbers from 0 to below a limit, the same on every machine. */
function sequence(seed: number): (below: number) => number {
  const random = randomFrom(seed);
  return (below) => (random() * 2 ** 32) % below;
}
