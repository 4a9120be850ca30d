import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { serve } from './serve.ts';

/** Lets the tests of a file visit the built site: a Chromium and a host of the site, opened before the first test and ended after the last. */
export function visitSite(): Visit {
  const visit = {} as Visit;
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

/** Filled in before the first test runs. */
interface Visit {
  browser: Browser;
  origin: string;
}
