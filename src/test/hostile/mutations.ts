import type { ContentFile } from '../../digest/content-file.ts';

/** A file’s text with one fault in it, and where a reader looks for that: lines from 1, both included. */
export interface Mutation {
  raw: string;
  from: number;
  to: number;
}

/** A number below `below`, the next of a seeded sequence. */
export type Draw = (below: number) => number;

/** Makes one fault in a file; null where the file has nothing that could have it. */
export type Mutator = (file: ContentFile, draw: Draw) => Mutation | null;

/** The mistakes that are made in content files, by name. */
export const MUTATORS: Readonly<Record<string, Mutator>> = {
  'drop a key': (file, draw) => editLine(file, draw, file.collection === 'sources' ? NEEDED_KEY : KEY, () => []),
  'misspell a key': (file, draw) =>
    editLine(file, draw, KEY, (line) => [
      line.replace(/(\w)(\w)(\w*:)/, (_, a: string, b: string, rest: string) =>
        a === b ? `${a}x${rest}` : b + a + rest,
      ),
    ]),
  'give a number for a text': (file, draw) =>
    editLine(file, draw, KEY, (line) => [line.replace(/(\w+:) .*$/, '$1 42')]),
  'give a list for a text': (file, draw) =>
    editLine(file, draw, KEY, (line) => [line.replace(/(\w+:) .*$/, '$1 [a, [b]]')]),
  'leave a value out': (file, draw) =>
    editLine(file, draw, KEY, (line) => [line.replace(/(\w+:) .*$/, '$1')], linesOfValue),
  'write a key twice': (file, draw) => editLine(file, draw, KEY, (line) => [line, line.replace(/^( *)- /, '$1  ')]),
  'misspell an id': (file, draw) =>
    editLine(file, draw, ID, (line) => [
      line.replace(/([a-z0-9])([a-z0-9]+)\s*$/, (_, first: string, rest: string) => `${rest}${first}q`),
    ]),
  'swap the sources of two pieces of evidence': (file, draw) => swapLines(file, draw, /^ {2}- source: /),
  'break the indentation': (file, draw) => editLine(file, draw, KEY, (line) => [` ${line}`]),
  'leave a quotation mark open': (file, draw) =>
    editLine(file, draw, KEY, (line) => [line.replace(/(\w+:) .*$/, '$1 "words')]),
  'write an alias': (file, draw) => editLine(file, draw, KEY, (line) => [line.replace(/(\w+:) .*$/, '$1 *a')]),
  'change a letter of a quotation': (file, draw) =>
    editLine(file, draw, /^ +exact: /, (line) => [turnLetter(line, line.indexOf(': ') + 2, draw)]),
  'change a letter of a source': (file, draw) =>
    file.collection === 'sources' ? editLine(file, draw, null, (line) => [turnLetter(line, 0, draw, OURS)]) : null,
  'cut the file off': (file, draw) => {
    const lines = file.raw.split('\n');
    // Prose of ours that ends early is prose all the same, but for the scope of a claim, which its versions know.
    const isProse = file.collection === 'topics' || file.collection === 'essays';
    const at = 2 + draw((isProse ? file.frontMatter.bodyLine - 1 : lines.length) - 3);
    return { raw: `${lines.slice(0, at).join('\n')}\n`, from: 1, to: at + 1 };
  },
  'write HTML': (file, draw) => editLine(file, draw, null, (line) => [`${line} <b>loud</b>`]),
  'add an image': (file, draw) => editLine(file, draw, null, (line) => [`${line} ![a](b.png)`]),
  'link to nowhere': (file, draw) => editLine(file, draw, null, (line) => [`${line} [a](../claims/there-is-none.md)`]),
  'break a formula': (file, draw) => editLine(file, draw, null, (line) => [`${line} $\\frac{a$`]),
  'misspell a mark': (file, draw) => editLine(file, draw, null, (line) => [`${line} :sik[a]{reading="b"}`]),
  'hide a character': (file, draw) =>
    editLine(file, draw, null, (line) => [`${line.slice(0, 3)}\u200B${line.slice(3)}`]),
  'reorder keys': (file, draw) => swapLines(file, draw, /^[a-zA-Z]\w*: [^>|&*[{"'-][^:#]*$/),
  'add blank lines': (file) => {
    const { body, bodyLine } = file.frontMatter;
    const above = file.raw.slice(0, file.raw.length - body.length);
    return { raw: above + body.replaceAll('\n\n', '\n\n\n\n'), from: bodyLine, to: bodyLine };
  },
};

/** A key of front matter with its value on its line. */
const KEY = /^ *(?:- )?[a-zA-Z]\w*: [^>|\s]/;

/** The same of a source, but for facts that a source may do without, of which nobody sees that one is missing. */
const NEEDED_KEY =
  /^ *(?:- )?(?!(?:arxiv|categories|code|doi|handle|machineWritten|name|note|page|publishedTitle|revised|summary|venueUrl):)[a-zA-Z]\w*: [^>|\s]/;

/** What stands in the text of a source and is ours: a reading of damaged letters, and what is missing in a gap. */
const OURS = /\{reading="[^"]*"\}|::gap\[[^\]]*\]/g;

const ID = /^ *(?:- )?(?:source|via|to|successor): [a-z0-9-]+$/;

/** How many lines the value of a key takes that starts the first of them. */
function linesOfValue([key = '', ...others]: readonly string[]): number {
  const next = others.findIndex((line) => line.search(/\S/) <= key.search(/[^\s-]/));
  return next < 0 ? 1 : next + 1;
}

/**
 * Edits a line of the front matter that fits, or a line of the body, with letters in it, where `fits` is null; with it go
 * as many lines, itself counted, as `lengthOf` says of those that start with it.
 */
function editLine(
  file: ContentFile,
  draw: Draw,
  fits: RegExp | null,
  edit: (line: string) => string[],
  lengthOf: (lines: readonly string[]) => number = () => 1,
): Mutation | null {
  const lines = file.raw.split('\n');
  const body = file.frontMatter.bodyLine - 1;
  const fitting = [...lines.entries()].filter(([at, line]) =>
    fits === null ? at >= body && /[a-z]{3}/.test(line) : at < body - 1 && fits.test(line),
  );
  const [at, line] = fitting[draw(Math.max(1, fitting.length))] ?? [];
  if (at === undefined || line === undefined) return null;
  const edited = edit(line);
  const raw = lines.toSpliced(at, lengthOf(lines.slice(at)), ...edited).join('\n');
  return raw === file.raw ? null : { raw, from: at + 1, to: at + Math.max(1, edited.length) };
}

function swapLines(file: ContentFile, draw: Draw, fits: RegExp): Mutation | null {
  const lines = file.raw.split('\n');
  const fitting = [...lines.keys()].filter((at) => at < file.frontMatter.bodyLine - 2 && fits.test(lines[at] ?? ''));
  const first = fitting[draw(Math.max(1, fitting.length))];
  const second = fitting.find((at) => lines[at] !== lines[first ?? 0]);
  if (first === undefined || second === undefined) return null;
  const swapped = lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '');
  return { raw: swapped.join('\n'), from: Math.min(first, second) + 1, to: Math.max(first, second) + 1 };
}

/** The line with one letter at or after `start`, and not in what `but` finds, turned into another. */
function turnLetter(line: string, start: number, draw: Draw, but?: RegExp): string {
  const free = but ? line.replace(but, (found) => ' '.repeat(found.length)) : line;
  const letters = [...free.matchAll(/[a-z]/g)].map(({ index }) => index).filter((at) => at >= start);
  const at = letters[draw(Math.max(1, letters.length))] ?? start;
  return line.slice(0, at) + (line[at] === 'e' ? 'a' : 'e') + line.slice(at + 1);
}
