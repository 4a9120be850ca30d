import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { watchViolations } from './violations.ts';
import { visitSite } from './visit.ts';

const ESSAY = '/sources/essay-ai-learning-theory/';
const WITH_FORMULA = '/sources/arxiv-2502-16792/';

const visit = visitSite();

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await visit.page({ viewport: { width: 1280, height: 800 }, permissions, ...options });
  await page.goto(visit.origin + path);
  return page;
}

const tools = (page: Page) => page.locator('.selection-tools');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects from the first of some words in the text of the source to the last of others behind it, and waits for the offer. */
async function select(page: Page, first: string, last: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(
        document.querySelector('.source-text') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      let begun = false;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement?.closest('.passage-note')) continue;
        const start = begun ? 0 : node.data.indexOf(from);
        if (start === -1) continue;
        if (!begun) range.setStart(node, start);
        begun = true;
        const end = node.data.indexOf(to, start);
        if (end === -1) continue;
        range.setEnd(node, end + to.length);
        break;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [first, last] as const,
  );
  await tools(page).waitFor();
}

/** Selects a word where it stands for the third time in the text of the source. */
async function selectThird(page: Page, word: string): Promise<void> {
  await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.querySelector('.source-text') ?? document, NodeFilter.SHOW_TEXT);
    const places: [Text, number][] = [];
    for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null)
      if (!node.parentElement?.closest('.passage-note') && node.data.includes(wanted))
        places.push([node, node.data.indexOf(wanted)]);
    const [node, start] = places[2] ?? [document.createTextNode(''), 0];
    getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
  }, word);
  await tools(page).waitFor();
}

describe('words that are selected on a source’s page', () => {
  it('go into the form as evidence, which finds them in their place', async () => {
    const page = await open(ESSAY);
    await select(page, 'Before I begin', 'several key facts:');
    await tools(page).getByRole('link', { name: 'Use as evidence' }).click();
    const form = page.locator('[data-form="evidence"]');
    await form.locator('.finder.is-found').waitFor();
    expect(await form.locator('[name="evidence.0.source"]').inputValue()).toBe('essay-ai-learning-theory');
    expect(await form.locator('[name="evidence.0.exact"]').inputValue()).toBe(
      'Before I begin, you should know several key facts:',
    );
    expect(new URL(page.url()).hash).toBe('');
  });

  it('go there in Markdown where there is a formula, of which a part may be selected', async () => {
    const page = await open(WITH_FORMULA);
    await select(page, 'via a notion we call', 'planted correlation');
    await tools(page).getByRole('link', { name: 'Use as evidence' }).click();
    const form = page.locator('[data-form="evidence"]');
    await form.locator('.finder.is-found').waitFor();
    expect(await form.locator('[name="evidence.0.exact"]').inputValue()).toBe(
      'via a notion we call $k$-sparse planted correlation',
    );
  });

  it('go there without the gap behind their paragraph, which a triple click touches', async () => {
    const page = await open(ESSAY);
    await page.locator('.source-text p', { hasText: 'Before I begin' }).click({ clickCount: 3 });
    await tools(page).getByRole('link', { name: 'Use as evidence' }).click();
    const form = page.locator('[data-form="evidence"]');
    await form.locator('.finder.is-found').waitFor();
    expect(await form.locator('[name="evidence.0.exact"]').inputValue()).toBe(
      'Before I begin, you should know several key facts:',
    );
  });

  it('are known by what stands before them where they stand more than once', async () => {
    const page = await open('/sources/article-gentic-tao/');
    await selectThird(page, 'Tao');
    await tools(page).getByRole('link', { name: 'Use as evidence' }).click();
    const form = page.locator('[data-form="evidence"]');
    await form.locator('.finder.is-found').waitFor();
    expect(await form.locator('[name="evidence.0.exact"]').inputValue()).toBe('Tao');
    expect(await form.locator('[name="evidence.0.prefix"]').inputValue()).not.toBe('');
  });

  it('are copied as they stand in the source, without what we say of it', async () => {
    const page = await open(ESSAY);
    await select(page, 'Before I begin', 'This seems to suggest');
    await page.keyboard.press('Control+C');
    expect(await copied(page)).toBe(
      'Before I begin, you should know several key facts:\n\n[…]\n\nThis seems to suggest',
    );
    await select(page, 'For any set of training data', 'can learn');
    await page.keyboard.press('Control+C');
    expect(await copied(page)).toMatch(/there is a minimum error ϵ0\\epsilon \\ge 0 with which MM can learn$/);
  });

  it('are copied with formulas as TeX', async () => {
    const page = await open(WITH_FORMULA);
    await select(page, 'via a notion we call', 'planted correlation');
    await page.keyboard.press('Control+C');
    expect(await copied(page)).toBe('via a notion we call $k$-sparse planted correlation');
  });

  it('have a link that leads to them', async () => {
    const page = await open(ESSAY);
    await select(page, 'know several', 'key facts:');
    await tools(page).getByRole('button', { name: 'Copy link to this passage' }).click();
    await expect.poll(() => copied(page)).toBe(`${visit.origin}${ESSAY}#:~:text=know%20several%20key%20facts%3A`);
  });

  it('have a link that names what stands before them where they stand more than once', async () => {
    const page = await open('/sources/article-gentic-tao/');
    await selectThird(page, 'Tao');
    await tools(page).getByRole('button', { name: 'Copy link to this passage' }).click();
    await expect.poll(() => copied(page)).toMatch(/#:~:text=[^,]+-,Tao$/);
    const [, before = ''] = /text=(.+)-,Tao$/.exec(await copied(page)) ?? [];
    const prefix = decodeURIComponent(before);
    const text = (await page.locator('.source-text').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain(`${prefix} Tao`);
    expect(text.indexOf(`${prefix} Tao`)).toBeGreaterThan(text.indexOf('Tao'));
  });

  it('have a link from their first words to their last across paragraphs and numbers of passages', async () => {
    const page = await open(ESSAY, { viewport: { width: 1280, height: 300 } });
    await select(page, 'LLM learning and capabilities', 'several key facts:');
    await tools(page).getByRole('button', { name: 'Copy link to this passage' }).click();
    const address = `${visit.origin}${ESSAY}#:~:text=LLM%20learning%20and%20capabilities.,you%20should%20know%20several%20key%20facts%3A`;
    await expect.poll(() => copied(page)).toBe(address);
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  it('have their permalink where they are a marked passage', async () => {
    const page = await open(ESSAY);
    const passage = await page.locator('.source-text mark[id^="p-"]').nth(1).getAttribute('id');
    await page.evaluate((id) => {
      const mark = document.getElementById(id ?? '');
      if (mark) getSelection()?.selectAllChildren(mark);
    }, passage);
    await tools(page).getByRole('button', { name: 'Copy link to this passage' }).click();
    await expect.poll(() => copied(page)).toBe(`${visit.origin}${ESSAY}#${passage ?? ''}`);
  });
});

describe('the offer', () => {
  it('is next for Tab, goes with Esc and with the selection, and comes with another', async () => {
    const page = await open(ESSAY);
    await page.locator('.source-text p', { hasText: 'Before I begin' }).dblclick({ position: { x: 30, y: 12 } });
    await tools(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Use as evidence');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link to this passage');
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toContain('#:~:text=');
    await page.keyboard.press('Escape');
    expect(await tools(page).count()).toBe(0);
    await select(page, 'Before I', 'begin');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect.poll(() => tools(page).count()).toBe(0);
  });

  // A width that is no whole number of pixels must not push what stands at the edge of the text onto a second line.
  it.each(['0.01px', '0.02px', '0.03px', '0.04px'])(
    'stands on one line with letters %s apart',
    async (letterSpacing) => {
      const page = await open(ESSAY);
      await page.locator('.source-text').evaluate((text, apart) => {
        text.style.letterSpacing = apart;
      }, letterSpacing);
      await select(page, 'Current frontier', 'with respect');
      const [link, button] = await tools(page).evaluate(({ children }) =>
        [...children].map((one) => one.getBoundingClientRect()),
      );
      expect(button?.top).toBeLessThan(link?.bottom ?? 0);
    },
  );

  it('is made for the text of the source alone', async () => {
    const page = await open(ESSAY);
    await select(page, 'Before I', 'begin');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
    await expect.poll(() => tools(page).count()).toBe(0);
  });

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    'has nothing that axe objects to in the %s theme at %i px, and widens no page',
    async (colorScheme, width) => {
      const page = await open(ESSAY, { colorScheme, viewport: { width, height: 800 } });
      await select(page, 'know several', 'key facts:');
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );

  it('holds to the site’s policy', async () => {
    const context = await visit.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const violations = await watchViolations(context);
    const page = await context.newPage();
    await page.goto(visit.origin + ESSAY);
    await select(page, 'know several', 'key facts:');
    await tools(page).getByRole('button').click();
    await expect.poll(() => copied(page)).toContain('#:~:text=');
    expect(violations).toEqual([]);
    await context.close();
  });
});
