import { describe, expect, it } from 'vitest';
import { hashText } from '../digest/content-id.ts';
import type { Document } from '../digest/corpus.ts';
import { heldIn, isQuotation } from '../digest/evidence.ts';
import { resolveQuotation, type Span } from '../digest/quotation.ts';
import { parseFrontMatter } from '../load/front-matter.ts';
import { readContent } from '../load/read-content.ts';
import { heldText } from '../markdown/held-text.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { selectorOf } from '../markdown/selector.ts';
import { formatFindings } from '../reporters/text.ts';
import type { QuotationData } from '../schema/evidence.ts';
import type { SourceData } from '../schema/source.ts';
import { message, withText } from '../test/builders.ts';
import { checkContent } from './check-content.ts';
import { provenanceIsComplete } from './provenance-is-complete.ts';
import { quotationMatchesSource } from './quotation-matches-source.ts';

const content = readContent(process.cwd());
const sources = content.corpus.sources.filter(({ data }) => data.text !== 'none');
const quotations = content.corpus.claims.flatMap(({ file, data }) => {
  const places = placesOfExact(rawOf(file));
  return data.evidence.filter(isQuotation).map((quotation, at) => ({ file, quotation, ...places[at] }));
});

const PLACELESS = {
  locate: () => fail('a place was looked up'),
  written: () => fail('what stands at a place was looked up'),
};

type Quoted = (typeof quotations)[number];

it('has no findings', () => {
  expect(formatFindings(checkContent(content))).toBe('');
});

it('is checked without parsing any front matter anew, which only places are worth', () => {
  const files = content.files.map((file) => ({ ...file, frontMatter: { ...file.frontMatter, ...PLACELESS } }));
  expect(checkContent({ ...content, files })).toEqual([]);
});

describe.each(quotations)('the quotation at $file:$line', (quoted) => {
  const { file, quotation, offset = Number.NaN } = quoted;
  const { file: path, body } = sourceOf(heldIn(quotation));

  it('is found out when a letter of it changes, and the words shown mend it', () => {
    const raw = rawOf(file);
    const report = reportWith(file, changeLetter(raw, middleWord(raw.slice(offset)) + offset), quoted);
    const words = wordsShown(report);
    expect(report).toBe(notFound(quoted, words));
    expect(plainTextOf(words)).toContain(withoutEnds(selectorOf(quotation).exact));
    expect(resolveQuotation(heldText(body), { exact: plainTextOf(words) }).outcome).toBe('found');
  });

  it('is found out when a letter of its passage in the source changes', () => {
    const edited = changeLetter(rawOf(path), letterWithin(path, body, [spanOf(quotation)]));
    const report = reportWith(path, edited, quoted);
    const words = wordsShown(report);
    expect(report).toBe(notFound(quoted, words));
    expect(heldText(body)).not.toContain(plainTextOf(words));
    expect(resolveQuotation(heldText(parseFrontMatter(edited).body), { exact: plainTextOf(words) }).outcome).toBe(
      'found',
    );
  });
});

it.each(sources)('a change of $id where nobody quotes it is found out', ({ id, file, body, data }) => {
  const raw = rawOf(file);
  const spans = quotations.flatMap(({ quotation }) => (heldIn(quotation) === id ? [spanOf(quotation)] : []));
  const edited = changeLetter(raw, letterWithin(file, body, between(spans, heldText(body).length)));
  const findings = checkContent(withText(content, file, edited), [quotationMatchesSource, provenanceIsComplete]);
  const line = raw.slice(0, raw.indexOf('\n  sha256: ') + 1).split('\n').length;
  const found = hashText(heldText(parseFrontMatter(edited).body));
  expect(formatFindings(findings)).toBe(message`
    ${file}:${String(line)}:11  The text is not the text that was recorded  provenance-is-complete
       expected ${data.provenance.sha256 ?? ''}
       found    ${found}
       fix: undo the change below the front matter; if it corrects the text after its original, write  sha256: ${found}
  `);
});

function rawOf(path: string): string {
  return content.files.find((file) => file.path === path)?.raw ?? fail(`there is no ${path}`);
}

/** Where the values of the keys `exact` start, read without the YAML parser. */
function placesOfExact(raw: string): { line: number; column: number; offset: number }[] {
  return [...raw.matchAll(/^(?: {2}- | {4})exact: /gm)].map((match) => ({
    line: raw.slice(0, match.index).split('\n').length,
    column: match[0].length + 1,
    offset: match.index + match[0].length,
  }));
}

/** Offset of a word amid the value that `rest` starts with: no escape, name of a directive, or TeX command. */
function middleWord(rest: string): number {
  const value = rest.slice(0, rest.search(/\n(?: {2}- | {4})\w+: |\n\w+:|\n---/));
  const words = [...value.matchAll(/(?<![\\:{\p{L}])\p{L}{3,}/gu)];
  return words[Math.floor(words.length / 2)]?.index ?? Number.NaN;
}

/** Offset in the file of a letter that stands in one of the spans of the body’s text, by words that the body has once. */
function letterWithin(file: string, body: string, spans: readonly Span[]): number {
  const text = heldText(body);
  for (const { start, end } of spans) {
    for (let at = start; at + 12 <= end; at += 1) {
      const words = text.slice(at, at + 12);
      const offset = body.indexOf(words);
      if (/^.{6}\p{L}/u.test(words) && offset !== -1 && body.lastIndexOf(words) === offset)
        return rawOf(file).indexOf(body) + offset + 6;
    }
  }
  return fail('no letter stands there that can be changed');
}

function changeLetter(raw: string, offset: number): string {
  return raw.slice(0, offset) + (raw[offset] === 'q' ? 'z' : 'q') + raw.slice(offset + 1);
}

/** What is found at a quotation after the text of a file was replaced. The other claims are left out, for speed. */
function reportWith(path: string, text: string, { file, line }: Quoted): string {
  const claims = content.corpus.claims.filter((claim) => claim.file === file);
  const files = content.files.filter((other) => other.path === file || other.path === path);
  const edited = withText(
    { files, strays: [], ledger: '', versions: new Map(), corpus: { ...content.corpus, claims } },
    path,
    text,
  );
  return formatFindings(checkContent(edited, [quotationMatchesSource]).filter((finding) => finding.line === line));
}

function notFound({ file, line, column, quotation }: Quoted, words: string): string {
  return message`
    ${file}:${String(line)}:${String(column)}  Quotation not found in source ${heldIn(quotation)}  quotation-matches-source
       expected words that the source contains; the closest are
         ${JSON.stringify(words)}
       fix: paste those words as \`exact\`, or correct the source’s text
  `;
}

function wordsShown(report: string): string {
  return JSON.parse(/^ {5}(".*")$/m.exec(report)?.[1] ?? '""') as string;
}

function withoutEnds(words: string): string {
  return words.split(' ').slice(1, -1).join(' ');
}

function sourceOf(id: string): Document<SourceData> {
  return sources.find((source) => source.id === id) ?? fail(`source ${id} is not held`);
}

function spanOf(quotation: QuotationData): Span {
  const resolution = resolveQuotation(heldText(sourceOf(heldIn(quotation)).body), selectorOf(quotation));
  return resolution.outcome === 'found' ? resolution.span : fail(`“${quotation.exact}” is not found`);
}

/** The parts of a text of that length that no span touches. */
function between(spans: readonly Span[], length: number): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return [...sorted, { start: length, end: length }].map(({ start }, at) => ({
    start: Math.max(0, ...sorted.slice(0, at).map(({ end }) => end)),
    end: start,
  }));
}

function fail(reason: string): never {
  throw new Error(reason);
}
