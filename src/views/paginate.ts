import { MOST_LISTED } from '../digest/large.ts';

/**
 * Splits a grouped list into pages of at most so many items each; a group that goes over the edge of a page goes on on
 * the next. One page where everything fits on it, and one without groups where there is nothing.
 */
export function paginate<Group, Item>(
  groups: readonly Group[],
  itemsOf: (group: Group) => readonly Item[],
  withItems: (group: Group, items: Item[]) => Group,
  most = MOST_LISTED,
): Group[][] {
  const pages: Group[][] = [[]];
  let room = most;
  for (const group of groups) {
    const items = itemsOf(group);
    for (let start = 0; start < items.length;) {
      if (room === 0) {
        pages.push([]);
        room = most;
      }
      const part = items.slice(start, start + room);
      pages.at(-1)?.push(withItems(group, part));
      start += part.length;
      room -= part.length;
    }
  }
  return pages;
}

/** The way from one page of a long list to the next; null where there is only one. Pages count from 1. */
export interface Pager {
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
}

export function viewPager(page: number, pages: number, address: (page: number) => string): Pager | null {
  if (pages === 1) return null;
  return {
    page,
    pages,
    previous: page > 1 ? address(page - 1) : null,
    next: page < pages ? address(page + 1) : null,
  };
}
