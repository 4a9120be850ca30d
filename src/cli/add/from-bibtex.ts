import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'zod';
import { arxivOfDoi, arxivUrl, doiOfArxiv, formatArxivId, parseArxivId } from '../../digest/arxiv.ts';
import { doiUrl, parseDoi } from '../../digest/doi.ts';
import type { SourceKind } from '../../schema/source.ts';
import type { FoundSource } from './found-source.ts';
import { plainWords } from './plain-words.ts';
import { Refusal } from './refusal.ts';

/** A name in the parts into which Citation.js divides it. An accented letter makes a particle of a given name: `{\'E}variste`. */
const name = z.object({
  given: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  family: z.string().optional(),
  suffix: z.string().optional(),
});

/** The parts of a CSL item that are used; Citation.js makes one of each entry. */
const item = z.object({
  id: z.string(),
  type: z.string().default('document'),
  title: z.string().optional(),
  author: z.array(name).default([]),
  'container-title': z.string().optional(),
  issued: z.object({ 'date-parts': z.tuple([z.array(z.coerce.number())]) }).optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
  page: z.string().optional(),
});

const entry = z.object({ label: z.string().optional(), properties: z.record(z.string(), z.unknown()).default({}) });

const KINDS: Readonly<Record<string, SourceKind>> = {
  'paper-conference': 'paper',
  'article-journal': 'paper',
  chapter: 'paper',
  book: 'paper',
  thesis: 'paper',
  report: 'preprint',
  manuscript: 'preprint',
};

/** Reads the entries of a BibTeX file, in its order; no network is needed. `file` is what the reader calls it. */
export function fromBibtex(bibtex: string, file: string): FoundSource[] {
  const { items, entries } = parse(bibtex, file);
  return items.map((one, at) => describe(one, entries[at]?.properties ?? {}, file));
}

function parse(bibtex: string, file: string) {
  const fix = 'export the file anew, or add the source by its DOI, arXiv identifier or address';
  // Citation.js tells of an empty text how often it tried to read it.
  if (bibtex.trim() === '') throw new Refusal(`${file} has no BibTeX entry`, { fix });
  try {
    const raw = plugins.input.chain(bibtex, { target: '@biblatex/entries+list', generateGraph: false });
    const items = z.array(item).parse(new Cite(bibtex).data);
    if (items.length > 0) return { items, entries: z.array(entry).parse(raw) };
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
    return new Cite(`${entry}\n@misc{next, title={Next}}`).data.length > 0;
  } catch {
    return false;
  }
}

function describe(csl: z.infer<typeof item>, properties: Record<string, unknown>, file: string): FoundSource {
  const doi = parseDoi(csl.DOI ?? '');
  const isEprint = /arxiv/i.test(text(properties['archiveprefix'] ?? properties['eprinttype']));
  const arxiv = parseArxivId(isEprint ? text(properties['eprint']) : '') ?? (doi ? arxivOfDoi(doi) : null);
  const kind = KINDS[csl.type] ?? (arxiv ? 'preprint' : undefined);
  const work = kind === 'paper' || kind === 'preprint';
  const isAddress = /^https?:\/\//.test(csl.URL ?? '') && URL.canParse(csl.URL ?? '');
  const names = csl.author.map((author) => inFull(author, text(properties['author'])));
  const authors = names.filter((author) => author !== '' && author !== 'others');
  const container = csl['container-title'] ?? (arxiv && kind === 'preprint' ? 'arXiv' : undefined);
  return {
    draft: {
      kind,
      title: csl.title === undefined ? undefined : plainWords(csl.title),
      authors: authors.length === 0 ? undefined : authors.map((author) => ({ name: author })),
      containerTitle: container === undefined ? undefined : plainWords(container),
      ...(csl.issued && { published: dateOf(csl.issued['date-parts'][0]) }),
      ...(isAddress && { url: csl.URL }),
      ...(!isAddress &&
        (arxiv ?? doi) !== null && { url: arxiv ? arxivUrl({ ...arxiv, version: null }) : doiUrl(doi ?? '') }),
      ...(work && arxiv && { arxiv: formatArxivId(arxiv) }),
      ...(work && { doi: doi ?? (arxiv ? doiOfArxiv(arxiv.id) : undefined) }),
      ...(work && /^\d+[-–]\d+$/.test(csl.page ?? '') && { page: csl.page }),
      text: 'none',
      doubts: [
        {
          about: 'bibliographic facts',
          level: 'reported',
          note: 'From a BibTeX entry; the original was not looked at.',
        },
        { about: 'licence', level: 'unknown' },
      ],
    },
    from: `The BibTeX entry ${csl.id}. No text of it is held.`,
    seenAt: [],
    remarks: [
      ...(arxiv ? [`arXiv has its abstract:  npm run add -- ${arxiv.id}`] : []),
      ...(doi !== null && arxivOfDoi(doi) === null ? [`Crossref may know more of it:  npm run add -- ${doi}`] : []),
      ...(names.includes('others')
        ? [`The entry ${csl.id} in ${file} ends its authors with “others”: name them all.`]
        : []),
    ],
  };
}

/**
 * The name as its author writes it, with all its parts: “Laurens van der Maaten”, “John Bishop Jr.”. `written` has the
 * authors as in the file: of a hyphen behind a particle, as in “al-Khwarizmi”, Citation.js tells nothing.
 */
function inFull({ given, family = '', suffix, ...particles }: z.infer<typeof name>, written: string): string {
  const particle = [particles['dropping-particle'], particles['non-dropping-particle']].filter(Boolean).join(' ');
  const hyphenated = `${particle.split(' ').at(-1) ?? ''}-${family.charAt(0)}`;
  const joint = particle !== '' && family !== '' && written.includes(hyphenated) ? '-' : ' ';
  return [given, [particle, family].filter(Boolean).join(joint), suffix].filter(Boolean).join(' ');
}

function dateOf(parts: readonly number[]): string {
  const [year = 0, ...rest] = parts;
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
