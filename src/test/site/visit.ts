import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { renewPage } from './renew-page.ts';
import { serve } from './serve.ts';

/** Lets the tests of a file visit the built site: a Chromium and a host of the site, opened before the first test and ended after the last. */
export function visitSite(): Visit {
  const pages = new Map<string, Page>();
  const visit = {
    async page(options = {}) {
      const key = JSON.stringify(options);
      const page = pages.get(key) ?? (await (await visit.browser.newContext(options)).newPage());
      pages.set(key, page);
      await renewPage(page, visit.origin, options);
      return page;
    },
  } as Visit;
  let host: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    visit.browser = await launchChromium();
    host = await serve(inject('site'));
    visit.origin = host.origin;
  });
  afterAll(async () => {
    await visit.browser.close();
    host.close();
  });
  return visit;
}

/** Browser and origin are filled in before the first test runs. */
interface Visit {
  browser: Browser;
  origin: string;
  /**
   * A page as if it were new. Those of the same options are one, which no test closes: to open another takes three times as
   * long, most of it for processes of its own. Who runs scripts before a page’s own, or listens to all pages of a context,
   * needs a context of their own.
   */
  page: (options?: BrowserContextOptions) => Promise<Page>;
}
