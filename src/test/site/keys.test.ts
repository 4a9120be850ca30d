import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { watchViolations } from './violations.ts';
import { visitSite } from './visit.ts';

const CLAIM = '/claims/no-theory-predicts-task-success/';
const SOURCE = '/sources/essay-ai-learning-theory/';

const visit = visitSite();

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await visit.page({ viewport: { width: 1280, height: 800 }, permissions, ...options });
  await page.goto(visit.origin + path);
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const keysDialog = (page: Page) => page.locator('.keys-dialog');

async function idsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => elements.map(({ id }) => id));
}

describe('single keys', () => {
  it.each([
    ['the evidence of a claim', CLAIM, '.evidence[id]'],
    ['the passages of a source', SOURCE, '.source-text [id^="p-"]'],
  ])('go through %s, and take the focus along', async (_, path, selector) => {
    const page = await open(path);
    const [first, second, third] = await idsOf(page, selector);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(first);
    await page.keyboard.press('n');
    await expect.poll(() => focused(page)).toBe(second);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(third);
    expect(
      await page
        .locator(`#${third ?? ''}`)
        .evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true);
    await page.keyboard.press('k');
    await page.keyboard.press('p');
    await expect.poll(() => focused(page)).toBe(first);
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(second);
  });

  it('begin at what the address names', async () => {
    const page = await open(CLAIM);
    const ids = await idsOf(page, '.evidence[id]');
    await page.goto(`${visit.origin}${CLAIM}#${ids[2] ?? ''}`);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(ids[3]);
  });

  it('copy the link to the page, or to the evidence or passage that has the focus', async () => {
    const page = await open(CLAIM);
    await page.keyboard.press('c');
    await expect.poll(() => copied(page)).toBe(visit.origin + CLAIM);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toMatch(/^e-/);
    const evidence = await focused(page);
    await page.keyboard.press('c');
    await expect.poll(() => copied(page)).toBe(`${visit.origin}${CLAIM}#${evidence}`);
    await page.goto(visit.origin + SOURCE);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toMatch(/^p-/);
    await page.keyboard.press('c');
    await expect.poll(() => copied(page)).toBe(`${visit.origin}${SOURCE}#${await focused(page)}`);
    expect(await page.getByRole('status').filter({ hasText: 'Link to this passage copied' }).isVisible()).toBe(true);
  });

  it.each(['/claims/?kind=theorem', '/search/?q=noise'])('copy the link to %s with what it shows', async (path) => {
    const page = await open(path);
    await page.locator('h1').click();
    await page.keyboard.press('c');
    await expect.poll(() => copied(page)).toBe(visit.origin + path);
  });

  it('lead back to the claim that one came from, and do not leave the site', async () => {
    const page = await open(CLAIM);
    await page.keyboard.press('b');
    await page.locator('.evidence a', { hasText: 'in context' }).first().click();
    await page.waitForURL('**/sources/**');
    await page.keyboard.press('b');
    await page.waitForURL(visit.origin + CLAIM);
  });

  it('do nothing in a field, and nothing with Ctrl, Alt or ⌘', async () => {
    const page = await open('/search/');
    const field = page.locator('#search input[type="search"]');
    await field.focus();
    await page.keyboard.type('jkcb?/');
    expect(await field.inputValue()).toBe('jkcb?/');
    await page.goto(visit.origin + CLAIM);
    for (const key of ['Alt+j', 'Control+j', 'Meta+j', 'Alt+/']) await page.keyboard.press(key);
    await page.keyboard.press('j');
    const [first] = await idsOf(page, '.evidence[id]');
    await expect.poll(() => focused(page)).toBe(first);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('the list of keys', () => {
  it('opens with ? and from the foot of the page, and closes with Esc', async () => {
    const page = await open(CLAIM);
    await page.keyboard.press('?');
    await keysDialog(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await keysDialog(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await keysDialog(page).waitFor();
    await keysDialog(page).getByRole('button', { name: 'Close' }).click();
    expect(await keysDialog(page).isVisible()).toBe(false);
  });

  it('switches single keys off, for later visits too, and on again', async () => {
    const page = await open(CLAIM);
    await page.keyboard.press('?');
    await keysDialog(page).getByRole('switch').uncheck();
    await page.keyboard.press('Escape');
    for (const key of ['?', 'j', '/']) await page.keyboard.press(key);
    await page.reload();
    for (const key of ['?', 'j', '/']) await page.keyboard.press(key);
    // Ctrl-K still works, and everything pressed before it has done what it does by then.
    await page.keyboard.press('Control+k');
    await page.locator('.search-dialog input').waitFor();
    expect(await page.locator('.evidence:focus').count()).toBe(0);
    expect(await keysDialog(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await keysDialog(page).getByRole('switch').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.evidence:focus').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to in the %s theme', async (colorScheme) => {
    const page = await open(CLAIM, { colorScheme });
    await page.keyboard.press('?');
    await keysDialog(page).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('the button of a piece of evidence', () => {
  it('copies its link and says so', async () => {
    const page = await open(CLAIM);
    const ids = await idsOf(page, '.evidence[id]');
    await expect.poll(() => page.locator('.evidence .copy-link').count()).toBe(ids.length);
    await page.locator('.evidence').nth(1).hover();
    await page.getByRole('button', { name: 'Copy link to evidence 2' }).click();
    await expect.poll(() => copied(page)).toBe(`${visit.origin}${CLAIM}#${ids[1] ?? ''}`);
    await page.getByRole('status').filter({ hasText: 'Link to this evidence copied' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('says what the link is where the browser does not let scripts copy', async () => {
    const page = await open(CLAIM, { permissions: [] });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.keyboard.press('c');
    await page
      .getByRole('status')
      .filter({ hasText: visit.origin + CLAIM })
      .waitFor();
  });
});

it('A link that could not be copied stays to be copied by hand, until Esc or a click beside it', async () => {
  const context = await visit.browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(visit.origin + CLAIM);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const said = page.locator('.passing-status');
  const refuse = async () => {
    await page.keyboard.press('c');
    await expect
      .poll(async () => {
        await page.clock.runFor(100);
        return (await said.count()) === 0 ? '' : said.innerText();
      })
      .toContain(visit.origin + CLAIM);
    await page.clock.runFor(60_000);
  };
  await refuse();
  await said.click({ clickCount: 3 });
  expect(await page.evaluate(() => getSelection()?.toString())).toContain(visit.origin + CLAIM);
  await page.keyboard.press('Escape');
  expect(await said.textContent()).toBe('');
  await refuse();
  await page.locator('h1').click();
  expect(await said.textContent()).toBe('');
  await context.close();
});

describe('a passage that was followed from a claim', () => {
  it('has beside it the way back to the evidence', async () => {
    const page = await open(CLAIM);
    const figure = page.locator('figure.quotation', { has: page.getByText('in context') }).first();
    const evidence = (await figure.getAttribute('id')) ?? '';
    await figure.getByText('in context').click();
    await page.waitForURL(/#p-/);
    const passage = new URL(page.url()).hash.slice(1);
    const back = page.locator(`#note-${passage} a`, { hasText: '← Back to the claim' });
    await back.waitFor();
    await back.click();
    await page.waitForURL(`${visit.origin}${CLAIM}#${evidence}`);
  });

  it('stands out as a whole, also where it is in pieces', async () => {
    const page = await open('/sources/arxiv-2505-22756/');
    const passages = await page
      .locator('.source-text mark[data-passages]')
      .evaluateAll((marks: HTMLElement[]) => marks.map((mark) => mark.dataset['passages'] ?? ''));
    const inPieces = passages.find((id, at) => passages.indexOf(id) < at) ?? '';
    await page.locator(`.passage-note-number[href="#${inPieces}"]`).click();
    const pieces = passages.filter((ids) => ids.split(' ').includes(inPieces)).length;
    await expect.poll(() => page.locator('mark.is-landed').count()).toBe(pieces);
  });

  it('stands out no longer when the address names something else', async () => {
    const page = await open(SOURCE);
    const [first] = await idsOf(page, '.source-text [id^="p-"]');
    await page.goto(`${visit.origin}${SOURCE}#${first ?? ''}`);
    await expect.poll(() => page.locator('mark.is-landed').count()).toBeGreaterThan(0);
    await page.goto(`${visit.origin}${SOURCE}#cite`);
    await expect.poll(() => page.locator('mark.is-landed').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => page.locator('mark.is-landed').count()).toBeGreaterThan(0);
  });

  it('has none where one did not come from a claim', async () => {
    const page = await open(SOURCE);
    const [first] = await idsOf(page, '.source-text [id^="p-"]');
    await page.goto(`${visit.origin}${SOURCE}#${first ?? ''}`);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toMatch(/^p-/);
    expect(await page.locator('.way-back').count()).toBe(0);
  });
});

it('The keys hold to the site’s policy', async () => {
  const context = await visit.browser.newContext();
  const violations = await watchViolations(context);
  const page = await context.newPage();
  await page.goto(visit.origin + CLAIM);
  await page.keyboard.press('c');
  await page
    .getByRole('status')
    .filter({ hasText: /copied|copy/ })
    .waitFor();
  await page.keyboard.press('?');
  await keysDialog(page).waitFor();
  expect(violations).toEqual([]);
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>markup made of a string</p>';
    } catch {
      // Refused, as it should be.
    }
  });
  // Reported once for the policy of the page and once for that of the host.
  await expect.poll(() => [...new Set(violations)]).toEqual([expect.stringContaining('require-trusted-types-for')]);
  await context.close();
});
