import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { isLarge } from '../digest/large.ts';
import type { FilterGroup, FilterOption } from './claim-filters.ts';
import { countFilters, type FilterCounts } from './claim-filters.ts';
import { narrowClaimsIndex, type ClaimGroup } from './claims-index.ts';
import { paginate, viewPager, type Pager } from './paginate.ts';

/** A page of the claims that one filter leaves. */
export interface FilteredPage {
  title: string;
  /** Path of the page, and of the first page of its list. */
  path: string;
  href: string;
  groups: ClaimGroup[];
  filters: FilterCounts;
  pager: Pager | null;
}

/** The claims that a filter leaves of `index`, which has all, by topic: one page, or several where they are too many for one. */
export function viewFilteredPages(
  { facet, value, label, href, claims }: FilterOption,
  filters: readonly FilterGroup[],
  index: readonly ClaimGroup[],
  graph: Graph,
  addresses: Addresses,
): FilteredPage[] {
  const pages = paginate(
    narrowClaimsIndex(index, claims),
    (group) => group.claims,
    (group, part) => ({ ...group, claims: part }),
  );
  const address = (page: number) => addresses.filteredClaims(facet, value, page);
  // The list of all claims has the topics of a large digest, each with its link.
  const shown = countFilters(
    filters.filter((group) => group.facet !== 'topic' || !isLarge(graph)),
    graph,
  );
  return pages.map((groups, at) => ({
    title: `Claims: ${label.toLowerCase()}`,
    path: address(at + 1),
    href,
    groups,
    filters: shown,
    pager: viewPager(at + 1, pages.length, address),
  }));
}
