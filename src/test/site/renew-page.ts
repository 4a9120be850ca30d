import type { BrowserContextOptions, Page } from 'playwright-core';
import { BLANK } from './serve.ts';

/** What a new page is shown in where its options do not say. */
const USUAL = { viewport: { width: 1280, height: 720 }, colorScheme: 'light' } as const;

/** Undoes what a test has done with a page and in its context, but for the files that the browser has kept, and leaves it blank. */
export async function renewPage(page: Page, origin: string, options: BrowserContextOptions): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const type of ['request', 'response', 'console', 'pageerror'] as const) page.removeAllListeners(type);
  await Promise.all([page.unrouteAll(), context.unrouteAll()]);
  // A page of the same host, since that of another would be another process.
  await page.goto(origin + BLANK);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  const { viewport, colorScheme } = { ...USUAL, ...options };
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme });
}
