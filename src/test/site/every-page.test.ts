import { expect, inject, it } from 'vitest';
import { LOW } from '../chromium.ts';
import { axeFaults, RULES } from './axe.ts';
import { weakTexts } from './contrast.ts';
import { inTabs } from './in-tabs.ts';
import { addressOf, pagesIn } from './pages.ts';
import { NO_TROUBLE, watchTrouble } from './violations.ts';
import { visitSite } from './visit.ts';

/** In an order in which each differs from the one before in as little as can be; axe sees the last. */
const LOOKS = [
  ['light', 360],
  ['dark', 360],
  ['dark', 1280],
  ['light', 1280],
] as const;

const visit = visitSite();
const pages = pagesIn(inject('site')).map(addressOf);

/**
 * Of the versions of a claim the last alone, since the others never change, and only become more: `--mode full` opens them
 * too.
 */
const addresses = pages.filter((address) => {
  const version = /^(\/claims\/[^/]+\/v)(\d+)\/$/.exec(address);
  const [, start = '', number] = version ?? [];
  return import.meta.env.MODE === 'full' || !version || !pages.includes(`${start}${String(Number(number) + 1)}/`);
});

it(
  'opens without a violation, an error or a request to another host; axe finds nothing, and every text stands out from its ground in either theme, at 360 and at 1280 px',
  { timeout: 600_000 },
  async () => {
    const context = await visit.browser.newContext();
    const trouble = await watchTrouble(context, visit.origin);
    const faults: string[] = [];
    await inTabs(context, 3, addresses, async (page, address) => {
      await page.goto(visit.origin + address);
      for (const [colorScheme, width] of LOOKS) {
        await page.setViewportSize({ width, height: LOW });
        await page.emulateMedia({ colorScheme });
        for (const text of await page.evaluate(weakTexts))
          faults.push(`${address} (${colorScheme}, ${String(width)} px) ${text}`);
      }
      faults.push(...(await axeFaults(page, RULES)).map((fault) => `${address} ${fault}`));
    });
    await context.close();
    expect(faults).toEqual([]);
    expect(trouble).toEqual(NO_TROUBLE);
  },
);
