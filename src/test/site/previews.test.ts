import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { serve } from './serve.ts';
import { watchViolations } from './violations.ts';
import { visitSite } from './visit.ts';

const CLAIM = '/claims/no-theory-predicts-task-success/';
const LATER = 10_000;

const visit = visitSite();

/** A page whose clock the test moves, and the paths that it has asked for. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; requested: string[] }> {
  const page = await visit.page({ viewport: { width: 1280, height: 800 }, ...options });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.clock.install();
  await page.goto(visit.origin + path);
  return { page, requested };
}

const preview = (page: Page): Locator => page.locator('.preview');
const inContext = (page: Page): Locator => page.locator('.evidence.quotation a', { hasText: 'in context' }).first();

/** Gives a link the focus as the keyboard does, once a key has moved it: before that, the focus would be none that shows. */
async function focusByKey(page: Page, link: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  await page.locator(':focus-visible').waitFor();
  await link.focus();
}

/** What `read` finds on the page that a link leads to. */
async function onPage<Result>(page: Page, href: string, read: (target: Page) => Promise<Result>): Promise<Result> {
  const target = await page.context().newPage();
  await target.goto(new URL(href, visit.origin).href);
  const result = await read(target);
  await target.close();
  return result;
}

const heading = (page: Page, href: string) => onPage(page, href, (target) => target.locator('h1').innerText());

it('leads on as a plain link where the script of previews cannot be had', async () => {
  const { page, requested } = await open('/');
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.route('**/previews.*.js', (route) => route.abort());
  const link = page.locator('.prose a[href^="/claims/"]').first();
  await link.hover();
  await expect.poll(() => requested.some((url) => /\/previews\.[^/]*\.js$/.test(url))).toBe(true);
  await link.click();
  await page.locator('.claim-standing').waitFor();
  expect(errors).toEqual([]);
});

it('is fetched where a pointer is told of before its link is hovered, as Firefox does', async () => {
  const { page, requested } = await open('/');
  const link = page.locator('.prose a[href^="/claims/"]').first();
  await link.dispatchEvent('pointerover', { pointerType: 'mouse' });
  await expect.poll(() => requested.some((url) => /\/previews\.[^/]*\.js$/.test(url))).toBe(true);
});

it('is nothing in browsers that cannot lay it over the page', async () => {
  const { page, requested } = await open('/');
  await page.evaluate(() => {
    delete (HTMLElement.prototype as { showPopover?: unknown }).showPopover;
  });
  const script = page.waitForResponse(/\/previews\.[^/]*\.js$/);
  await page.locator('.prose a[href^="/claims/"]').first().hover();
  await script;
  await page.clock.runFor(LATER);
  expect(requested.filter((url) => url.endsWith('.htm'))).toEqual([]);
});

describe('a link that the pointer rests on shows what it leads to:', () => {
  it('a claim: its statement, its standing and why', async () => {
    const { page } = await open('/');
    const link = page.locator('.prose a[href^="/claims/"]').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.hover();
    await expect.poll(() => preview(page).locator('.preview-title').innerText()).toBe(await heading(page, href));
    await page.goto(visit.origin + href);
    const standing = await page.locator('.claim-standing').innerText();
    await page.goBack();
    await link.hover();
    await expect.poll(async () => fold(await preview(page).locator('p').last().innerText())).toBe(fold(standing));
  });

  it('a passage: its words, marked, among those around them', async () => {
    const { page } = await open(CLAIM);
    const figure = page.locator('figure.quotation', { has: page.getByText('in context') }).first();
    const words = await figure.locator('blockquote').innerText();
    await inContext(page).hover();
    await expect
      .poll(async () => fold((await preview(page).locator('mark').allInnerTexts()).join('')))
      .toBe(fold(words));
    expect(fold(await preview(page).innerText()).length).toBeGreaterThan(fold(words).length);
  });

  it('a source: its title, and what is held', async () => {
    const { page } = await open(CLAIM);
    const link = page.locator('.evidence .label a[href^="/sources/arxiv"]').first();
    await link.hover();
    const title = await heading(page, (await link.getAttribute('href')) ?? '');
    await expect.poll(() => preview(page).innerText()).toContain(title);
    expect(await preview(page).innerText()).toMatch(/held/i);
  });

  it('a topic: its question, and how its claims stand', async () => {
    const { page } = await open(CLAIM);
    const link = page.locator('.crumbs a[href^="/topics/"]');
    await link.hover();
    const question = await heading(page, (await link.getAttribute('href')) ?? '');
    await expect.poll(() => preview(page).innerText()).toContain(question);
    expect(await preview(page).locator('.standing').count()).toBeGreaterThan(0);
  });

  it('a piece of evidence: its claim, its relation and its words', async () => {
    const { page } = await open('/map/');
    const link = page.locator('.matrix td a.quotation').first();
    const href = (await link.getAttribute('href')) ?? '';
    const [words, title] = await onPage(page, href, async (target) => [
      await target.locator('.evidence:target blockquote').innerText(),
      await target.locator('h1').innerText(),
    ]);
    await link.hover();
    await expect.poll(() => preview(page).locator('.preview-title').innerText()).toBe(title);
    expect(fold(await preview(page).locator('.preview-quotation p').last().innerText())).toBe(fold(words));
    expect(await preview(page).locator('.preview-quotation b').innerText()).toMatch(/[a-z]+s$/);
  });
});

describe('a preview', () => {
  it('waits until the pointer rests, and is fetched once', async () => {
    const { page, requested } = await open(CLAIM);
    const fetched = () => requested.filter((url) => url.includes('/previews'));
    expect(fetched()).toEqual([]);
    await inContext(page).hover();
    await expect.poll(() => preview(page).isVisible()).toBe(true);
    await page.mouse.move(1, 1);
    await page.clock.runFor(LATER);
    expect(await preview(page).isVisible()).toBe(false);
    const before = fetched().length;
    await inContext(page).hover();
    await expect.poll(() => preview(page).isVisible()).toBe(true);
    expect(fetched()).toHaveLength(before);
  });

  it('is asked for again where it could not be had the first time', async () => {
    const { page } = await open(CLAIM);
    const failed = page.waitForEvent('requestfailed');
    await page.route('**/previews/**', (route) => route.abort());
    await inContext(page).hover();
    await page.clock.runFor(LATER);
    await failed;
    await page.unrouteAll();
    await page.mouse.move(1, 1);
    await page.clock.runFor(LATER);
    await inContext(page).hover();
    await expect.poll(() => preview(page).isVisible()).toBe(true);
  });

  it('comes with the focus of the keyboard and goes with it', async () => {
    const { page } = await open(CLAIM);
    await focusByKey(page, inContext(page));
    await expect.poll(() => preview(page).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.locator('h1').click();
    await page.clock.runFor(LATER);
    expect(await preview(page).isVisible()).toBe(false);
  });

  it('is dismissed by Esc, which moves neither focus nor pointer, and stays away until the link is left', async () => {
    const { page } = await open(CLAIM);
    await focusByKey(page, inContext(page));
    await expect.poll(() => preview(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await preview(page).isVisible()).toBe(false);
    expect(await inContext(page).evaluate((link) => link === document.activeElement)).toBe(true);
    await inContext(page).hover();
    await page.clock.runFor(LATER);
    expect(await preview(page).isVisible()).toBe(false);
  });

  it('stays while the pointer is on it, and goes when it leaves', async () => {
    const { page } = await open(CLAIM);
    await inContext(page).hover();
    await expect.poll(() => preview(page).isVisible()).toBe(true);
    const box = await boxOf(preview(page));
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await page.clock.runFor(LATER);
    expect(await preview(page).isVisible()).toBe(true);
    await page.mouse.move(1, 1);
    await page.clock.runFor(LATER);
    expect(await preview(page).isVisible()).toBe(false);
  });

  it('has nothing for a finger, which gets the link alone', async () => {
    const { page, requested } = await open(CLAIM, { hasTouch: true, isMobile: true });
    const { x, y } = await inContext(page).evaluate((link) => {
      link.scrollIntoView({ block: 'center' });
      return link.getBoundingClientRect();
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 5, y: y + 5 }] });
    await page.clock.runFor(LATER);
    expect(requested.filter((url) => url.includes('/previews'))).toEqual([]);
    expect(await preview(page).count()).toBe(0);
  });

  it('is said once: hidden from screen readers, without a thing to focus, and not tied to the link', async () => {
    const { page } = await open(CLAIM);
    await inContext(page).hover();
    await expect.poll(() => preview(page).getAttribute('aria-hidden')).toBe('true');
    expect(await preview(page).locator('a, button, [tabindex], [id]').count()).toBe(0);
    expect(await inContext(page).getAttribute('aria-describedby')).toBeNull();
  });

  it.each([
    ['in the middle', 1280, 400],
    ['at the foot of the window', 1280, 790],
    ['at its head', 1280, 40],
    ['in a narrow window', 360, 600],
  ])('of a link %s is within the window and does not cover the link', async (_, width, bottom) => {
    const { page } = await open(CLAIM, { viewport: { width, height: 800 } });
    const link = page.locator('.evidence.quotation a', { hasText: 'in context' }).last();
    // Fonts that come later would move the link away from below the pointer.
    await page.waitForLoadState('networkidle');
    await link.evaluate((element, place) => {
      window.scrollBy(0, element.getBoundingClientRect().bottom - place);
    }, bottom);
    await link.hover();
    await expect.poll(() => preview(page).isVisible()).toBe(true);
    const [box, over] = [await boxOf(preview(page)), await boxOf(link)];
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
    expect(box.y >= over.y + over.height || box.y + box.height <= over.y).toBe(true);
  });

  it('takes what is on the page already from the page, where it is out of sight, and asks for nothing', async () => {
    const { page, requested } = await open('/sources/essay-ai-learning-theory/');
    const link = page.locator('.passage-note-number').first();
    await link.evaluate((element: HTMLElement) => {
      document.body.append(element);
      document.body.style.paddingBlockEnd = '200vh';
      window.scrollTo(0, document.body.scrollHeight);
    });
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    const passage = page.locator(`.source-text mark[data-passages~="${id}"]`).first();
    await link.evaluate((element: HTMLElement) =>
      Object.assign(element.style, { position: 'fixed', inset: '20rem auto auto 20rem' }),
    );
    await link.hover();
    await expect
      .poll(async () => fold(await preview(page).locator('mark').first().innerText()))
      .toBe(fold(await passage.innerText()));
    expect(requested.filter((url) => url.endsWith('.htm'))).toEqual([]);
  });

  it('works under a base path, under the site’s policy, and asks no other host', async () => {
    const based = await serve(inject('siteUnderBase'), '/some/base/');
    const context = await visit.browser.newContext();
    const violations = await watchViolations(context);
    const page = await context.newPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${based.origin}/some/base${CLAIM}`);
    await inContext(page).hover();
    await expect.poll(() => preview(page).locator('mark').count()).toBeGreaterThan(0);
    expect(violations).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(`${based.origin}/some/base/`))).toEqual([]);
    await context.close();
    based.close();
  });
});

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not shown');
  return box;
}

function fold(text: string): string {
  return text.replace(/[“”]/g, '').replace(/\s+/g, ' ').trim();
}
