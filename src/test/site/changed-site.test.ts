import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { buildSite, commandEnvironment } from './build-site.ts';
import { copyRepository, edit } from './repository-copy.ts';
import { serve } from './serve.ts';

const CLAIM = 'content/claims/ntps-predicts-lora-gain.md';

let root: string;
let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let retired: string;

/** A copy of the repository in which a claim has an older name and is withdrawn, and a quotation of another has changed. */
beforeAll(async () => {
  root = copyRepository();
  retired =
    /^\/claims\/strong-students-from-weak-teachers\/#(e-\w+)/m.exec(
      readFileSync(join(root, 'content/permalinks.txt'), 'utf8'),
    )?.[1] ?? '';
  edit(
    root,
    CLAIM,
    'history:',
    'aliases: [an-older-name]\nwithdrawn:\n  date: 2026-12-01\n  why: It was not what the paper says.\n  successor: ntps-bounds-excess-loss\nhistory:',
  );
  const place = '/claims/strong-students-from-weak-teachers/#';
  edit(root, 'content/permalinks.txt', `${place}${retired}`, `${place}e-0000000000`);
  retired = 'e-0000000000';
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', '--fix'], {
    cwd: root,
    encoding: 'utf8',
    env: commandEnvironment(),
  });
  if (status !== 0) throw new Error(stderr);
  host = await serve(buildSite(join(root, 'out'), [], root));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  host.close();
  rmSync(root, { recursive: true });
});

it('leads from an older name to the claim, with the place on the page', async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/claims/an-older-name/#scope`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/#scope`);
  await page.goto(`${host.origin}/claims/an-older-name/v1/`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/v1/`);
  await page.close();
});

it('leads there without scripts too', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.origin}/claims/an-older-name/`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/`);
  await context.close();
});

it('tells hosts that read _redirects the same', () => {
  expect(readFileSync(join(root, 'out/_redirects'), 'utf8')).toBe(
    '/claims/an-older-name/ /claims/ntps-predicts-lora-gain/ 301\n/claims/an-older-name/v1/ /claims/ntps-predicts-lora-gain/v1/ 301\n',
  );
});

it('keeps the page of a withdrawn claim, with the reason and what replaces it', async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/claims/ntps-predicts-lora-gain/`);
  expect(await page.locator('.withdrawal').innerText()).toMatch(
    /Withdrawn on 1 December 2026\. It was not what the paper says\.\s+In its place: /,
  );
  expect(await page.locator('.claim-standing').innerText()).toContain('Withdrawn');
  await page.close();
});

it('says at the place of a removed quotation that its words have changed', async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/claims/strong-students-from-weak-teachers/#${retired}`);
  expect(await page.locator(`#${retired}`).isVisible()).toBe(true);
  expect(await page.locator(`#${retired}`).innerText()).toContain('have been changed or removed');
  await page.goto(`${host.origin}/claims/strong-students-from-weak-teachers/`);
  expect(await page.locator(`#${retired}`).isVisible()).toBe(false);
  await page.close();
});
