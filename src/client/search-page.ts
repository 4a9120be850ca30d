import { loadDialogStyle } from './dialog.ts';
import { describeDrop, describeLost } from './filter-state.ts';
import { countValues } from './search-engine.ts';
import { findAndSay, showAll, showGroups, walkResults, type Results } from './search-results.ts';
import { formatSearch, isEmpty, readSearch, SEARCH_FACETS, type SearchState } from './search-state.ts';
import { whenSettled } from './when-settled.ts';

/** How many results of a type are shown: some beside those of other types, many at a time where it is the only one. */
const SOME = 5;
const MANY = 100;

/** Puts the form of the search page in place; what is searched for lives in the address. */
export async function startSearchPage(): Promise<void> {
  await loadDialogStyle();
  const form = unfold('#search');
  const facets = unfold('#facets') as HTMLDetailsElement;
  const field = find('#search input') as HTMLInputElement;
  const boxes = [...facets.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const known = boxes.map(({ name, value }) => `${name}:${value}`);
  const labelOf = (filter: string) => labelsOf(boxes.filter(({ name, value }) => `${name}:${value}` === filter));
  const results: Results = { list: find('.search-results'), status: find('.search-status'), level: 'h2' };
  const lists = find('#lists');
  const summary = facets.querySelector('summary');
  const narrow = summary?.textContent ?? '';
  facets.open = matchMedia('(min-width: 64rem)').matches;

  // What a search can be narrowed by is counted last, and only where it is seen: it takes a file of all facets.
  // Without it there are no counts, and all else is as it is.
  const count = async () => {
    const query = location.search;
    if (!facets.open) return;
    const counts = await countValues(readSearch(query)).catch(() => null);
    if (!counts || query !== location.search) return;
    for (const box of boxes) showCount(box, counts.get(box.name)?.[box.value] ?? 0);
  };
  const show = async () => {
    const query = location.search;
    const state = readSearch(query);
    if (document.activeElement !== field) field.value = state.words;
    for (const box of boxes) box.checked = state.facets.get(box.name)?.includes(box.value) ?? false;
    // Folded away on a small window, the list of what it is narrowed by says at least what is chosen.
    const chosen = labelsOf(boxes.filter((box) => box.checked));
    if (summary) summary.textContent = [narrow, chosen].filter((part) => part !== '').join(': ');
    lists.hidden = !isEmpty(state);
    const isWanted = () => query === location.search;
    try {
      const isOnlyType = state.facets.get('type')?.length === 1;
      if (isEmpty(state)) showAll(results, '');
      else {
        const found = await findAndSay(state, isOnlyType ? MANY : SOME, results, isWanted);
        if (!isWanted()) return;
        const more = (type: string) => (isOnlyType ? null : formatSearch(onlyType(state, type)));
        const note =
          describeLost(state.facets, known, 'Nothing') || describeDrop(state.facets, found.countLeft, labelOf);
        await showGroups(found, { ...results, note }, more, isWanted);
      }
    } catch {
      if (!isWanted()) return;
      showAll(results, 'Search could not be loaded. Everything is also on these lists.');
      lists.hidden = false;
    }
    await count();
  };
  const go = (remember: 'pushState' | 'replaceState') => {
    const query = formatSearch(readForm(field, boxes));
    if (query !== location.search) history[remember](null, '', location.pathname + query);
    void show();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('pushState');
  });
  field.addEventListener(
    'input',
    whenSettled(() => {
      go('replaceState');
    }),
  );
  facets.addEventListener('change', () => {
    go('pushState');
  });
  facets.addEventListener('toggle', () => void count());
  addEventListener('popstate', () => {
    field.value = readSearch(location.search).words;
    void show();
  });
  walkResults(field, results.list);
  field.value = readSearch(location.search).words;
  if (location.search === '') field.focus();
  await show();
}

function readForm(field: HTMLInputElement, boxes: readonly HTMLInputElement[]): SearchState {
  const checked = boxes.filter((box) => box.checked);
  const facets = SEARCH_FACETS.map((facet): [string, string[]] => [
    facet,
    checked.filter(({ name }) => name === facet).map(({ value }) => value),
  ]);
  return { words: field.value.trim(), facets: new Map(facets.filter(([, values]) => values.length > 0)) };
}

function onlyType({ words, facets }: SearchState, type: string): SearchState {
  return { words, facets: new Map([...facets, ['type', [type]]]) };
}

/** “Claims, Reported” */
function labelsOf(boxes: readonly HTMLInputElement[]): string {
  return boxes.map((box) => box.closest('label')?.querySelector('span')?.textContent ?? '').join(', ');
}

function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest('label');
  const number = label?.querySelector('.filter-count');
  if (number) number.textContent = String(count);
  label?.classList.toggle('is-empty', count === 0);
}

/** Puts what a template holds in its place. */
function unfold(place: string): HTMLElement {
  const template = find(`${place} > template`) as HTMLTemplateElement;
  template.replaceWith(template.content.cloneNode(true));
  return find(`${place} > *`);
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The search page has no ${selector}`);
  return element;
}
