import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { visitSite } from './visit.ts';

const visit = visitSite();

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await visit.page(options);
  await page.goto(visit.origin + path, { waitUntil: 'networkidle' });
  return page;
}

const listed = (page: Page) => page.locator('.claim-list > li:visible').count();

describe('filters', () => {
  it('are pages of their own where scripts are off', async () => {
    const page = await open('/claims/', { javaScriptEnabled: false });
    const all = await listed(page);
    await page.locator('.filters a[data-filter="kind:theorem"]').click();
    await page.waitForURL(`${visit.origin}/claims/kind/theorem/`);
    expect(await listed(page)).toBeLessThan(all);
    expect(await page.locator('.filters [aria-current="page"]').innerText()).toBe('Theorem');
  });

  it('count what each would leave of what is chosen', async () => {
    const page = await open('/claims/?standing=reported');
    const theorem = page.locator('.filters li', { has: page.locator('a[data-filter="kind:theorem"]') });
    const count = Number(await theorem.locator('.filter-count').innerText());
    await theorem.locator('a').click();
    expect(await listed(page)).toBe(count);
  });

  it.each(['light', 'dark'] as const)(
    'are legible also where they would leave nothing, in the %s theme',
    async (colorScheme) => {
      const page = await open('/claims/?standing=reported&kind=opinion', { colorScheme });
      expect(await page.locator('.filters .is-empty a:not([aria-current]):visible').count()).toBeGreaterThan(0);
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  it('keep the filter of the page that they are on', async () => {
    const page = await open('/claims/standing/reported/');
    await page.locator('.filters a[data-filter="kind:theorem"]').click();
    await page.waitForURL(`${visit.origin}/claims/?kind=theorem&standing=reported`);
  });

  it('combine where scripts run, live in the URL, and go back', async () => {
    const page = await open('/claims/');
    const all = await listed(page);
    await page.locator('.filters a[data-filter="kind:empirical"]').click();
    const empirical = await listed(page);
    await page.locator('.filters a[data-filter="standing:supported"]').click();
    const both = await listed(page);
    expect(new URL(page.url()).search).toBe('?kind=empirical&standing=supported');
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(empirical);
    expect(empirical).toBeLessThan(all);
    expect(await page.locator('.filter-status').innerText()).toBe(`${String(both)} of ${String(all)} claims`);
    await page.goBack();
    await expect.poll(() => listed(page)).toBe(empirical);
  });

  it('work from their URL', async () => {
    const page = await open('/claims/?kind=theorem&kind=opinion');
    const kinds = await page
      .locator('.claim-list > li:visible')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-facets') ?? ''));
    expect(kinds.length).toBeGreaterThan(0);
    for (const facets of kinds) expect(facets).toMatch(/kind:(?:theorem|opinion)/);
  });

  it('leave no line above the first claim of a topic, whichever that is', async () => {
    const page = await open('/claims/?kind=theorem&standing=supported');
    const lines = await page
      .locator('.claim-list')
      .evaluateAll((lists) =>
        lists.flatMap((list) =>
          [...list.querySelectorAll('li:not([hidden])')]
            .slice(0, 1)
            .map((first) => getComputedStyle(first).borderBlockStartWidth),
        ),
      );
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines)).toEqual(new Set(['0px']));
  });
});

describe('an address that asks for what no claim has', () => {
  it.each([
    ['?standing=nonsense', /^0 of \d+ claims\. No claim has a standing that the address asks for\.$/],
    ['?kind=theorem&kind=nonsense', /^[1-9]\d* of \d+ claims\. No claim has a kind that the address asks for\.$/],
    [
      '?kind=opinion&topic=gone&source=gone',
      /^0 of \d+ claims\. No claim has a topic or source that the address asks for\.$/,
    ],
  ])('is told so: %s', async (query, said) => {
    const page = await open(`/claims/${query}`);
    expect(await page.locator('.filter-status').innerText()).toMatch(said);
    await page.locator('.filters a[data-filter="all"]').click();
    expect(await page.locator('.filter-status').textContent()).toMatch(/^All \d+ claims$/);
  });
});

describe('a filter that is on', () => {
  it('is printed with the list, and no other', async () => {
    const page = await open('/claims/?kind=theorem&topic=scaling-laws');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters a:visible').allInnerTexts()).toEqual(['Scaling laws', 'Theorem']);
    expect(await page.locator('.filters summary:visible').allInnerTexts()).toEqual(['Topic', 'Kind']);
    expect(await page.locator('.filter-status').isVisible()).toBe(true);
    await page.goto(`${visit.origin}/claims/`);
    expect(await page.locator('.filters :visible').count()).toBe(0);
  });

  it('is not folded away', async () => {
    const page = await open('/claims/?topic=scaling-laws');
    expect(await page.locator('.filters [aria-current]').isVisible()).toBe(true);
  });
});

describe('the theme', () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('follows the system', async () => {
    const light = await open('/', { colorScheme: 'light' });
    const dark = await open('/', { colorScheme: 'dark' });
    expect(await ground(light)).not.toBe(await ground(dark));
  });

  it('can be chosen by hand, is remembered, and is there before the page is painted', async () => {
    const page = await open('/', { colorScheme: 'light' });
    const light = await ground(page);
    await page.getByRole('button', { name: 'Theme: system' }).click();
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await page.goto(`${visit.origin}/claims/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    // Only the style sheet, which may come later, says what that is.
    await expect.poll(() => ground(page)).toBe(dark);
    await page.getByRole('button', { name: 'Theme: dark' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
  });

  it('can be chosen for the page where nothing can be remembered', async () => {
    const context = await visit.browser.newContext({ colorScheme: 'light' });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Storage is blocked', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    await page.goto(`${visit.origin}/`);
    const light = await ground(page);
    await page.getByRole('button', { name: 'Theme: system' }).click();
    expect(await page.getByRole('button', { name: 'Theme: dark' }).isVisible()).toBe(true);
    expect(await ground(page)).not.toBe(light);
    await context.close();
  });

  it('is the one that was chosen since on a page that comes back as it was left', async () => {
    const page = await open('/');
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await page.getByRole('button', { name: 'Theme: dark' }).isVisible()).toBe(true);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('is the one that is chosen in another tab', async () => {
    const page = await open('/');
    const other = await page.context().newPage();
    await other.goto(`${visit.origin}/claims/`);
    for (const theme of ['dark', 'light', 'system']) {
      await page.locator('.theme-switch').click();
      await other.getByRole('button', { name: `Theme: ${theme}` }).waitFor();
      expect(await other.locator('html').getAttribute('data-theme')).toBe(theme);
    }
  });

  it('has no button where scripts are off', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('.theme-switch').isVisible()).toBe(false);
  });
});
