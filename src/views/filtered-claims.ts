import type { Addresses, Facet } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { countFilters, viewFilters, type FilterCounts } from './claim-filters.ts';
import { narrowClaimsIndex, viewClaimsIndex, type ClaimGroup } from './claims-index.ts';
import { paginate, viewPager, type Pager } from './paginate.ts';

/** A page of the claims that one filter leaves. */
export interface FilteredPage {
  facet: Facet;
  value: string;
  /** From 1. */
  page: number;
  title: string;
  /** Path of the page, and of the first page of its list. */
  path: string;
  href: string;
  groups: ClaimGroup[];
  filters: FilterCounts;
  pager: Pager | null;
}

/** For each filter the claims that it leaves, by topic: one page, or several where they are too many for one. */
export function viewFilteredPages(graph: Graph, addresses: Addresses): FilteredPage[] {
  const all = viewClaimsIndex(graph, addresses);
  const filters = viewFilters(graph, addresses);
  const counts = countFilters(filters, graph);
  return filters
    .flatMap(({ options }) => options)
    .flatMap(({ facet, value, label, href, claims }) => {
      const pages = paginate(
        narrowClaimsIndex(all, claims),
        (group) => group.claims,
        (group, part) => ({ ...group, claims: part }),
      );
      const address = (page: number) => addresses.filteredClaims(facet, value, page);
      return pages.map((groups, at) => ({
        facet,
        value,
        page: at + 1,
        title: `Claims: ${label.toLowerCase()}`,
        path: address(at + 1),
        href,
        groups,
        filters: counts,
        pager: viewPager(at + 1, pages.length, address),
      }));
    });
}
