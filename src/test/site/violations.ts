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
