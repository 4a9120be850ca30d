import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readContent } from '../../load/read-content.ts';
import { launchChromium } from '../chromium.ts';
import { addressOf, KINDS_OF_PAGE, readPageFile } from './pages.ts';
import { serve } from './serve.ts';

const site = inject('site');
const KILOBYTE = 1024;

/** What a claim page may cost in its first round trips: HTML, CSS and scripts that it names, compressed. */
const FIRST_ROUND_TRIPS = 14 * KILOBYTE;
/** How much that is told of a claim must fit: pieces of evidence, links from and to it, and entries in its history. */
const MANY = 23;
/** What each further one may cost, in bytes. */
const MORE = 300;

const { claims } = readContent('.').corpus;
const claimPages = claims.map(({ id }) => `claims/${id}/index.html`);

describe('a claim page without mathematics', () => {
  const pages = claimPages.filter((file) => !readPageFile(site, file).includes('class="katex"'));

  // The second has the links to its repository besides.
  describe.each([
    ['at the root of a host', site],
    ['under a base path', inject('siteUnderBase')],
  ])('%s', (_, folder) => {
    it.each(pages)('%s fits into 14 KB with its style sheet and its scripts, unless much is told of it', (file) => {
      const html = readPageFile(folder, file);
      const named = [...styleSheets(html), ...scripts(html)];
      expect(named).toHaveLength(2);
      const bytes = [compressed(html), ...named.map((path) => compressed(readFileSync(join(folder, path))))];
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_ROUND_TRIPS + bytesAbove(file));
    });
  });

  it.each(pages.slice(0, 3))('%s waits for one request at most before all of it is shown', (file) => {
    const html = readPageFile(site, file);
    const blockingScripts = [...html.matchAll(/<script\b(?![^>]*type="(?:module|application\/ld\+json)")[^>]*\bsrc=/g)];
    expect(styleSheets(html).length + blockingScripts.length).toBeLessThanOrEqual(1);
  });
});

it('the fonts of the site’s own text come to at most 60 KB', () => {
  const folder = join(site, 'fonts');
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => statSync(join(folder, name)).size);
  expect(sizes).toHaveLength(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * KILOBYTE);
});

describe('while a page loads', () => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await launchChromium();
    host = await serve(site);
  });
  afterAll(async () => {
    await browser.close();
    host.close();
  });

  it.each([
    ['/', 'h1', '.prose'],
    ['/claims/no-theory-predicts-task-success/', '.claim-standing', '.evidence'],
    ['/sources/essay-ai-learning-theory/', '.source-state', '.source-apparatus'],
    ['/topics/predictability/', 'h1', '.claim-list'],
    ['/claims/', 'h1', '.claim-list'],
    ['/map/', 'h1', '.map'],
    ['/method/', 'h1', '.prose'],
  ])(
    '%s shows its head before anything that it asks for is here, and the rest once its styles are',
    async (address, head, rest) => {
      const page = await browser.newPage();
      const released = Promise.withResolvers<undefined>();
      await page.route(/./, async (route) => {
        if (route.request().resourceType() !== 'document') await released.promise;
        await route.continue();
      });
      await page.goto(host.origin + address, { waitUntil: 'commit' });
      await page.locator(head).first().waitFor();
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const seen = await page.locator(head).first().boundingBox();
      expect(await page.locator(rest).count()).toBe(0);
      released.resolve(undefined);
      await page.locator(rest).first().waitFor();
      expect(await page.locator(head).first().boundingBox()).toEqual(seen);
      await page.close();
    },
  );

  it.each([
    'index.html',
    'claims/no-theory-predicts-task-success/index.html',
    'sources/essay-ai-learning-theory/index.html',
    'map/index.html',
  ])('nothing on %s moves', async (file) => {
    const page = await openWatched();
    await page.goto(host.origin + addressOf(file), { waitUntil: 'networkidle' });
    expect(await shiftOn(page)).toBe(0);
    await page.close();
  });

  it.concurrent.each(KINDS_OF_PAGE)(
    '%s asks at once for the weights of the serif that it shows, and for no other',
    async (address) => {
      const page = await browser.newPage();
      const asked = new Set<string>();
      page.on('request', (request) => asked.add(new URL(request.url()).pathname));
      await page.goto(host.origin + address, { waitUntil: 'networkidle' });
      const shown = await page.evaluate(() =>
        [...document.fonts]
          .filter(({ family, status }) => family.includes('Mesoscale Serif') && status !== 'unloaded')
          .map(({ weight, style }) => (style === 'italic' ? style : weight === '600' ? 'semibold' : 'roman')),
      );
      const files = [...new Set(shown)].map((name) => `/fonts/serif-${name}.woff2`).sort();
      const preloaded = await page
        .locator('link[rel="preload"][as="font"]')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
      expect(preloaded.sort()).toEqual(files);
      expect([...asked].filter((path) => /serif-(?!more)\w+\.woff2$/.test(path)).sort()).toEqual(files);
      await page.close();
    },
  );

  it('a browser knows every family that has a face of its own, among them what stands in for the serif until it is here', async () => {
    const page = await browser.newPage();
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(`${host.origin}/`);
    const faces = await page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', '')));
    const asked = await page.evaluate(() => getComputedStyle(document.documentElement).fontFamily);
    expect(new Set(faces)).toEqual(new Set([...asked.matchAll(/Mesoscale [\w-]+/g)].map(([family]) => family)));
    expect(faces).toContain('Mesoscale Stand-in');
    await page.close();
  });

  it('the longest page of a claim in one font comes to 32 KB with all that it asks for, that and its picture of a tab too', async () => {
    const inOneFont = claimPages.filter((file) => !/class="katex"|<em>|<strong>/.test(readPageFile(site, file)));
    const [longest = ''] = inOneFont.sort(
      (a, b) => compressed(readPageFile(site, b)) - compressed(readPageFile(site, a)),
    );
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('response', (response) => asked.push(new URL(response.url()).pathname));
    await page.goto(host.origin + addressOf(longest), { waitUntil: 'networkidle' });
    const sizes = asked.map((path) => {
      const content = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path));
      return path.endsWith('.woff2') ? content.length : compressed(content);
    });
    expect(asked.filter((path) => path.endsWith('.woff2'))).toEqual(['/fonts/serif-roman.woff2']);
    expect(asked.filter((path) => path.endsWith('.css'))).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('.js'))).toHaveLength(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(32 * KILOBYTE + bytesAbove(longest));
    await page.close();
  });

  it('the measure sees what moves', async () => {
    const page = await openWatched();
    await page.goto(`${host.origin}/`, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      document.body.prepend(...Array.from({ length: 9 }, () => document.createElement('hr')));
    });
    await expect.poll(() => shiftOn(page)).toBeGreaterThan(0);
    await page.close();
  });

  /** A page that notes from its beginning what moves on it. */
  async function openWatched(): Promise<Page> {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      globalThis.shiftSeen = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shiftSeen += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return page;
  }

  function shiftOn(page: Page): Promise<number> {
    return page.evaluate(() => globalThis.shiftSeen);
  }
});

declare global {
  var shiftSeen: number;
}

function styleSheets(html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="\/(?:some\/base\/)?([^"]+)"/g)].map(([, path]) => path ?? '');
}

function scripts(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*\bsrc="\/(?:some\/base\/)?([^"]+)"/g)].map(([, path]) => path ?? '');
}

/** How many bytes a claim page may cost above its budget, since so much is told of the claim. */
function bytesAbove(file: string): number {
  const [, id] = file.split('/');
  const told = claims.flatMap((claim) => {
    const { evidence, links, history } = claim.data;
    return claim.id === id ? [...evidence, ...links, ...history] : links.filter(({ to }) => to === id);
  });
  return MORE * Math.max(0, told.length - MANY);
}

/** Size as a host sends it: gzip at its usual level. */
function compressed(content: string | Buffer): number {
  return gzipSync(content, { level: 6 }).length;
}
