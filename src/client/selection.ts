import { createAddresses } from '../digest/addresses.ts';
import { GAP, normaliseText } from '../digest/normalise-text.ts';
import { withTextFragment, withTextFragmentBetween } from '../digest/text-fragment.ts';
import { copyAddress } from './copy-link.ts';
import { create, loadStyle } from './dom.ts';
import css from './selection.css?url&no-inline';
import { readSelectedText, type SelectedText } from './selection-text.ts';
import { sourceAt } from './source-at.ts';
import { whenSettled } from './when-settled.ts';

/** UTF-16 units of the text in front of a selection that tell its place from others with the same words. */
const BEFORE = 40;

const addresses = createAddresses({ site: null, base: import.meta.env.BASE_URL });

let tools: HTMLElement | undefined;

/**
 * Offers, for words that are selected in a source’s text, to use them as evidence and to copy a link to them. The
 * offer stands behind the paragraph; Tab goes to it next, and Esc dismisses it.
 */
export function startSelection(): void {
  const place = document.querySelector<HTMLElement>('.source-text');
  if (!place) return;
  const offer = whenSettled(() => {
    void loadStyle(css).then(() => {
      offerTools(place);
    });
  });
  document.addEventListener('selectionchange', () => {
    if (!tools?.contains(document.activeElement)) offer();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tools?.remove();
    // A click in the text has the focus go to the page’s main part, from which Tab would begin at its top.
    if (event.key !== 'Tab' || event.shiftKey || !tools?.isConnected || !isNowhere(document.activeElement)) return;
    event.preventDefault();
    tools.querySelector('a')?.focus();
  });
  offer();
}

/** True where nothing that one can do something with has the focus. */
function isNowhere(active: Element | null): boolean {
  return active === null || active.matches('body, main');
}

function offerTools(place: HTMLElement): void {
  const range = selectedRange(place);
  const selected = range && withoutGapsAround(readSelectedText(range));
  if (!range || !selected || selected.words.length < 2) {
    tools?.remove();
    return;
  }
  const evidence = create('a', { href: evidenceAddress(place, range, selected) }, 'Use as evidence');
  const link = create('button', { type: 'button' }, 'Copy link to this passage');
  const address = linkTo(place, range, selected);
  link.addEventListener('click', () => void copyAddress(address, 'this passage'));
  tools?.remove();
  tools = create(
    'div',
    { class: 'selection-tools', role: 'group', 'aria-label': 'The selected words' },
    evidence,
    link,
  );
  blockAt(place, range).after(tools);
  moveBelow(range, place, tools);
}

/** A triple click goes on to the start of what follows, and so touches a gap there; words stand beside it, not across it. */
function withoutGapsAround({ words, runs }: SelectedText): SelectedText {
  const all = words.split(' ');
  const isWord = (word: string) => word !== GAP;
  return { words: all.slice(Math.max(0, all.findIndex(isWord)), all.findLastIndex(isWord) + 1).join(' '), runs };
}

function selectedRange(place: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return place.contains(range.startContainer) && place.contains(range.endContainer) ? range : null;
}

/** The form for evidence with the source and the words filled in; the form makes Markdown of them. */
function evidenceAddress(place: HTMLElement, range: Range, { words }: SelectedText): string {
  const id = sourceAt(location.pathname) ?? '';
  const prefix = wordsAtEnd(readSelectedText(rangeBefore(place, range)).words);
  const fragment = new URLSearchParams({ words, ...(prefix !== '' && { prefix }) });
  return `${addresses.contribute('evidence', { source: id })}#${fragment.toString()}`;
}

/** Whole words at the end of a text, from behind its last gap. */
function wordsAtEnd(text: string): string {
  const end = text.slice(-BEFORE);
  const whole = end.length < text.length ? end.replace(/^\S*\s?/, '') : end;
  return normaliseText(whole.replace(/^.*\uFFFC/s, ''));
}

/** The permalink of a passage whose words are selected, else an address at which a browser finds the words. */
function linkTo(place: HTMLElement, range: Range, { words, runs }: SelectedText): string {
  const here = location.origin + location.pathname;
  const passage = passagesIn(place, range).find((id) => wordsOfPassage(place, id) === words);
  if (passage !== undefined) return `${here}#${passage}`;
  const [first = words, ...others] = runs;
  const last = others.at(-1);
  if (last !== undefined) return withTextFragmentBetween(here, first, last);
  return withTextFragment(here, first, isRepeated(place, words) ? contextBefore(place, range) : {});
}

function isRepeated(place: HTMLElement, words: string): boolean {
  const whole = document.createRange();
  whole.selectNodeContents(place);
  return readSelectedText(whole).words.split(words).length > 2;
}

/** What stands right before a selection as it is read on the page; nothing where that is a formula or a gap. */
function contextBefore(place: HTMLElement, range: Range): { prefix?: string } {
  const { words, runs } = readSelectedText(rangeBefore(place, range));
  const prefix = runs.at(-1);
  return prefix !== undefined && words.endsWith(prefix) ? { prefix } : {};
}

function rangeBefore(place: HTMLElement, range: Range): Range {
  const before = document.createRange();
  before.setStart(place, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before;
}

function passagesIn(place: HTMLElement, range: Range): string[] {
  const marks = [...place.querySelectorAll<HTMLElement>('mark[data-passages]')];
  const ids = marks.filter((mark) => range.intersectsNode(mark)).flatMap(idsOf);
  return [...new Set(ids)];
}

function wordsOfPassage(place: HTMLElement, id: string): string {
  const marks = [...place.querySelectorAll<HTMLElement>('mark[data-passages]')].filter((mark) =>
    idsOf(mark).includes(id),
  );
  const range = document.createRange();
  const [first, last] = [marks[0], marks.at(-1)];
  if (first && last) {
    range.setStartBefore(first);
    range.setEndAfter(last);
  }
  return readSelectedText(range).words;
}

function idsOf(mark: HTMLElement): string[] {
  return mark.dataset['passages']?.split(' ') ?? [];
}

/** The block of the text in which the selection ends. */
function blockAt(place: HTMLElement, { endContainer, endOffset }: Range): Element {
  let node: Node | null =
    endContainer === place ? (place.childNodes[Math.max(0, endOffset - 1)] ?? place) : endContainer;
  while (node && node.parentNode !== place) node = node.parentNode;
  return node instanceof Element ? node : (place.lastElementChild ?? place);
}

function moveBelow(range: Range, place: HTMLElement, box: HTMLElement): void {
  const rects = range.getClientRects();
  const end = rects[rects.length - 1] ?? range.getBoundingClientRect();
  const frame = place.getBoundingClientRect();
  const left = Math.max(0, Math.min(end.right - frame.left - box.offsetWidth / 2, frame.width - box.offsetWidth));
  box.style.insetBlockStart = `${String(end.bottom - frame.top + 6)}px`;
  box.style.insetInlineStart = `${String(left)}px`;
}
