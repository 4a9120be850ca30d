import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { createAddresses } from '../../digest/addresses.ts';
import { buildGraph } from '../../digest/graph.ts';
import { searchRecords } from '../../exports/search-records.ts';
import { readContent } from '../../load/read-content.ts';
import { axeViolations } from './axe.ts';
import { serve } from './serve.ts';
import { watchViolations } from './violations.ts';
import { visitSite } from './visit.ts';

const CLAIM = '/claims/no-theory-predicts-task-success/';
const RECORDS = searchRecords(
  buildGraph(readContent(process.cwd()).corpus),
  createAddresses({ site: null, base: '/' }),
);

const visit = visitSite();

async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; requested: string[] }> {
  const page = await visit.page({ viewport: { width: 1280, height: 800 }, ...options });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(visit.origin + path);
  return { page, requested };
}

/** Paths of the results of a type, in the order of the page. */
function resultsOf(page: Page, type: string): Promise<string[]> {
  return page
    .locator(`.result-${type} .result-link`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** A quotation, and the longest word in it that no other quotation has. */
function quotationWithOwnWord(): { url: string; word: string } {
  const quotations = RECORDS.filter(({ shown }) => shown.type === 'quotation');
  for (const { url, words } of quotations) {
    const own = (words.match(/\p{L}{9,}/gu) ?? []).filter(
      (word) => quotations.filter((other) => other.words.toLowerCase().includes(word.toLowerCase())).length === 1,
    );
    const [word] = own.sort((a, b) => b.length - a.length);
    if (word !== undefined) return { url, word };
  }
  throw new Error('No quotation has a word of its own');
}

describe('the search page', () => {
  it('counts what there is without a word of the index, and loads only parts of it for a word', async () => {
    const claims = RECORDS.filter(({ shown }) => shown.type === 'claim').length;
    const { page, requested } = await open('/search/');
    await expect.poll(() => page.locator('.filter-count').allInnerTexts()).toContain(String(claims));
    const parts = () => requested.filter((url) => url.includes('/pagefind/index/'));
    expect(parts()).toEqual([]);
    await page.locator('#search input').fill('scaling');
    await page.locator('.result').first().waitFor();
    expect(parts()).not.toEqual([]);
  });

  it('narrows without a word of the index', async () => {
    const { page, requested } = await open('/search/?type=claim&kind=theorem');
    await page.locator('.result').first().waitFor();
    expect(requested.filter((url) => url.includes('/pagefind/index/'))).toEqual([]);
  });

  it('fetches the facets of everything only to narrow or to count, and counts only where the counts are seen', async () => {
    const { page, requested } = await open('/search/?q=noise', { viewport: { width: 412, height: 823 } });
    await page.locator('.result').first().waitFor();
    await page.waitForLoadState('networkidle');
    const fetched = () => requested.filter((url) => url.endsWith('/facets.json')).length;
    expect(fetched()).toBe(0);
    await page.locator('.search-facets summary').click();
    const claims = page.locator('label', { has: page.locator('input[value="claim"]') }).locator('.filter-count');
    await expect.poll(() => claims.innerText()).toBe(String((await resultsOf(page, 'claim')).length));
    expect(fetched()).toBe(1);
  });

  it('finds from its address alone the quotation that has a word, marks the word and shows the standing', async () => {
    const { url, word } = quotationWithOwnWord();
    const { page } = await open(`/search/?q=${encodeURIComponent(word)}`);
    await expect.poll(() => resultsOf(page, 'quotation')).toContain(url);
    const result = page.locator('.result-quotation', { has: page.locator(`a[href="${url}"]`) });
    expect((await result.locator('.result-link mark').allInnerTexts()).join(' ').toLowerCase()).toContain(
      word.toLowerCase(),
    );
    expect(await result.locator('.standing').innerText()).toBe(
      RECORDS.find((record) => record.url === url)?.shown.standing?.label,
    );
    await result.locator('.result-link').click();
    await page.waitForURL(visit.origin + url);
    await expect.poll(() => page.locator(`.evidence:target`).count()).toBe(1);
    await page.goBack();
    await expect.poll(() => resultsOf(page, 'quotation')).toContain(url);
    expect(await page.locator('#search input[type="search"]').inputValue()).toBe(word);
  });

  it('finds the same under words that are all of a quotation’s', async () => {
    const { page } = await open('/search/');
    const quotation = RECORDS.find(({ shown, words }) => shown.type === 'quotation' && words.split(' ').length === 12);
    await page.locator('#search input[type="search"]').fill(quotation?.words ?? '');
    await expect.poll(async () => (await resultsOf(page, 'quotation'))[0]).toBe(quotation?.url);
  });

  it('tells topics, claims, quotations, findings and sources apart', async () => {
    const { page } = await open('/search/?q=model');
    await expect.poll(() => page.locator('.result-group').count()).toBe(5);
    expect(await page.locator('.search-status').innerText()).toMatch(
      /^\d+ results: \d+ topics, \d+ claims, \d+ quotations, \d+ findings in our words, \d+ sources$/,
    );
  });

  it('finds a topic by its title, first', async () => {
    const topic = RECORDS.find(({ shown, title }) => shown.type === 'topic' && (title ?? '').split(' ').length > 2);
    const { page } = await open(`/search/?q=${encodeURIComponent(topic?.title ?? '')}`);
    await expect.poll(() => page.locator('.result-link').first().getAttribute('href')).toBe(topic?.url);
  });

  it('combines facets: values of one add up, several narrow', async () => {
    const { page } = await open('/search/?type=claim&kind=theorem&kind=empirical&standing=supported');
    const expected = RECORDS.filter(
      ({ facets: { type, kind, standing } }) =>
        type.includes('claim') &&
        (kind.includes('theorem') || kind.includes('empirical')) &&
        standing.includes('supported'),
    ).map(({ url }) => url);
    await expect.poll(async () => (await resultsOf(page, 'claim')).sort()).toEqual(expected.sort());
    expect(await page.locator('input[value="supported"]').isChecked()).toBe(true);
  });

  it('counts what each value would give', async () => {
    const { page } = await open('/search/?type=source');
    const preprints = RECORDS.filter(({ facets }) => facets.type[0] === 'source' && facets.source[0] === 'preprint');
    const label = page.locator('label', { has: page.locator('input[name="source"][value="preprint"]') });
    await expect.poll(() => label.locator('.filter-count').innerText()).toBe(String(preprints.length));
  });

  it('keeps words and facets in the address, and goes back', async () => {
    const { page } = await open('/search/');
    await page.locator('#search input[type="search"]').fill('noise');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=noise');
    await page.locator('input[name="type"][value="claim"]').check();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=noise&type=claim');
    await expect.poll(() => page.locator('.result-group').count()).toBe(1);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?q=noise');
    await expect.poll(() => page.locator('.result-group').count()).toBeGreaterThan(1);
    expect(await page.locator('input[name="type"][value="claim"]').isChecked()).toBe(false);
  });

  it('shows all there is of a type, some more at a time', async () => {
    const quotations = RECORDS.filter(({ shown }) => shown.type === 'quotation').length;
    const { page } = await open('/search/?type=quotation');
    const shown = async () => (await resultsOf(page, 'quotation')).length;
    await expect.poll(shown).toBe(100);
    expect(await page.locator('.result-group a:not(.result-link)').count()).toBe(0);
    await page.getByRole('button', { name: `Show ${String(quotations - 100)} more quotations` }).click();
    await expect.poll(shown).toBe(quotations);
    expect(new Set(await resultsOf(page, 'quotation')).size).toBe(quotations);
    const next = page.locator('.result-link').nth(100);
    expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.locator('.result-group button').count()).toBe(0);
  });

  it('leaves the focus where it is when no more can be had, and gives the rest when asked again', async () => {
    const { page } = await open('/search/?type=quotation');
    const more = page.locator('.more-results');
    await more.waitFor();
    await page.context().route('**/*.pf_fragment', (route) => route.abort());
    await more.press('Enter');
    await expect
      .poll(() => page.locator('[role="status"]').allInnerTexts())
      .toContain('More could not be loaded. Try again when you are online.');
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().unroute('**/*.pf_fragment');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await resultsOf(page, 'quotation')).length).toBeGreaterThan(100);
  });

  it('says where nothing is found', async () => {
    const { page } = await open('/search/?q=%22no+such+words+anywhere%22');
    await expect.poll(() => page.locator('.search-status').innerText()).toBe('Nothing was found');
  });

  it.each([
    ['?q=noise&topic=gone', /^Nothing was found\. Nothing has a topic that the address asks for\.$/],
    ['?q=noise&type=claim&type=gone', /^\d+ results: \d+ claims\. Nothing has a type that the address asks for\.$/],
    [
      '?standing=gone&source=gone',
      /^Nothing was found\. Nothing has a standing or source that the address asks for\.$/,
    ],
  ])('says what of %s nothing has', async (query, said) => {
    const { page } = await open(`/search/${query}`);
    await expect.poll(() => page.locator('.search-status').innerText()).toMatch(said);
  });

  it.each([
    ['', 'Nothing was found'],
    [' giraffehood', 'No entry has “giraffehood”. Nothing was found'],
  ])('says what to drop where it is narrowed to nothing, and which words nothing has: “%s”', async (added, said) => {
    const { word } = quotationWithOwnWord();
    const { page } = await open(`/search/?q=${encodeURIComponent(word + added)}&type=topic`);
    await expect
      .poll(() => page.locator('.search-status').innerText())
      .toMatch(new RegExp(`^${said}\\. Without “Topics” there (?:is 1|are \\d+)$`));
  });

  it('says what it is narrowed by where the list of that is folded away', async () => {
    const { page } = await open('/search/?q=noise&type=claim&standing=reported', {
      viewport: { width: 360, height: 700 },
    });
    const summary = page.locator('.search-facets summary');
    await expect.poll(() => summary.innerText()).toBe('Narrow the search: Claims, Reported');
    await summary.click();
    await page.locator('input[value="claim"]').uncheck();
    await expect.poll(() => summary.innerText()).toBe('Narrow the search: Reported');
    await page.locator('input[value="reported"]').uncheck();
    await expect.poll(() => summary.innerText()).toBe('Narrow the search');
  });

  it('offers the lists of everything where scripts do not run', async () => {
    const { page } = await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('form').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('Searching takes a script');
    for (const path of ['/claims/', '/sources/', '/topics/'])
      expect(await page.locator(`main a[href="${path}"]`).isVisible()).toBe(true);
  });

  it('offers them too where the index cannot be had', async () => {
    const { page } = await open('/search/');
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${visit.origin}/search/?q=noise`);
    await expect.poll(() => page.locator('.search-status').innerText()).toContain('could not be loaded');
    expect(await page.locator('main a[href="/claims/"]').isVisible()).toBe(true);
  });

  it('shows nothing of another search where the words of one cannot be had', async () => {
    const { page } = await open('/search/?q=noise');
    await page.locator('.result').first().waitFor();
    await page.context().route('**/*.pf_fragment', (route) => route.abort());
    await page.locator('#search input').fill('scaling');
    await expect.poll(() => page.locator('.search-status').innerText()).toContain('could not be loaded');
    expect(await page.locator('.result').count()).toBe(0);
  });

  it('shows what it finds where only the numbers of what it can be narrowed by cannot be had', async () => {
    const { page } = await open('/search/');
    await page.context().route('**/facets.json', (route) => route.abort());
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.goto(`${visit.origin}/search/?q=noise`);
    // Asked for when the list of them is unfolded, and again behind the results.
    await expect.poll(() => failed.filter((url) => url.endsWith('facets.json'))).toHaveLength(2);
    expect(await page.locator('.search-status').innerText()).toMatch(/^\d+ results/);
    expect(await page.locator('main a[href="/claims/"]').isVisible()).toBe(false);
  });
});

describe('the search over a page', () => {
  const field = (page: Page) => page.locator('.search-dialog input');

  it('asks again for words that could not be looked for', async () => {
    const { page } = await open(CLAIM);
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await field(page).fill('noise');
    const status = page.locator('.search-dialog .search-status');
    await expect.poll(() => status.innerText()).toContain('could not be loaded');
    await page.context().unroute('**/pagefind/**');
    await field(page).fill('nois');
    await field(page).fill('noise');
    await expect.poll(() => status.innerText()).toMatch(/^\d+ results/);
  });

  it('shows nothing of another search where the words of one cannot be had', async () => {
    const { page } = await open(CLAIM);
    await page.keyboard.press('/');
    await field(page).fill('noise');
    await page.locator('.search-dialog .result').first().waitFor();
    await page.context().route('**/*.pf_fragment', (route) => route.abort());
    await field(page).fill('scaling');
    await expect.poll(() => page.locator('.search-dialog .search-status').innerText()).toContain('could not be loaded');
    expect(await page.locator('.search-dialog .result').count()).toBe(0);
  });

  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, has the focus, and asks for nothing before', async (key) => {
    const { page, requested } = await open(CLAIM);
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.evidence:focus').count()).toBe(1);
    expect(requested.filter((url) => /pagefind|search/.test(url))).toEqual([]);
    await page.keyboard.press(key);
    await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-dialog').isVisible()).toBe(false);
    expect(await page.locator('.evidence:focus').count()).toBe(1);
  });

  it('takes what is typed while it is still on its way as words to search for, and as no shortcut', async () => {
    const { page } = await open(CLAIM);
    const { promise: arrival, resolve: arrive } = Promise.withResolvers<undefined>();
    const asked = page.waitForRequest('**/search-dialog.*.js');
    await page.route('**/search-dialog.*.js', async (route) => {
      await arrival;
      await route.continue();
    });
    // Hovered over as soon as it is painted, before which a browser takes no key.
    await page.locator('h1').hover();
    await page.keyboard.press('/');
    await asked;
    await page.keyboard.type('kernel noise');
    expect(await page.locator('.evidence:focus').count()).toBe(0);
    arrive(undefined);
    await expect.poll(() => field(page).inputValue()).toBe('kernel noise');
    await page.keyboard.type('!');
    expect(await field(page).inputValue()).toBe('kernel noise!');
    await expect.poll(() => page.locator('.search-dialog .search-status').innerText()).not.toBe('');
  });

  it.each([
    ['over a page', CLAIM, '/'],
    ['on its page', '/search/?q=', 'Tab'],
  ])('says %s that it searches where that takes long', async (_, path, key) => {
    const { page } = await open(path);
    const { promise: arrival, resolve: arrive } = Promise.withResolvers<undefined>();
    await page.route('**/*.pf_fragment', async (route) => {
      await arrival;
      await route.continue();
    });
    await page.keyboard.press(key);
    await page.locator('.search-form input').fill('noise');
    const status = page.locator('.search-status');
    await expect.poll(() => status.innerText()).toBe('Searching…');
    arrive(undefined);
    await expect.poll(() => status.innerText()).toMatch(/^\d+ results/);
  });

  it('opens from the link in the header, which without scripts leads to the search page', async () => {
    const { page } = await open(CLAIM);
    await page.locator('.site-header').getByText('Search').click();
    await field(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(CLAIM);
    const { page: plain } = await open(CLAIM, { javaScriptEnabled: false });
    await plain.locator('.site-header').getByText('Search').click();
    expect(new URL(plain.url()).pathname).toBe('/search/');
  });

  it('ends within a low window, so that its foot can be reached', async () => {
    const { page } = await open(CLAIM, { viewport: { width: 1280, height: 720 } });
    await page.keyboard.press('/');
    await field(page).fill('model');
    await expect.poll(() => page.locator('.search-dialog .search-status').innerText()).toMatch(/\d+ results?/);
    const end = await page.locator('.search-dialog').evaluate((dialog) => dialog.getBoundingClientRect().bottom);
    expect(end).toBeLessThan(720);
  });

  it('is walked with the arrow keys, and Enter leads to the claim', async () => {
    const { page } = await open(CLAIM);
    await page.keyboard.press('/');
    await field(page).fill('noise');
    await expect.poll(() => page.locator('.search-dialog .search-status').innerText()).toMatch(/\d+ results?/);
    const [first, second] = await page
      .locator('.search-dialog .result-link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(visit.origin + (first ?? ''));
    expect(first).toMatch(/^\/claims\/[^/]+\/$/);
  });

  it('goes on to the search page with Enter in the field', async () => {
    const { page } = await open(CLAIM);
    await page.keyboard.press('/');
    await field(page).fill('noise');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${visit.origin}/search/?q=noise`);
    await expect.poll(() => page.locator('.result').count()).toBeGreaterThan(0);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to in the %s theme, here and on its page',
    async (colorScheme) => {
      const { page } = await open(CLAIM, { colorScheme });
      await page.keyboard.press('/');
      await field(page).fill('noise');
      await page.locator('.search-dialog .result').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.goto(`${visit.origin}/search/?q=noise`);
      await page.locator('.result').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  it('works under a base path, under the site’s policy, and asks no other host', async () => {
    const based = await serve(inject('siteUnderBase'), '/some/base/');
    const context = await visit.browser.newContext();
    const violations = await watchViolations(context);
    const page = await context.newPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${based.origin}/some/base${CLAIM}`);
    await page.keyboard.press('/');
    await field(page).fill('noise');
    const link = page.locator('.search-dialog .result-link').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/^\/some\/base\/claims\//);
    await page.goto(`${based.origin}/some/base/search/?q=noise`);
    await page.locator('.result').first().waitFor();
    expect(violations).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(`${based.origin}/some/base/`))).toEqual([]);
    await context.close();
    based.close();
  });
});

describe('the page for addresses that lead nowhere', () => {
  it('offers the search and, with scripts, the pages whose addresses are nearest', async () => {
    const { page } = await open('/');
    const body = readFileSync(join(inject('site'), '404.html'), 'utf8');
    await page.route('**/claims/no-theory-predicts-task', (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body }),
    );
    await page.goto(`${visit.origin}/claims/no-theory-predicts-task`);
    await expect.poll(() => page.locator('#nearest a').first().getAttribute('href')).toBe(CLAIM);
    expect(await page.locator('main a[href="/search/"]').isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });
});
