import { arxivOfDoi, arxivUrl, doiOfArxiv, formatArxivId, parseArxivId } from '../../digest/arxiv.ts';
import { doiUrl, parseDoi } from '../../digest/doi.ts';
import { partialDate, webAddress } from '../../schema/fields.ts';
import type { SourceKind } from '../../schema/source.ts';
import type { FoundSource } from './found-source.ts';
import { plainWords } from './plain-words.ts';
import { readBibtex, type BibtexEntry, type CslItem } from './read-bibtex.ts';

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
  return readBibtex(bibtex, file).map((one) => describe(one, file));
}

function describe({ csl, fields }: BibtexEntry, file: string): FoundSource {
  const doi = parseDoi(csl.DOI ?? '');
  const isEprint = /arxiv/i.test(text(fields['archiveprefix'] ?? fields['eprinttype']));
  const arxiv = parseArxivId(isEprint ? text(fields['eprint']) : '') ?? (doi ? arxivOfDoi(doi) : null);
  const kind = KINDS[csl.type] ?? (arxiv ? 'preprint' : undefined);
  const work = kind === 'paper' || kind === 'preprint';
  const isAddress = webAddress.safeParse(csl.URL).success;
  const names = csl.author.map((author) => inFull(author, text(fields['author'])));
  const authors = names.filter((author) => author.trim() !== '' && author !== 'others');
  const container = plainWords(csl['container-title'] ?? '') || (arxiv && kind === 'preprint' ? 'arXiv' : undefined);
  const date = dateOf(csl.issued);
  const isDate = partialDate.safeParse(date).success;
  return {
    draft: {
      kind,
      title: plainWords(csl.title ?? '') || undefined,
      authors: authors.length === 0 ? undefined : authors.map((author) => ({ name: author })),
      containerTitle: container,
      ...(isDate && { published: date }),
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
      ...(date !== undefined && !isDate
        ? [
            `The entry ${csl.id} in ${file} has the date ${date}, which is in no calendar: write under \`published\` when it appeared.`,
          ]
        : []),
    ],
  };
}

/**
 * The name as its author writes it, with all its parts: “Laurens van der Maaten”, “John Bishop Jr.”. `written` has the
 * authors as in the file: of a hyphen behind a particle, as in “al-Khwarizmi”, Citation.js tells nothing.
 */
function inFull({ given, family = '', suffix, ...particles }: CslItem['author'][number], written: string): string {
  const particle = [particles['dropping-particle'], particles['non-dropping-particle']].filter(Boolean).join(' ');
  const hyphenated = `${particle.split(' ').at(-1) ?? ''}-${family.charAt(0)}`;
  const joint = particle !== '' && family !== '' && written.includes(hyphenated) ? '-' : ' ';
  return [given, [particle, family].filter(Boolean).join(joint), suffix].filter(Boolean).join(' ');
}

/** The day, or the first of several, as far as it is named; undefined where what is written has no year of four digits. */
function dateOf(issued: CslItem['issued']): string | undefined {
  const years = /^(\d{4})\s*[-–/]+\s*\d{2,4}$/.exec(issued?.literal ?? '')?.slice(1) ?? [];
  const [year = '', ...rest] = issued?.['date-parts']?.[0] ?? years;
  if (!/^\d{4}$/.test(String(year))) return undefined;
  return [year, ...rest].map((part) => String(part).padStart(2, '0')).join('-');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
