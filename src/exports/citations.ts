import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl.ts';

const CITED_NOWHERE = '<citation><layout><text value=" "/></layout></citation>';

/**
 * APA’s style as Citation.js brings it, for one reference alone: to set works in order, and to tell apart how they are
 * cited in running text, takes the processor about half of its time.
 */
const REFERENCE = 'apa-reference';
const styles = plugins.config.get('@csl').styles;
styles.add(REFERENCE, replace(replace(styles.get('apa'), 'citation', CITED_NOWHERE), 'sort', ''));

/** Items as CSL-JSON. */
export function formatCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** An item as plain text in APA’s style. */
export function formatPlainText(item: CslItem): string {
  return new Cite([item]).format('bibliography', { format: 'text', template: REFERENCE, lang: 'en-US' }).trim();
}

/** XML with every element of a name replaced, which must not stand in one another. */
function replace(xml: string, name: string, by: string): string {
  const [before = '', ...parts] = xml.split(new RegExp(`<${name}(?=[ >])`));
  return before + parts.map((part) => by + part.slice(part.indexOf(`</${name}>`) + name.length + 3)).join('');
}
