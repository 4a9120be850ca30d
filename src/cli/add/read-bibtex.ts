import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'zod';
import { addressIn, keepSigns, withoutEscapes } from './bibtex-text.ts';
import { Refusal } from './refusal.ts';

/** A text that is as if it were not there where it is none. */
const words = z.string().optional().catch(undefined);

/** A name in the parts into which Citation.js divides it. An accented letter makes a particle of a given name: `{\'E}variste`. */
const name = z.object({
  given: words,
  'dropping-particle': words,
  'non-dropping-particle': words,
  family: words,
  suffix: words,
});

/** A day or a range of days as far as Citation.js can read it, and else in words. */
const date = z.object({
  'date-parts': z
    .tuple([z.array(z.number())])
    .rest(z.unknown())
    .optional()
    .catch(undefined),
  literal: words,
});

/** The parts of a CSL item that are used; Citation.js makes one of each entry. Nothing in one keeps another from being read. */
const item = z.object({
  id: z.string().catch('without a name'),
  type: z.string().catch('document'),
  title: words,
  author: z.array(name).catch([]),
  'container-title': words,
  issued: date.optional().catch(undefined),
  DOI: words,
  URL: words,
  page: words,
});

const entry = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) });

/** A field as it is written; what Citation.js has read as something else, as if it were not there. */
const fields = z.record(z.string(), z.string().catch(''));

export type CslItem = z.infer<typeof item>;

/** An entry of a BibTeX file: what Citation.js makes of it, and what is written in its fields. */
export interface BibtexEntry {
  csl: CslItem;
  fields: Readonly<Record<string, string>>;
}

/** Reads the entries of a BibTeX file, in its order. Refuses a file without any, or with one that is broken. `file` is what the reader calls it. */
export function readBibtex(bibtex: string, file: string): BibtexEntry[] {
  const fix = 'export the file anew, or add the source by its DOI, arXiv identifier or address';
  // Citation.js tells of an empty text how often it tried to read it.
  if (bibtex.trim() === '') throw new Refusal(`${file} has no BibTeX entry`, { fix });
  try {
    const entries = entriesIn(bibtex);
    if (entries.length > 0) return entries;
  } catch (error) {
    const details = [(error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? ''];
    const broken = brokenEntries(bibtex);
    const places = broken.map(({ line, start }) => `line ${String(line)} has an entry that is broken:  ${start}`);
    throw new Refusal(`${file} cannot be read as BibTeX`, {
      details: [...details, ...places],
      fix:
        broken.length === 0 ? fix : 'mend what is broken, or take it out and add it by another name; then run it again',
    });
  }
  throw new Refusal(`${file} has no BibTeX entry`, { fix });
}

/** How a date starts that is one, or the first of two: with a year of four digits. */
const DATED = /^\s*\d{4}(?:[-/?~%T]|\s*$)/;

/**
 * The entries without the dates that start with none: of a file with a start that is open, as in `/2024`, Citation.js
 * reads nothing, and of `199X` it makes 1990.
 */
function entriesIn(bibtex: string): BibtexEntry[] {
  const raw = plugins.input.chain(bibtex, { target: '@biblatex/entries+list', generateGraph: false });
  const entries = z.array(entry).parse(raw);
  const dated = entries.map((one) => ({
    ...one,
    properties: Object.fromEntries(
      Object.entries(one.properties).filter(([key, value]) => !key.endsWith('date') || DATED.test(String(value))),
    ),
  }));
  const kept = dated.map(({ properties }) => keepSigns(properties));
  const shortened = dated.map((one, at) => ({ ...one, properties: kept[at]?.fields ?? {} }));
  const items = z.array(item).parse(new Cite(shortened).data);
  return items.map((csl, at) => {
    const written = fields.parse(entries[at]?.properties ?? {});
    const wordsIn = (text: string | undefined) => (text === undefined ? undefined : kept[at]?.restore(text));
    const words = { title: wordsIn(csl.title), 'container-title': wordsIn(csl['container-title']) };
    return { csl: { ...csl, ...words, ...identifiersIn(written) }, fields: written };
  });
}

/** What is no text in TeX, as it is written: Citation.js makes other addresses of those that hold a backslash. */
function identifiersIn({ url, doi }: Readonly<Record<string, string>>): Pick<CslItem, 'URL' | 'DOI'> {
  return { ...(url && { URL: addressIn(url) }), ...(doi && { DOI: withoutEscapes(doi) }) };
}

/** Where each entry starts. */
const ENTRY = /^[ \t]*@/gm;

/** So many broken entries are named. */
const NAMED = 5;

/** The entries that cannot be read by themselves: the lines on which they start, and how. */
function brokenEntries(bibtex: string): { line: number; start: string }[] {
  const starts = [...bibtex.matchAll(ENTRY)].map(({ index }) => index);
  const entries = starts.map((start, at) => ({ start, text: bibtex.slice(start, starts[at + 1]) }));
  const broken = entries.filter(({ text }) => !isReadable(text));
  return broken.slice(0, NAMED).map(({ start, text }) => ({
    line: bibtex.slice(0, start).split('\n').length,
    start: (text.split('\n')[0] ?? '').trim().slice(0, 60),
  }));
}

/** Whether something can be read after it. Alone, what is no entry, as `@string`, would be as unreadable as what does not end. */
function isReadable(entry: string): boolean {
  try {
    return entriesIn(`${entry}\n@misc{next, title={Next}}`).length > 0;
  } catch {
    return false;
  }
}
