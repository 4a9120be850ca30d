import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPage } from '../../build/read-page.ts';
import { launchChromium } from '../chromium.ts';
import { pagesIn, readPageFile } from './pages.ts';
import { serve } from './serve.ts';
import { NO_TROUBLE, watchTrouble, watchViolations, type Trouble } from './violations.ts';

const site = inject('site');
const CLAIM = '/claims/no-theory-predicts-task-success/';

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let page: Page;
let trouble: Trouble;

beforeAll(async () => {
  browser = await launchChromium();
  host = await serve(site);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  trouble = await watchTrouble(context, host.origin);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  host.close();
});

describe('every page', () => {
  it('says its policy before anything else', () => {
    for (const file of pagesIn(site)) {
      expect([file, readPageFile(site, file)]).toEqual([
        file,
        expect.stringMatching(
          /^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /,
        ),
      ]);
    }
  });

  it('names no script, style sheet or picture of another host', () => {
    for (const file of pagesIn(site))
      expect([file, ...readPageFile(site, file).matchAll(/ src="(?!\/)[^"]*"/g)]).toEqual([file]);
    expect(readPage('a', '<script src="https://example.org/a.js">').links[0]?.address).toBe('https://example.org/a.js');
  });
});

describe('in use', () => {
  it.each<[string, string, (page: Page) => Promise<void>]>([
    [
      'the search page',
      '/search/?q=noise',
      async (page) => {
        await page.locator('.result').first().waitFor();
      },
    ],
    [
      'the search dialog',
      CLAIM,
      async (page) => {
        await page.keyboard.press('/');
        await page.locator('.search-dialog input').fill('noise');
        await page.locator('.search-dialog .result-link').first().waitFor();
      },
    ],
    [
      'a preview',
      CLAIM,
      async (page) => {
        await page.locator('.evidence a', { hasText: 'in context' }).first().hover();
        await page.locator('.preview mark').first().waitFor();
      },
    ],
    [
      'the keys',
      CLAIM,
      async (page) => {
        await page.keyboard.press('?');
        await page.locator('dialog[open]').waitFor();
      },
    ],
    [
      'a filter',
      '/claims/',
      async (page) => {
        await page.locator('.filters a[data-filter="kind:theorem"]').click();
        await page.locator('.filters a[data-filter="kind:theorem"][aria-current]').waitFor();
      },
    ],
    [
      'the theme',
      CLAIM,
      async (page) => {
        await page.locator('.theme-switch').click();
        await page.reload();
        await page.locator('html[data-theme="dark"]').waitFor();
      },
    ],
    [
      'the map',
      '/map/',
      async (page) => {
        await page.locator('.map-box a').first().hover();
      },
    ],
    [
      'a passage that was linked to',
      '/sources/essay-ai-learning-theory/',
      async (page) => {
        await page.locator('.passage-number a').first().click();
        await page.locator('.is-landed, :target').first().waitFor();
      },
    ],
  ])('%s keeps to the policy', async (_, path, use) => {
    await page.goto(host.origin + path);
    await use(page);
    expect(trouble).toEqual(NO_TROUBLE);
  });
});

describe('the policy', () => {
  it.each([
    ['a script in the page', '<script>document.title = "live"</script>', 'script-src-elem inline'],
    ['a handler', '<input autofocus onfocus="document.title = \'live\'">', 'script-src-attr inline'],
    ['a script of another host', '<script src="https://host.invalid/a.js"></script>', 'script-src-elem'],
    ['a picture of another host', '<img src="https://host.invalid/a.png">', 'img-src'],
    ['a frame', '<iframe src="https://host.invalid/"></iframe>', 'frame-src'],
    ['an object', '<object data="https://host.invalid/"></object>', 'object-src'],
    ['a style sheet in the page', '<style>p { color: red }</style>', 'style-src-elem inline'],
    ['a base', '<base href="https://host.invalid/">', 'base-uri'],
  ])('stops %s, if ever one got that far', async (_, markup, violation) => {
    const strict = await browser.newContext();
    const seen = await watchViolations(strict);
    const page = await strict.newPage();
    await page.route(`**${CLAIM}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<main', `${markup}<main`) });
    });
    await page.goto(host.origin + CLAIM);
    await expect.poll(() => seen.some((one) => one.startsWith(`${CLAIM} ${violation}`))).toBe(true);
    expect(await page.title()).not.toBe('live');
    await strict.close();
  });
});
