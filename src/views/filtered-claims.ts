import type { Addresses, Facet } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { countFilters, viewFilters, type FilterCounts } from './claim-filters.ts';
import type { ClaimLine, DraftLine } from './claim-line.ts';
import { draftClaimsIndex, narrowClaimsIndex, typesetGroup, type ClaimGroup } from './claims-index.ts';
import { paginate, viewPager, type Pager } from './paginate.ts';

/** A page of the claims that one filter leaves. */
export interface FilteredPage<Line = ClaimLine> {
  facet: Facet;
  value: string;
  /** From 1. */
  page: number;
  title: string;
  /** Path of the page, and of the first page of its list. */
  path: string;
  href: string;
  groups: ClaimGroup<Line>[];
  filters: FilterCounts;
  pager: Pager | null;
}

export function typesetPage(page: FilteredPage<DraftLine>): FilteredPage {
  return { ...page, groups: page.groups.map(typesetGroup) };
}

/**
 * For each filter the claims that it leaves, by topic: one page, or several where they are too many for one. No statement
 * is typeset before its page is asked for, which are all at once otherwise.
 */
export function draftFilteredPages(graph: Graph, addresses: Addresses): FilteredPage<DraftLine>[] {
  const all = draftClaimsIndex(graph, addresses);
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
