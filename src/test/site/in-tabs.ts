import type { BrowserContext, Page } from 'playwright-core';

/** Does the work for each item, in a few tabs of a context at once. */
export async function inTabs<Item>(
  context: BrowserContext,
  tabs: number,
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: tabs }, async () => {
      const page = await context.newPage();
      for (const item of queue) await work(page, item);
    }),
  );
}
