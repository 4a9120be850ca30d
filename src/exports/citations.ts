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

/**
 * Makes no tag of the sign before it. CSL’s processors take `<i>` and others for markup, and know no escape for them:
 * CSL-JSON has them as they stand.
 */
const NO_TAG = '\uE000';

/** Items as CSL-JSON. */
export function formatCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items.map(withoutParts), null, 2)}\n`;
}

/** An item as plain text in APA’s style. */
export function formatPlainText(item: CslItem): string {
  const written = { ...withoutParts(item), title: item.title.replaceAll('<', `<${NO_TAG}`) };
  return new Cite([keepSiteName(written)])
    .format('bibliography', { format: 'text', template: REFERENCE, lang: 'en-US' })
    .replaceAll(NO_TAG, '')
    .trim();
}

/** What is no variable of CSL is left out, for Citation.js and for readers of CSL-JSON. */
function withoutParts(item: CslItem): CslItem {
  const variables = { ...item };
  delete variables.titleParts;
  return variables;
}

/** The style gives what an item appeared in a capital for each word, also where that is an address: “Gentic.News”. */
function keepSiteName(item: CslItem): CslItem {
  const name = item['container-title'];
  if (name === undefined || !name.includes('.') || /[\s<>&]/.test(name)) return item;
  return { ...item, 'container-title': `<span class="nocase">${name}</span>` };
}

/** XML with every element of a name replaced, which must not stand in one another. */
function replace(xml: string, name: string, by: string): string {
  const [before = '', ...parts] = xml.split(new RegExp(`<${name}(?=[ >])`));
  return before + parts.map((part) => by + part.slice(part.indexOf(`</${name}>`) + name.length + 3)).join('');
}
