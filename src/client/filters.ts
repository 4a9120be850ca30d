import {
  combineFilters,
  countValue,
  describeDrop,
  describeLost,
  matches,
  toggleFilter,
  type Filters,
} from './filter-state.ts';

/**
 * On the list of all claims, lets filters combine: each filter link switches its value on or off, the
 * choice lives in the URL, and the list narrows in place. What is chosen is never folded away. Without this script each link is a page.
 */
export function startFilters(): void {
  const bar = document.querySelector<HTMLElement>('.filters');
  const all = bar?.dataset['all'];
  if (!bar || all === undefined) return;
  if (location.pathname !== all) {
    keepChosen(bar, all);
    return;
  }
  const links = [...bar.querySelectorAll<HTMLAnchorElement>('a[data-filter]')];
  const known = links.map((link) => link.dataset['filter'] ?? '');
  const items = [...document.querySelectorAll<HTMLElement>('.claim-list > li[data-facets]')];
  const facets = items.map((item) => (item.dataset['facets'] ?? '').split(' '));
  const groups = [...document.querySelectorAll<HTMLElement>('.claim-group')];
  const labelOf = (filter: string) =>
    links.find((link) => link.dataset['filter'] === filter)?.textContent.trim() ?? filter;
  const countLeft = (others: Filters) => facets.filter((own) => matches(others, own)).length;
  const status = bar.querySelector('.filter-status');

  const show = () => {
    const filters = combineFilters(new URLSearchParams(location.search));
    for (const [at, item] of items.entries()) item.hidden = !matches(filters, facets[at] ?? []);
    for (const group of groups) group.hidden = !group.querySelector('li[data-facets]:not([hidden])');
    for (const link of links) {
      const on = isOn(link.dataset['filter'] ?? '', filters);
      if (on) {
        link.setAttribute('aria-current', 'true');
        link.closest('details')?.setAttribute('open', '');
      } else link.removeAttribute('aria-current');
    }
    for (const link of links) showCount(link, countValue(filters, facets, link.dataset['filter'] ?? ''));
    const shown = items.filter(({ hidden }) => !hidden).length;
    const count = `${String(shown)} of ${String(items.length)} claims`;
    // Where nothing was narrowed yet, nothing is said.
    const whole = status?.textContent ? `All ${String(items.length)} claims` : '';
    const note =
      describeLost(filters, known, 'No claim') || describeDrop(filters, shown === 0 ? countLeft : null, labelOf);
    if (status) status.textContent = filters.size === 0 ? whole : count + note;
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

/** On the page of one filter: lets the others narrow its list further, on the list of all claims. */
function keepChosen(bar: HTMLElement, all: string): void {
  const own = bar.querySelector<HTMLElement>('a[data-filter][aria-current]')?.dataset['filter'];
  if (own === undefined || own === 'all') return;
  for (const link of bar.querySelectorAll<HTMLAnchorElement>('a[data-filter]')) {
    const filter = link.dataset['filter'] ?? '';
    if (filter !== own && filter !== 'all') link.href = all + toggleFilter(toggleFilter('', own), filter);
  }
}

/** How many claims a filter would leave, dimmed where there are none. */
function showCount(link: HTMLElement, count: number): void {
  const number = link.parentElement?.querySelector('.filter-count');
  if (number) number.textContent = String(count);
  link.parentElement?.classList.toggle('is-empty', count === 0);
}

function isOn(filter: string, filters: Filters): boolean {
  if (filter === 'all') return filters.size === 0;
  const [facet = '', value = ''] = filter.split(':');
  return filters.get(facet)?.includes(value) ?? false;
}
