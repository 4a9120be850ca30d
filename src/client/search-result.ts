import { create } from './dom.ts';
import { findExcerpt, markWords, type WordInText } from './excerpt.ts';
import type { FoundRecord } from './search-engine.ts';

/** Words of an excerpt, and of a quotation that is shown whole. */
const EXCERPT = 28;
const WHOLE = 70;

/** One thing that was found, as an item of a list: a link to it in its own words, and what it is. */
export function makeResult(found: FoundRecord): HTMLElement {
  const { shown } = found;
  const link = create(
    'a',
    { href: found.url, class: 'result-link' },
    ...(found.title === null ? evidence(found) : title(found)),
  );
  return create(
    'li',
    { class: `result result-${shown.type} ${shown.relation?.name ?? ''}` },
    link,
    ...excerpt(found),
    ...labels(found),
  );
}

function title({ title: words, found }: FoundRecord): Node[] {
  return marked(words ?? '', found);
}

/** The words of a quotation in quotation marks, or of a finding, shortened where they are many. */
function evidence({ words, found, shown }: FoundRecord): (Node | string)[] {
  const total = countWords(words);
  const part =
    total <= WHOLE ? null : (findExcerpt(found, { from: 0, total, length: WHOLE }) ?? { start: 0, end: WHOLE });
  const content = part ? cut(words, found, part, total) : marked(words, found);
  return shown.type === 'quotation' ? ['“', ...content, '”'] : content;
}

/** Where words were found behind the title: what stands around them. */
function excerpt({ title: words, found, words: all }: FoundRecord): Node[] {
  if (words === null) return [];
  const total = countWords(all);
  const part = findExcerpt(found, { from: countWords(words), total, length: EXCERPT });
  return part ? [create('p', { class: 'result-excerpt' }, ...cut(all, found, part, total))] : [];
}

/** A claim or a source: what it is. Evidence: whose words, then how they bear on which claim, and how that stands. */
function labels({ shown }: FoundRecord): HTMLElement[] {
  const { standing, relation, claim, label, source } = shown;
  const mark = standing && markStanding(standing);
  if (!relation) return [create('p', { class: 'label' }, ...separate(mark, label, source))];
  const glyph = create('span', { 'aria-hidden': 'true' }, relation.glyph);
  const sign = create('span', { class: 'result-relation' }, glyph, ` ${relation.label}`);
  const from = separate(source, shown.type === 'finding' ? 'in our words, text not held' : undefined);
  return [
    create('p', { class: 'label' }, ...from),
    create('p', { class: 'result-bearing' }, sign, ` ${claim ?? ''} `, ...(mark ? [mark] : [])),
  ];
}

function markStanding({ name, label }: { name: string; label: string }): HTMLElement {
  return create('span', { class: `standing standing-${name}` }, create('span', { class: 'standing-sign' }), label);
}

function separate(...parts: (Node | string | undefined)[]): (Node | string)[] {
  return parts.flatMap((part) => (part === undefined ? [] : [' · ', part])).slice(1);
}

function cut(
  text: string,
  found: readonly WordInText[],
  { start, end }: { start: number; end: number },
  total: number,
) {
  return [start > 0 ? '… ' : '', ...marked(text, found, start, end), end < total ? ' …' : ''];
}

function marked(text: string, found: readonly WordInText[], start?: number, end?: number): Node[] {
  const places = found.flatMap((word) => word.places);
  return markWords(text, places, start, end).map((piece) =>
    piece.mark ? create('mark', {}, piece.text) : document.createTextNode(piece.text),
  );
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
