import { distance } from 'fastest-levenshtein';
import { decodePercent } from '../digest/decode-percent.ts';

/** A page of the site: its path and its title. */
export interface PageAddress {
  path: string;
  title: string;
}

/**
 * The pages whose paths are most like `wanted`, best first, at most `count`: those that it is cut off from, then
 * those that differ from it in less than half of their last part. Empty where none is like it.
 */
export function nearestAddresses(wanted: string, pages: readonly PageAddress[], count = 3): PageAddress[] {
  const name = lastPart(wanted);
  if (name.length < 4) return [];
  return pages
    .map((page) => ({ page, difference: differenceOf(name, lastPart(page.path)) }))
    .filter(({ difference }) => difference < 0.5)
    .sort((a, b) => a.difference - b.difference || (a.page.path < b.page.path ? -1 : 1))
    .slice(0, count)
    .map(({ page }) => page);
}

/** From 0 for the same to 1 for nothing in common. A part of a name is nearer than any other name. */
function differenceOf(wanted: string, name: string): number {
  if (name.includes(wanted)) return 0.1 * (1 - wanted.length / name.length);
  return 0.1 + distance(wanted, name) / Math.max(wanted.length, name.length);
}

/** `/base/claims/A_claim.html` → `a-claim`. */
function lastPart(path: string): string {
  const parts = (decodePercent(path) ?? path)
    .toLowerCase()
    .replace(/(\/index)?\.html?$/, '')
    .split('/');
  return (parts.findLast((part) => part !== '') ?? '').replace(/[\s_]+/g, '-');
}
