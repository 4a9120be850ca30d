import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitSite } from './visit.ts';

const visit = visitSite();

/** The map in a window that it does not fit into, dragged to the left by 100 px, the button still down. */
async function openAndDrag(): Promise<Page> {
  const page = await visit.page({ viewport: { width: 600, height: 500 } });
  await page.goto(`${visit.origin}/map/`, { waitUntil: 'networkidle' });
  const box = page.locator('.map-box').first();
  await box.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await box.boundingBox()) ?? {};
  await page.mouse.move(x + 300, y + 40);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 40);
  return page;
}

const scrolled = (page: Page) =>
  page
    .locator('.map-box')
    .first()
    .evaluate((box) => box.scrollLeft);

describe('the map', () => {
  it('is dragged, and its links are followed by the keyboard after that', async () => {
    const page = await openAndDrag();
    await page.mouse.up();
    expect(await scrolled(page)).toBe(100);
    const link = page.locator('.map a').first();
    const address = await link.getAttribute('href');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(visit.origin + (address ?? ''));
  });

  it('takes the focus no second time on the way from its box to its first link', async () => {
    const page = await visit.page({ viewport: { width: 600, height: 500 } });
    await page.goto(`${visit.origin}/map/`, { waitUntil: 'networkidle' });
    await page.locator('.map-box').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('a');
  });

  it.each<[when: string, end: (page: Page) => Promise<void>]>([
    [
      'the button was let go where the page was not told of it',
      async (page) => {
        await page.evaluate(() => {
          addEventListener(
            'pointerup',
            (event) => {
              event.stopImmediatePropagation();
            },
            { capture: true },
          );
        });
        await page.mouse.up();
      },
    ],
    ['the drag was broken off', (page) => page.evaluate(() => void dispatchEvent(new PointerEvent('pointercancel')))],
  ])('does not go with the mouse when %s', async (_, end) => {
    const page = await openAndDrag();
    await end(page);
    const { x = 0, y = 0 } = (await page.locator('.map-box').first().boundingBox()) ?? {};
    await page.mouse.move(x + 100, y + 40);
    expect(await scrolled(page)).toBe(100);
  });
});
