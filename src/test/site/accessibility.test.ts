import type { RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchChromium, LOW } from '../chromium.ts';
import { axeFaults, RULES } from './axe.ts';
import { weakTexts } from './contrast.ts';
import { KINDS_OF_PAGE } from './pages.ts';
import { visitSite } from './visit.ts';

/** The rules that colours decide. To all others both themes are one page, which is laid out alike in them. */
const OF_COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** How readers set their windows and their text (WCAG 1.4.10, 1.4.4 and 1.4.12). */
const SETTINGS = [
  { setting: 'at 320 px', width: 320, style: '/* none */' },
  { setting: 'with text at 200 %', width: 640, style: 'html { font-size: 36px !important; }' },
  {
    setting: 'with wide text spacing',
    width: 360,
    style:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  },
];

const visit = visitSite();

describe.each(KINDS_OF_PAGE)('on %s', (address) => {
  // What axe finds on one page of a kind at 360 px or in the dark it would find on all of that kind.
  it('axe finds no violation at 360 px either, nor in the dark, where the page is the same', async () => {
    const page = await visit.page();
    await page.goto(visit.origin + address);
    const faults: string[] = [];
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: LOW });
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await axeFaults(page, OF_COLOURS)));
      expect(await isAlikeInThemes(page)).toBe(true);
    }
    faults.push(...(await axeFaults(page, RULES)));
    expect(faults).toEqual([]);
  });

  it('focus is never covered, and nothing scrolls sideways or is cut off at 320 px or as readers set their text', async () => {
    // What a reader sets is not held to the page’s policy.
    const page = await visit.page({ viewport: { width: 1280, height: 700 }, bypassCSP: true });
    await page.goto(visit.origin + address);
    expect(await page.evaluate(coveredWhenFocused)).toEqual([]);
    for (const { setting, width, style } of SETTINGS) {
      await page.setViewportSize({ width, height: 800 });
      const added = await page.addStyleTag({ content: style });
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ setting, isTooWide: scrolled > width, cut: await page.evaluate(cutOffTexts) }).toEqual({
        setting,
        isTooWide: false,
        cut: [],
      });
      await added.evaluate((element) => {
        (element as Element).remove();
      });
    }
  });
});

it('nothing scrolls sideways on a telephone where the browser’s text is set to twice its size', async () => {
  const browser = await launchChromium({ textSize: 32 });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: LOW } });
    const tooWide: string[] = [];
    for (const address of KINDS_OF_PAGE) {
      await page.goto(visit.origin + address);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) tooWide.push(address);
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).not.toBe('16px');
    expect(tooWide).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('every formula is in the accessibility tree', async () => {
  const page = await visit.page();
  await page.goto(`${visit.origin}/sources/arxiv-2502-16792/`);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const formulas = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'MathMLMath');
  const typeset = await page.locator('.katex').count();
  expect(typeset).toBeGreaterThan(0);
  expect(formulas).toHaveLength(typeset);
});

describe('the measures themselves', () => {
  it('see weak, cut-off and covered text where there is some', async () => {
    const page = await visit.page({ viewport: { width: 320, height: 600 } });
    await page.setContent(`<body style="background:#fff">
      <p id="weak" style="color:#aaa">weak</p>
      <p><mark style="background:#777"><span class="katex"><span class="katex-html" aria-hidden="true" style="color:#888">x²</span></span></mark></p>
      <svg width="100" height="40"><rect width="100" height="40" fill="#000"/><text y="20" fill="#222">drawn</text></svg>
      <p id="cut" style="height:1em;overflow:hidden">one line<br>two lines<br>three lines</p>
      <div style="position:fixed;inset:0 0 auto;height:100vh;background:#eee"></div><a id="covered" href="#x">covered</a></body>`);
    expect(await page.evaluate(weakTexts)).toEqual(
      ['weak', 'x²', 'drawn'].map((text) => expect.stringContaining(text) as string),
    );
    expect(await page.evaluate(cutOffTexts)).toEqual([expect.stringContaining('one line')]);
    expect(await page.evaluate(coveredWhenFocused)).toEqual([expect.stringContaining('covered')]);
  });

  it('see a page that is another in the dark, by more than its colours', async () => {
    const page = await visit.page();
    const alike = async (rule: string) => {
      await page.setContent(`<style>@media (prefers-color-scheme: dark) { ${rule} }</style><p>A word.</p>`);
      return isAlikeInThemes(page);
    };
    expect(await alike('p { color: #fff }')).toBe(true);
    expect(await alike('p { padding: 1px }')).toBe(false);
    expect(await alike('p { visibility: hidden }')).toBe(false);
  });
});

/**
 * True where the page has the same markup in both themes, and every element of it the same place: the page is light then.
 * A page that a script changes meanwhile is looked at again.
 */
async function isAlikeInThemes(page: Page): Promise<boolean> {
  const layoutIn = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    return page.evaluate(layout);
  };
  for (;;) {
    const before = await layoutIn('dark');
    if (before === (await layoutIn('light'))) return true;
    if (before === (await layoutIn('dark'))) return false;
  }
}

/** In the page: its markup, and the place and size of every element. */
function layout(): string {
  const boxes = [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height, getComputedStyle(element).visibility];
  });
  return document.documentElement.outerHTML + JSON.stringify(boxes);
}

/** In the page: elements that hide a part of their text. */
function cutOffTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip' || overflowY === 'clip';
      const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      return hides && cut && clipPath === 'none' && !element.closest('.katex, svg') && element.innerText.trim() !== '';
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** In the page: links and fields that something else covers when they have the focus (WCAG 2.4.11). */
function coveredWhenFocused(): string[] {
  const covered: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')) {
    element.focus();
    if (document.activeElement !== element) continue;
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const spots = [0.5, 0.1, 0.9].map((share) =>
      document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2),
    );
    if (!spots.some((spot) => spot && (element.contains(spot) || spot.contains(element))))
      covered.push(element.outerHTML.slice(0, 120));
  }
  return covered;
}
