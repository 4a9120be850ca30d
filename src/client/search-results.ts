import type { ResultType } from '../exports/search-records.ts';
import { create } from './dom.ts';
import { find, type Found, type FoundGroup, type FoundRecord } from './search-engine.ts';
import { makeResult } from './search-result.ts';
import type { SearchState } from './search-state.ts';
import { say } from './status.ts';

const HEADINGS: Record<ResultType, [one: string, many: string]> = {
  topic: ['topic', 'topics'],
  claim: ['claim', 'claims'],
  quotation: ['quotation', 'quotations'],
  finding: ['finding in our words', 'findings in our words'],
  source: ['source', 'sources'],
};

/** Milliseconds after which a search that goes on is said to. */
const LONG = 400;

/** “12 results: 3 claims, 9 quotations”. */
function summarise(groups: readonly FoundGroup[]): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const parts = groups.map(({ type, total: count }) => countOf(type, count));
  return `${String(total)} ${total === 1 ? 'result' : 'results'}: ${parts.join(', ')}`;
}

function countOf(type: ResultType, count: number): string {
  return `${String(count)} ${HEADINGS[type][count === 1 ? 0 : 1]}`;
}

/** Where results are shown. */
export interface Results {
  list: HTMLElement;
  status: HTMLElement;
  level: 'h2' | 'h3';
  /** What is said behind how much was found. */
  note?: string;
}

/** Finds the first `length` of each type, and says that it searches where the first of them take long to come. */
export async function findAndSay(
  state: SearchState,
  length: number,
  { status }: Results,
  isWanted: () => boolean,
): Promise<Found> {
  const timer = setTimeout(() => {
    if (isWanted()) status.textContent = 'Searching…';
  }, LONG);
  try {
    const found = await find(state, length);
    // Where the words of several types cannot be had, the first of them tells.
    for (const { results } of found.groups) results.catch(() => undefined);
    await found.groups[0]?.results;
    return found;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Puts what was found in the place of what was found before, type by type as the words arrive, while `isWanted` says
 * so; the status says with the first how much there is. `more` gives the address of all results of a type, or null where
 * they are all shown here, some more at a time.
 */
export async function showGroups(
  { groups, lack }: Found,
  { list, status, level, note = '' }: Results,
  more: (type: ResultType) => string | null,
  isWanted: () => boolean,
): Promise<void> {
  const shown: HTMLElement[] = [];
  for (const group of groups) {
    const found = await group.results;
    if (!isWanted()) return;
    shown.push(makeGroup(group, found, level, more(group.type)));
    if (shown.length > 1) list.append(...shown.slice(-1));
    else showAll({ list, status }, lack + summarise(groups) + note, shown);
  }
  if (groups.length === 0) showAll({ list, status }, `${lack}Nothing was found${note}`);
}

/** Says `words`, and shows nothing else. */
export function showAll({ list, status }: Pick<Results, 'list' | 'status'>, words: string, shown: Node[] = []): void {
  status.textContent = words;
  list.replaceChildren(...shown);
}

/** The results of one type under a heading; `address` is that of all of them, or null where more are shown here. */
function makeGroup(
  group: FoundGroup,
  first: readonly FoundRecord[],
  level: 'h2' | 'h3',
  address: string | null,
): HTMLElement {
  const { type, total } = group;
  const heading = create(level, { class: 'result-heading' }, countOf(type, total));
  const list = create('ol', { class: 'result-list' }, ...first.map(makeResult));
  const section = create('section', { class: 'result-group' }, heading, list);
  if (first.length === total) return section;
  const rest =
    address === null ? moreButton(group, list) : create('a', { href: address }, `All ${countOf(type, total)}`);
  section.append(create('p', { class: 'label' }, rest));
  return section;
}

/** Shows some more at the end of the list, and is gone with the last. */
function moreButton({ type, total, more }: FoundGroup, list: HTMLElement): HTMLElement {
  const button = create('button', { type: 'button', class: 'more-results' });
  const size = list.children.length;
  const offer = () => {
    const left = total - list.children.length;
    if (left === 0) {
      button.parentElement?.remove();
      return;
    }
    button.textContent = `Show ${String(Math.min(size, left))} more ${HEADINGS[type][left === 1 ? 0 : 1]}`;
    button.disabled = false;
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    more(list.children.length)
      .then((found) => {
        const items = found.map(makeResult);
        list.append(...items);
        items[0]?.querySelector('a')?.focus();
      })
      .finally(offer)
      .catch(() => {
        say('More could not be loaded. Try again when you are online.');
        button.focus();
      });
  });
  offer();
  return button;
}

/** Lets the arrow keys go through the links in `list`, from the field above it and back to it. */
export function walkResults(field: HTMLElement, list: HTMLElement): void {
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = [field, ...list.querySelectorAll<HTMLElement>('.result-link')];
    const next = stops[stops.indexOf(event.target as HTMLElement) + by];
    if (!next || !stops.includes(event.target as HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', walk);
  list.addEventListener('keydown', walk);
}
