import { describe, expect, it } from 'vitest';
import { paginate, viewPager } from './paginate.ts';

const group = (id: string, ...items: number[]) => ({ id, items });
const split = (groups: { id: string; items: number[] }[], most: number) =>
  paginate(
    groups,
    ({ items }) => items,
    ({ id }, items) => ({ id, items }),
    most,
  );

describe('paginate', () => {
  it('leaves a list that fits on one page as it is', () => {
    expect(split([group('a', 1, 2), group('b', 3)], 3)).toEqual([[group('a', 1, 2), group('b', 3)]]);
  });

  it('carries a group on to the next page', () => {
    expect(split([group('a', 1, 2), group('b', 3, 4, 5, 6)], 3)).toEqual([
      [group('a', 1, 2), group('b', 3)],
      [group('b', 4, 5, 6)],
    ]);
  });

  it('begins no page that nothing stands on', () => {
    expect(split([group('a', 1, 2)], 2)).toHaveLength(1);
  });

  it('gives one page for an empty list', () => {
    expect(split([], 2)).toEqual([[]]);
  });
});

describe('viewPager', () => {
  const address = (page: number) => `/list/${String(page)}/`;

  it('leads both ways', () => {
    expect(viewPager(2, 3, address)).toEqual({ page: 2, pages: 3, previous: '/list/1/', next: '/list/3/' });
  });

  it('leads nowhere beyond the ends', () => {
    expect(viewPager(1, 2, address)?.previous).toBeNull();
    expect(viewPager(2, 2, address)?.next).toBeNull();
  });

  it('is nothing for a single page', () => {
    expect(viewPager(1, 1, address)).toBeNull();
  });
});
