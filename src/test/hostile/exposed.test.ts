import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser as TrigParser } from 'n3';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { WAITING_SCRIPT } from '../../layouts/inline-parts.ts';
import { launchChromium, LOW } from '../chromium.ts';
import { inTabs } from '../site/in-tabs.ts';
import { addressOf, filesIn, pagesIn, readPageFile } from '../site/pages.ts';
import { serve } from '../site/serve.ts';
import { watchViolations } from '../site/violations.ts';
import { ATTACKS, sample } from './corpora.ts';
import { buildExposedSite } from './exposed-site.ts';
import { liveIn } from './live.ts';
import { addRow } from './table.ts';

/** Of the carriers, one in so many is built. */
const STEP = 80;

const carriers = sample([...ATTACKS.keys()], STEP);

let root: string;
let site: string;
let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-exposed-'));
  site = buildExposedSite(root, carriers);
  host = await serve(site);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  host.close();
  rmSync(root, { recursive: true, force: true });
});

/** What a hostile text did in the pages of a context: it grows while they are open. */
async function watch(context: BrowserContext): Promise<string[]> {
  const live = await watchViolations(context);
  context.on('dialog', (dialog) => {
    live.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(host.origin)) live.push(`request: ${request.url()}`);
  });
  context.on('weberror', (error) => live.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') live.push(`console: ${message.text()} ${message.location().url}`);
  });
  await context.route(
    (url) => url.origin !== host.origin,
    (route) => route.abort(),
  );
  return live;
}

describe('A site of hostile content that no check has seen', () => {
  it('has a page for every carrier', () => {
    const pages = pagesIn(site);
    expect(carriers.filter((number) => !pages.includes(`claims/c${String(number)}/index.html`))).toEqual([]);
    expect(readPageFile(site, `sources/c${String(carriers[1])}-source/index.html`)).toContain('alert(1)');
  });

  it('has nothing live in its pages and previews', () => {
    const files = filesIn(site).filter((file) => /\.html?$/.test(file) && !/^(?:search\/|contribute\/|404)/.test(file));
    const live = files.flatMap((file) => {
      const html = readPageFile(site, file);
      const content = html.slice(
        Math.max(0, html.indexOf('<main')),
        html.includes('</main>') ? html.lastIndexOf('</main>') : undefined,
      );
      return liveIn(content.replace(`<script>${WAITING_SCRIPT}</script>`, '')).map((what) => `${file}: ${what}`);
    });
    expect(live).toEqual([]);
  });

  it('has exports that can be read', () => {
    const files = filesIn(site);
    expect(['.json', '.jsonld', '.trig', '.png'].filter((form) => !files.some((file) => file.endsWith(form)))).toEqual(
      [],
    );
    for (const file of files) {
      const read = () => readFileSync(join(site, file), 'utf8');
      if (/\.(?:json|jsonld)$/.test(file)) expect([file, typeof JSON.parse(read())]).toEqual([file, 'object']);
      if (file.endsWith('.trig')) expect([file, new TrigParser().parse(read()).length > 0]).toEqual([file, true]);
      if (file.endsWith('.png'))
        expect([file, readFileSync(join(site, file)).toString('latin1', 1, 4)]).toEqual([file, 'PNG']);
    }
  });

  it.each([
    ['without the policy', true],
    ['with it', false],
  ])('does nothing in Chromium %s: no dialog, no request elsewhere, no error, no violation', async (_, bypassCSP) => {
    const context = await browser.newContext({ bypassCSP, viewport: { width: 1280, height: LOW } });
    const live = await watch(context);
    const page = await context.newPage();
    let slowest = { time: 0, input: '' };
    const addresses = [
      ...pagesIn(site).map(addressOf),
      ...filesIn(site)
        .filter((file) => /\.(?:htm|svg)$|feed\.xml$/.test(file))
        .map((file) => `/${file}`),
    ];
    await inTabs(context, 2, addresses, async (tab, address) => {
      const before = performance.now();
      await tab.goto(host.origin + address);
      const time = performance.now() - before;
      if (time > slowest.time) slowest = { time, input: address };
    });
    await page.goto(`${host.origin}/search/?q=alert`);
    await page.locator('.result').first().waitFor();
    await page.goto(`${host.origin}/claims/c${String(carriers[0])}/`);
    await page.locator('.evidence a', { hasText: 'in context' }).first().hover();
    await page.locator('.preview').first().waitFor();
    await context.close();
    expect(live).toEqual([]);
    addRow(inject('rows'), {
      corpus: `pages opened ${bypassCSP ? 'without' : 'under'} the policy`,
      tried: addresses.length,
      refused: 0,
      harmless: addresses.length,
      live: live.length,
      slowest,
    });
  });

  it.each([
    ['without the policy', true],
    ['with it', false],
  ])('has a form that takes attacks in every field %s, and shows them as words', async (_, bypassCSP) => {
    const context = await browser.newContext({ bypassCSP });
    const live = await watch(context);
    const page = await context.newPage();
    await page.goto(`${host.origin}/contribute/`);
    const fields = page.locator('main form :is(input:not([type="checkbox"]), textarea)');
    await fields.first().waitFor();
    const attacks = sample(ATTACKS, 10);
    let slowest = { time: 0, input: '' };
    for (const attack of attacks) {
      const before = performance.now();
      await fields.evaluateAll(async (all, text) => {
        for (const field of all as HTMLInputElement[]) {
          field.value = text;
          for (const type of ['input', 'change', 'blur']) field.dispatchEvent(new Event(type, { bubbles: true }));
        }
        await new Promise((resolve) => requestIdleCallback(resolve));
      }, attack);
      const time = performance.now() - before;
      if (time > slowest.time) slowest = { time, input: attack };
    }
    expect(await page.locator('main form').first().innerText()).not.toBe('');
    await context.close();
    expect(live).toEqual([]);
    const tried = attacks.length;
    addRow(inject('rows'), {
      corpus: 'attacks typed into the form',
      tried,
      refused: 0,
      harmless: tried,
      live: 0,
      slowest,
    });
  });
});
