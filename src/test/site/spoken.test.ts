import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitSite } from './visit.ts';

const CLAIM = '/claims/no-theory-predicts-task-success/';

const visit = visitSite();

async function open(address: string): Promise<Page> {
  const page = await visit.page();
  await page.goto(visit.origin + address, { waitUntil: 'networkidle' });
  return page;
}

describe('a place where something is announced is there before its words are', () => {
  it('on the list of claims', async () => {
    const page = await open('/claims/');
    expect(await page.getByRole('status').allTextContents()).toEqual(['']);
  });

  it('on the search page', async () => {
    const page = await open('/search/');
    await page.evaluate(() => {
      const status = document.querySelector('.search-status');
      if (status) status.textContent = '';
    });
    expect(await page.getByRole('status').allTextContents()).toEqual(['']);
  });

  it('in the search over a page', async () => {
    const page = await open(CLAIM);
    await page.keyboard.press('/');
    await page.locator('.search-dialog input:focus').waitFor();
    expect(await page.getByRole('status').allTextContents()).toEqual(['']);
  });

  it('at the foot of the window, once something was said there', async () => {
    const page = await open(CLAIM);
    await page.getByRole('button', { name: 'Copy link to this claim' }).click();
    const status = page.locator('.passing-status');
    await expect.poll(() => status.textContent()).not.toBe('');
    await status.evaluate((place) => {
      place.textContent = '';
    });
    expect(await page.getByRole('status').count()).toBe(1);
  });
});

it('A filter that is taken off says that all claims are there again', async () => {
  const page = await open('/claims/');
  const status = page.locator('.filter-status');
  const theorem = page.locator('.filters a[data-filter="kind:theorem"]');
  await theorem.click();
  const count = /^\d+ of (\d+) claims$/.exec(await status.innerText())?.[1] ?? '';
  await theorem.click();
  expect(await status.innerText()).toBe(`All ${count} claims`);
});
