import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl.ts';

plugins.config.get('@bibtex').format['useIdAsLabel'] = true;

/** Items as BibTeX; citation keys are the ids of the digest. Days are left out, since BibTeX has no field for them. */
export function formatBibtex(items: readonly CslItem[]): string {
  return new Cite(items.map(withoutDay)).format('bibtex');
}

/** Items as RIS, a line a field. Citation.js folds lines at 70 characters, which readers do not undo, so they are unfolded here. */
export function formatRis(items: readonly CslItem[]): string {
  return new Cite([...items]).format('ris').replace(/\n(?!(?:[A-Z][A-Z0-9] {2}-|\n|$))/g, '');
}

/** Items as CSL-JSON. */
export function formatCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** Items as plain text in APA’s style, an item a line. */
export function formatPlainText(items: readonly CslItem[]): string {
  return new Cite([...items]).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
}

function withoutDay(item: CslItem): CslItem {
  return item.issued ? { ...item, issued: { 'date-parts': [item.issued['date-parts'][0].slice(0, 2)] } } : item;
}
