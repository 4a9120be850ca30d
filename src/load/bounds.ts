import type { FrontMatter, Problem } from '../digest/content-file.ts';
import { findFrontMatter } from './front-matter.ts';

/** What reading Markdown costs: parsers take time and memory that grow faster than these do. */
export interface Bounds {
  /** Characters (UTF-16 units), front matter and all. */
  length: number;
  lines: number;
  /** Marks of Markdown, see {@link MARK}. */
  marks: number;
  /** Characters without a blank line between. */
  block: number;
  /** Marks of Markdown without a blank line between. */
  marksInBlock: number;
  /** Cells of tables: for each, its rows times the columns of its widest row, since short rows are filled up. */
  cells: number;
  /** Quotations and lists within one another at the start of a line, and lines that open or close a container. */
  nesting: number;
}

/**
 * The most that is read, so that what lies beyond is refused before any of it is parsed. A file of one hostile pattern
 * alone, as large as this lets it be, is read in less than two seconds; beyond it some take minutes, or all memory.
 */
export const LIMITS: Bounds = {
  length: 256 * 1024,
  lines: 3_000,
  marks: 6_000,
  block: 16 * 1024,
  marksInBlock: 500,
  cells: 4_000,
  nesting: 10,
};

/** A file within these is read in a moment, whatever it says. The digest’s own reach a quarter of them at the most. */
export const PLAIN: Bounds = {
  length: 64 * 1024,
  lines: 1_000,
  marks: 1_000,
  block: 8 * 1024,
  marksInBlock: 200,
  cells: 1_000,
  nesting: 6,
};

/** What starts, ends or may become an element of Markdown within a line. */
const MARK = /[*_`[\]<$~:@!&\\]|www\./gi;

/** Characters of YAML and brackets that open in it, characters and marks of one text in it, and how many values it has: the most that is read. */
export const FRONT_MATTER = { characters: 64 * 1024, brackets: 2_000, text: 4_000, marksInText: 200, values: 1_000 };

/** Everything in which a content file goes beyond the bounds, before any of it is parsed; empty where it keeps to all. */
export function excessOf(raw: string, bounds: Bounds): Problem[] {
  if (raw.length > bounds.length) return [beyond('length', bounds.length, 1)];
  const { start, end, body } = findFrontMatter(raw) ?? { start: 0, end: 0, body: 0 };
  const linesAbove = raw.slice(0, body).split('\n').length - 1;
  // Each may open a list in another, which takes the parser of YAML longest.
  const brackets = raw.slice(start, end).match(/[[{]/g)?.length ?? 0;
  return [
    ...(end - start > FRONT_MATTER.characters ? [beyond('frontMatter', FRONT_MATTER.characters, 1)] : []),
    ...(brackets > FRONT_MATTER.brackets ? [beyond('brackets', FRONT_MATTER.brackets, 1)] : []),
    ...findExcess(raw.slice(body), bounds).map((problem) => ({ ...problem, line: problem.line + linesAbove })),
  ];
}

/** The same of the values in parsed front matter, of which each text is parsed as a line of Markdown. */
export function excessOfValues({ value, locate }: FrontMatter): Problem[] {
  const values = [...valuesIn(value, [])];
  if (values.length > FRONT_MATTER.values) return [beyond('values', FRONT_MATTER.values, 1)];
  return values.flatMap(({ path, value: text }) => {
    if (typeof text !== 'string') return [];
    const excess = [
      ...(text.length > FRONT_MATTER.text ? [beyond('text', FRONT_MATTER.text, 1)] : []),
      ...((text.match(MARK)?.length ?? 0) > FRONT_MATTER.marksInText
        ? [beyond('marksInText', FRONT_MATTER.marksInText, 1)]
        : []),
    ];
    // Where it stands is looked up only if it is said: front matter that was skimmed is parsed anew for that.
    return excess.map((problem) => ({ ...problem, ...locate(path) }));
  });
}

function* valuesIn(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* valuesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Each bound that the Markdown goes beyond, at the line where it does so first, from 1; empty where it keeps to all. One pass. */
function findExcess(markdown: string, bounds: Bounds): Problem[] {
  const excess = new Map<keyof Bounds, Problem>();
  let [marks, cells, containers] = [0, 0, 0];
  let block = { length: 0, marks: 0, columns: 0, rows: 0 };
  for (const [at, line] of markdown.split(/\r\n|\r|\n/).entries()) {
    const hold = (bound: keyof Bounds, value: number) => {
      if (value > bounds[bound] && !excess.has(bound)) excess.set(bound, beyond(bound, bounds[bound], at + 1));
    };
    if (/^[>\s]*$/.test(line)) {
      cells += block.columns * block.rows;
      block = { length: 0, marks: 0, columns: 0, rows: 0 };
    }
    const marksInLine = line.match(MARK)?.length ?? 0;
    const nesting = nestingOf(line);
    // What a line lies in is opened and closed again.
    marks += marksInLine + 2 * nesting;
    block.length += line.length + 1;
    block.marks += marksInLine;
    block.columns = Math.max(block.columns, line.split('|').length - 1);
    block.rows += 1;
    if (/^[>\s]*:::/.test(line)) containers += 1;
    hold('lines', at + 1);
    hold('marks', marks);
    hold('block', block.length);
    hold('marksInBlock', block.marks);
    hold('cells', cells + block.columns * block.rows);
    hold('nesting', nesting + containers);
  }
  return [...excess.values()];
}

/** How many quotations and lists the line lies in at the most, as its start says: a list in another is indented by two columns or more. */
function nestingOf(line: string): number {
  const [start = ''] = /^[\s>*+\d.)-]*\S?/.exec(line) ?? [];
  const marks = start.match(/>|[*+-](?!\S)|[.)](?!\S)/g)?.length ?? 0;
  if (marks === 0) return 0;
  const indentation = /^\s*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  return marks + Math.floor(indentation / 2);
}

/** The finding that something is larger than it may be. */
export function beyond(bound: keyof typeof WORDS, most: number, line: number): Problem {
  const [what, fix] = WORDS[bound];
  return { line, column: 1, reason: what.replace('#', String(most)), fix };
}

const LESS = 'keep what is quoted or needed and mark the gaps, or make two files of it';
const BREAK = 'put a blank line between its paragraphs';

const WORDS = {
  length: ['The file has more than # characters', LESS],
  frontMatter: ['The front matter has more than # characters', 'say less, or make two files of it'],
  brackets: ['The front matter has more than # brackets', 'write its lists line by line, or say less'],
  text: ['The text has more than # characters', 'say it in fewer words, or below the front matter'],
  marksInText: ['The text has more than # marks of Markdown', 'write it with fewer'],
  values: ['The front matter has more than # values', 'say less, or make two files of it'],
  lines: ['The text has more than # lines', LESS],
  marks: ['The text has more than # marks of Markdown', LESS],
  block: ['More than # characters stand without a blank line', BREAK],
  marksInBlock: ['More than # marks of Markdown stand without a blank line', BREAK],
  cells: ['The tables have more than # cells', LESS],
  nesting: ['Quotations, lists or containers are nested more than # levels deep', 'lift them up by some levels'],
} as const satisfies Record<string, readonly [what: string, fix: string]>;
