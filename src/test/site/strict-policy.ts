import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';

/**
 * A policy as strict as the scripts can be held to: their own host, nothing inline but what stands in the head (the
 * theme), no string made into markup (https://www.w3.org/TR/trusted-types/). WebAssembly is Pagefind’s engine.
 */
const policyOf = (html: string) =>
  [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashesOf(html)].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Serves every page of the context with the policy; the list grows by each violation that a script causes. */
export async function holdToStrictPolicy(context: BrowserContext, page: Page): Promise<string[]> {
  const violations: string[] = [];
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policyOf(await response.text()) };
    await route.fulfill({ response, headers });
  });
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = globalThis as unknown as { reportViolation: (violation: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return violations;
}

function hashesOf(html: string): string[] {
  const [head = ''] = html.split('</head>');
  return [...head.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
