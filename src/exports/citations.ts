import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { once } from '../digest/once.ts';
import type { CslItem } from './csl.ts';

// Citation keys are the ids of the digest, whole: `checkLabel` would take out the hyphens, which BibTeX and Biber allow.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

const CITED_NOWHERE = '<citation><layout><text value=" "/></layout></citation>';

/**
 * APA’s style as Citation.js brings it, for one reference alone: to set works in order, and to tell apart how they are
 * cited in running text, takes the processor about half of its time.
 */
const REFERENCE = 'apa-reference';
const styles = plugins.config.get('@csl').styles;
styles.add(REFERENCE, replace(replace(styles.get('apa'), 'citation', CITED_NOWHERE), 'sort', ''));

/** Items as BibTeX. Days are left out, since BibTeX has no field for them. */
export function formatBibtex(items: readonly CslItem[]): string {
  return `${items.map(bibtexOf).join('')}\n`;
}

/**
 * Items as RIS, a line a field. Citation.js folds lines at 70 characters, which readers do not undo, and cuts ids at the
 * 20 characters that the first RIS allowed, which makes two of one: both are put right here. Of no items, an empty line.
 */
export function formatRis(items: readonly CslItem[]): string {
  return items.map(risOf).join('') || '\n';
}

/** Items as CSL-JSON. */
export function formatCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** An item as plain text in APA’s style. */
export function formatPlainText(item: CslItem): string {
  return new Cite([item]).format('bibliography', { format: 'text', template: REFERENCE, lang: 'en-US' }).trim();
}

// A source stands in the references of every claim that cites it.
const bibtexOf = once((item: CslItem) => new Cite([withoutDay(item)]).format('bibtex').slice(0, -1));
const risOf = once((item: CslItem) => {
  const record = new Cite([item]).format('ris').replace(/\n(?!(?:[A-Z][A-Z0-9] {2}-|\n|$))/g, '');
  return `${record.replace(/^ID {2}- .*$/m, `ID  - ${item.id}`)}\n`;
});

function withoutDay(item: CslItem): CslItem {
  return item.issued ? { ...item, issued: { 'date-parts': [item.issued['date-parts'][0].slice(0, 2)] } } : item;
}

/** XML with every element of a name replaced, which must not stand in one another. */
function replace(xml: string, name: string, by: string): string {
  const [before = '', ...parts] = xml.split(new RegExp(`<${name}(?=[ >])`));
  return before + parts.map((part) => by + part.slice(part.indexOf(`</${name}>`) + name.length + 3)).join('');
}
