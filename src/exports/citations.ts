import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { once } from '../digest/once.ts';
import type { CslItem } from './csl.ts';

const CITED_NOWHERE = '<citation><layout><text value=" "/></layout></citation>';

/**
 * APA’s style as Citation.js brings it, for one reference alone: to set works in order, and to tell apart how they are
 * cited in running text, takes the processor about half of its time.
 */
const REFERENCE = 'apa-reference';
const styles = plugins.config.get('@csl').styles;
styles.add(REFERENCE, replace(replace(styles.get('apa'), 'citation', CITED_NOWHERE), 'sort', ''));

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
const risOf = once((item: CslItem) => {
  const record = new Cite([item]).format('ris').replace(/\n(?!(?:[A-Z][A-Z0-9] {2}-|\n|$))/g, '');
  return `${record.replace(/^ID {2}- .*$/m, `ID  - ${item.id}`)}\n`;
});

/** XML with every element of a name replaced, which must not stand in one another. */
function replace(xml: string, name: string, by: string): string {
  const [before = '', ...parts] = xml.split(new RegExp(`<${name}(?=[ >])`));
  return before + parts.map((part) => by + part.slice(part.indexOf(`</${name}>`) + name.length + 3)).join('');
}
