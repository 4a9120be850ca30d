import { combineFilters, describeLost, matches, toggleFilter, type Filters } from './filter-state.ts';

/**
 * On the list of all claims, lets filters combine: each filter link switches its value on or off, the
 * choice lives in the URL, and the list narrows in place. What is chosen is never folded away. Without this script each link is a page.
 */
export function startFilters(): void {
  const bar = document.querySelector<HTMLElement>('.filters');
  if (location.pathname !== bar?.dataset['all']) return;
  const links = [...bar.querySelectorAll<HTMLAnchorElement>('a[data-filter]')];
  const known = links.map((link) => link.dataset['filter'] ?? '');
  const items = [...document.querySelectorAll<HTMLElement>('.claim-list > li[data-facets]')];
  const groups = [...document.querySelectorAll<HTMLElement>('.claim-group')];
  const status = bar.querySelector('.filter-status');

  const show = () => {
    const filters = combineFilters(new URLSearchParams(location.search));
    for (const item of items) item.hidden = !matches(filters, (item.dataset['facets'] ?? '').split(' '));
    for (const group of groups) group.hidden = !group.querySelector('li[data-facets]:not([hidden])');
    for (const link of links) {
      const on = isOn(link.dataset['filter'] ?? '', filters);
      if (on) {
        link.setAttribute('aria-current', 'true');
        link.closest('details')?.setAttribute('open', '');
      } else link.removeAttribute('aria-current');
    }
    const shown = items.filter(({ hidden }) => !hidden).length;
    const count = `${String(shown)} of ${String(items.length)} claims`;
    // Where nothing was narrowed yet, nothing is said.
    const whole = status?.textContent ? `All ${String(items.length)} claims` : '';
    if (status) status.textContent = filters.size === 0 ? whole : count + describeLost(filters, known, 'No claim');
  };

  bar.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-filter]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.pushState(null, '', location.pathname + toggleFilter(location.search, link.dataset['filter'] ?? ''));
    show();
  });
  addEventListener('popstate', show);
  show();
}

function isOn(filter: string, filters: Filters): boolean {
  if (filter === 'all') return filters.size === 0;
  const [facet = '', value = ''] = filter.split(':');
  return filters.get(facet)?.includes(value) ?? false;
}
