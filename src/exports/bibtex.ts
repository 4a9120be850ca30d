import { doiUrl } from '../digest/doi.ts';
import { normaliseText } from '../digest/normalise-text.ts';
import { once } from '../digest/once.ts';
import type { CslItem } from './csl.ts';
import type { CslName } from './person-name.ts';

/**
 * Items as BibTeX (https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf) in UTF-8, their ids as keys. Of no items, an
 * empty line. Citation.js, which the tests read it back with, would either leave out every letter that TeX has no command
 * for, or escape nothing.
 */
export function formatBibtex(items: readonly CslItem[]): string {
  return `${items.map(entryOf).join('')}\n`;
}

/** Entry types, each with the field for what an item appeared in. All else is `misc`, preprints too: arXiv is no journal. */
const TYPES: Partial<Record<string, [type: string, container: string]>> = {
  'article-journal': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  'paper-conference': ['inproceedings', 'booktitle'],
};

// A source stands in the references of every claim that cites it.
const entryOf = once((item: CslItem): string => {
  const [type, container] = TYPES[item.type] ?? ['misc', 'howpublished'];
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', braced(item.author?.map(formatName).join(' and '))],
    ['title', braced(formatTitle(item))],
    [container, braced(item['container-title'], escapeTex)],
    ...eprintOf(item.number),
    ['year', braced(year?.toString())],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['pages', braced(item.page?.replace(/[-–]/, '--'))],
    ['doi', braced(item.DOI, formatDoi)],
    ['url', braced(item.URL, escapeBraces)],
    ['note', braced(item.note, escapeTex)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value},\n`]));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
});

/** Macros, which each style prints in its own way. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a preprint on arXiv, as arXiv gives it (https://info.arxiv.org/help/hypertex/bibstyles/index.html). */
function eprintOf(number = ''): [name: string, value: string][] {
  const [archive, id] = number.split(':');
  if (archive !== 'arXiv' || id === undefined) return [];
  return [
    ['eprint', `{${id}}`],
    ['archiveprefix', '{arXiv}'],
  ];
}

/** A part with an “and” or a comma of its own stands in braces, since BibTeX divides names there. */
function formatName(name: CslName): string {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  const { family, given, suffix } = name;
  return [family, ...(suffix === undefined ? [] : [suffix]), given]
    .map((part) => (/,|\band\b/i.test(part) ? `{${escapeTex(part)}}` : escapeTex(part)))
    .join(', ');
}

/** Formulas stand in a title as TeX, each in braces, so that it is set in no other letters; one that no field can hold is text. */
function formatTitle({ title, titleParts = [{ text: title, isFormula: false }] }: CslItem): string {
  const formulas: string[] = [];
  const words = titleParts.map(({ text, isFormula }) => {
    if (!isFormula) return text;
    if (!hasPairedBraces(text)) return `$${text}$`;
    formulas.push(text);
    return FORMULA;
  });
  let at = 0;
  return keepCapitals(words.join('')).replaceAll(FORMULA, () => `{$${normaliseText(formulas[at++] ?? '')}$}`);
}

/** Stands for a formula among words; no text holds it. */
const FORMULA = '\0';

/** Styles write titles in small letters but for the first: braces keep the capitals of the words after it. */
function keepCapitals(title: string): string {
  const words = normaliseText(title).split(' ');
  return words
    .map((word, at) => ((at === 0 ? /.\p{Lu}/u : /\p{Lu}/u).test(word) ? protect(escapeTex(word)) : escapeTex(word)))
    .join(' ');
}

/** Within a brace right before a backslash BibTeX sees one letter, such as an accented one, and changes its case all the same. */
function protect(word: string): string {
  return word.startsWith('\\') ? `{{${word}}}` : `{${word}}`;
}

function braced(value: string | undefined, write = (text: string) => text): string | undefined {
  return value === undefined ? undefined : `{${write(value)}}`;
}

/** A DOI as it stands, since it is no address; its address where its braces are no pairs, which no field can hold. */
function formatDoi(doi: string): string {
  return hasPairedBraces(doi) ? doi : doiUrl(doi);
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** What programs read as it stands, not as TeX: a brace would end the field, and in an address may be written so (RFC 3986). */
function escapeBraces(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** Text for TeX, on one line. Braces get names, since BibTeX counts them even behind a backslash. */
function escapeTex(text: string): string {
  return normaliseText(text)
    .replace(/[\\{}~^<>|]/g, (sign) => `\\${SIGNS[sign] ?? ''}{}`)
    .replace(/[&%$#_]/g, '\\$&');
}

const SIGNS: Partial<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
  '<': 'textless',
  '>': 'textgreater',
  '|': 'textbar',
};
