import { normaliseText } from '../digest/normalise-text.ts';
import { once } from '../digest/once.ts';
import type { CslItem } from './csl.ts';
import type { CslName } from './person-name.ts';

/**
 * Items as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), a line a field however long it is, since readers do not
 * undo folds. Of no items, an empty line.
 */
export function formatRis(items: readonly CslItem[]): string {
  return items.map(recordOf).join('') || '\n';
}

/** A post is a page, since Zotero takes a message (ICOMM) for an e-mail; a preprint is unpublished work, as which Zotero knows it. */
const TYPES: Partial<Record<string, string>> = {
  post: 'ELEC',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  article: 'UNPB',
  'paper-conference': 'CONF',
  motion_picture: 'VIDEO',
};

// A source stands in the references of every claim that cites it.
const recordOf = once((item: CslItem): string => {
  const date = item.issued?.['date-parts'][0];
  const [firstPage, lastPage] = item.page?.split(/[-–]/) ?? [];
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', formatName(name)]),
    ['PY', date?.[0]?.toString()],
    ['DA', date && `${[0, 1, 2].map((at) => date[at]?.toString().padStart(2, '0') ?? '').join('/')}/`],
    ['TI', item.title],
    ['ST', item['title-short']],
    // What archives preprints is their publisher, if anything.
    [item.type === 'article' ? 'PB' : 'T2', item['container-title']],
    ['SP', firstPage],
    ['EP', lastPage],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${normaliseText(value)}\n`]));
  return `${lines.join('')}ER  - \n`;
});

/** What stands before a comma is read as a family name, and nothing says otherwise: a whole name goes without. */
function formatName(name: CslName): string {
  if ('literal' in name) return name.literal.replaceAll(',', '');
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(', ');
}
