import type { BrowserContext } from 'playwright-core';

/** Listens on every page that the context opens from here on; the list grows by each violation of the page’s own policy. */
export async function watchViolations(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = globalThis as unknown as { reportViolation: (violation: string) => void };
      reportViolation(`${location.pathname} ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return violations;
}

/** What a page may never do: violate its own policy, ask another host for anything, or end in an error. */
export interface Trouble {
  violations: string[];
  elsewhere: string[];
  errors: string[];
}

export const NO_TROUBLE: Trouble = { violations: [], elsewhere: [], errors: [] };

/** Listens on every page of the site at `origin` that the context opens from here on; what it notes grows. */
export async function watchTrouble(context: BrowserContext, origin: string): Promise<Trouble> {
  const trouble: Trouble = { violations: await watchViolations(context), elsewhere: [], errors: [] };
  context.on('request', (request) => {
    if (!request.url().startsWith(origin)) trouble.elsewhere.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.errors.push(`${message.page()?.url() ?? ''} ${message.text()}`);
  });
  context.on('weberror', (error) => trouble.errors.push(`${error.page()?.url() ?? ''} ${error.error().message}`));
  return trouble;
}
