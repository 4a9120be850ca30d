import { arxivOfAddress, arxivOfDoi, arxivUrl, doiOfArxiv, formatArxivId, type ArxivId } from '../../digest/arxiv.ts';
import { readArxivMention } from '../../digest/arxiv-mention.ts';
import { doiUrl, parseDoi } from '../../digest/doi.ts';
import { isCollective, type NamedAuthor } from '../../digest/family-name.ts';
import { normaliseText } from '../../digest/normalise-text.ts';
import { partialDate, webAddress } from '../../schema/fields.ts';
import type { SourceKind } from '../../schema/source.ts';
import { arxivOfEntry } from './arxiv-of-entry.ts';
import { hasLostNames, nameInFull, wholeNames } from './bibtex-names.ts';
import type { FoundSource } from './found-source.ts';
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

function describe(entry: BibtexEntry, file: string): FoundSource {
  const { csl, fields } = entry;
  const doi = parseDoi(csl.DOI ?? '');
  const arxiv = arxivOfEntry(entry, doi);
  const venue = venueOf(csl, arxiv);
  const kind = kindOf(csl, arxiv, venue);
  const arxivDoi = arxiv ? doiOfArxiv(arxiv.id) : undefined;
  const work = kind === 'paper' || kind === 'preprint';
  const written = fields['author'] ?? '';
  const names = csl.author.map((author) => nameInFull(author, written));
  const whole = wholeNames(written);
  const authors = names
    .map((author, at) => authorOf(author, whole.length === names.length && whole[at] === true))
    .filter(({ name }) => name.trim() !== '' && name !== 'others');
  const date = dateOf(csl.issued);
  const isDate = partialDate.safeParse(date).success;
  return {
    draft: {
      kind,
      title: normaliseText(csl.title ?? '') || undefined,
      authors: authors.length === 0 ? undefined : authors,
      containerTitle: venue ?? (arxiv && kind === 'preprint' ? 'arXiv' : undefined),
      ...(isDate && { published: date }),
      ...urlOf(csl, arxiv, doi),
      ...(work && arxiv && { arxiv: formatArxivId(arxiv) }),
      ...(work && { doi: doi === null || doi === arxivDoi?.toLowerCase() ? arxivDoi : doi }),
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
      ...(doi === null && csl.DOI
        ? [
            `The entry ${csl.id} in ${file} has the DOI “${csl.DOI}”, which is none: write under \`doi\` what the work’s page has.`,
          ]
        : []),
      ...(doi !== null && arxivOfDoi(doi) === null ? [`Crossref may know more of it:  npm run add -- ${doi}`] : []),
      ...(names.includes('others')
        ? [`The entry ${csl.id} in ${file} ends its authors with “others”: name them all.`]
        : []),
      ...(hasLostNames(written)
        ? [`The entry ${csl.id} in ${file} has commas between its authors, of whom BibTeX reads one: name them all.`]
        : []),
      ...(date !== undefined && !isDate
        ? [
            `The entry ${csl.id} in ${file} has the date ${date}, which is in no calendar: write under \`published\` when it appeared.`,
          ]
        : []),
    ],
  };
}

/** What stands in braces whole is an organisation; of one word, it may be a person as well. */
function authorOf(name: string, isWhole: boolean): NamedAuthor {
  return isWhole && name.includes(' ') && !isCollective({ name }) ? { name, organisation: true } : { name };
}

/** Where it has appeared, which arXiv is not; undefined where that is not said. */
function venueOf(csl: CslItem, arxiv: ArxivId | null): string | undefined {
  const container = normaliseText(csl['container-title'] ?? '');
  return container === '' || (arxiv && readArxivMention(container)) ? undefined : container;
}

/** Of an article whose journal is arXiv, or not said where arXiv has it, a preprint is made. */
function kindOf({ type, ...csl }: CslItem, arxiv: ArxivId | null, venue: string | undefined): SourceKind | undefined {
  const isNamed = csl['container-title'] !== undefined || type === 'article-journal';
  return arxiv && venue === undefined && isNamed ? 'preprint' : (KINDS[type] ?? (arxiv ? 'preprint' : undefined));
}

/** Its address: of a paper on arXiv that of its abstract, unless another is named. */
function urlOf({ URL }: CslItem, arxiv: ArxivId | null, doi: string | null): { url?: string | undefined } {
  const isOther = webAddress.safeParse(URL).success && (!arxiv || arxivOfAddress(URL ?? '')?.id !== arxiv.id);
  if (isOther) return { url: URL };
  if (arxiv) return { url: arxivUrl({ ...arxiv, version: null }) };
  return doi === null ? {} : { url: doiUrl(doi) };
}

/** The day, or the first of several, as far as it is named; undefined where what is written has no year of four digits. */
function dateOf(issued: CslItem['issued']): string | undefined {
  const years = /^(\d{4})\s*[-–/]+\s*\d{2,4}$/.exec(issued?.literal ?? '')?.slice(1) ?? [];
  const [year = '', ...rest] = issued?.['date-parts']?.[0] ?? years;
  if (!/^\d{4}$/.test(String(year))) return undefined;
  return [year, ...rest].map((part) => String(part).padStart(2, '0')).join('-');
}
