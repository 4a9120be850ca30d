import { openDialog } from './dialog.ts';
import { create } from './dom.ts';
import { loadEngine } from './search-engine.ts';
import { findAndSay, showAll, showGroups, walkResults, type Results } from './search-results.ts';
import { formatSearch, SEARCHED, type SearchState } from './search-state.ts';
import { whenSettled } from './when-settled.ts';

/** How many results of a type the dialog shows. */
const SHOWN = 4;

/** Opens the search over the page; on the search page, goes to its field. Searches for what was `typed` until then. */
export async function openSearch(typed: () => string | null): Promise<void> {
  const own = document.querySelector<HTMLInputElement>('#search input[type="search"]');
  const field = own ?? (await openDialog('search', 'Search', makeSearch)).querySelector('input');
  field?.focus();
  field?.select();
  const words = typed();
  if (field && words) {
    field.value = words;
    field.dispatchEvent(new Event('input'));
  }
  // Begun now, so that it is there for the first word; a failure shows when something is searched for.
  loadEngine().catch(() => undefined);
}

function makeSearch(): Node[] {
  const action = `${import.meta.env.BASE_URL}search/`;
  const field = create('input', {
    type: 'text',
    name: 'q',
    'aria-label': 'Words to search for',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: SEARCHED,
  });
  const form = create('form', { action, role: 'search', class: 'search-form' }, field);
  const status = create('p', { class: 'label search-status', role: 'status' });
  const list = create('div', { class: 'search-results' });
  const results: Results = { list, status, level: 'h3' };
  const all = create('a', { href: action }, 'All results, and filters');
  const hints = create(
    'p',
    { class: 'label search-hints' },
    all,
    create('span', { class: 'key-hint' }, '↑ ↓ to go through, Enter to open, Esc to close'),
  );

  let latest: string | null = '';
  const search = async () => {
    const words = field.value.trim();
    if (words === latest) return;
    latest = words;
    const state: SearchState = { words, facets: new Map() };
    all.href = action + formatSearch(state);
    const isWanted = () => words === latest;
    try {
      if (words === '') {
        showAll(results, '');
        return;
      }
      const found = await findAndSay(state, SHOWN, results, isWanted);
      if (!isWanted()) return;
      await showGroups(
        found,
        results,
        (type) => action + formatSearch({ words, facets: new Map([['type', [type]]]) }),
        isWanted,
      );
    } catch {
      if (!isWanted()) return;
      // The same words may be asked for again.
      latest = null;
      showAll(results, 'Search could not be loaded here. The lists of claims, sources and topics hold everything.');
    }
  };
  field.addEventListener('input', whenSettled(search));
  walkResults(field, list);
  // A result may be on this very page.
  list.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) form.closest('dialog')?.close();
  });
  return [form, status, list, hints];
}
