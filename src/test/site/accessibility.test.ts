import type { RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { addressOf, KINDS_OF_PAGE, pagesIn } from './pages.ts';
import { RULES, runAxe, violationsIn } from './axe.ts';
import { inTabs } from './in-tabs.ts';
import { visitSite } from './visit.ts';

/**
 * What axe cannot decide, and what decides it here. Of contrast it leaves open text in drawings, single signs, and text whose
 * ground it cannot tell; {@link weakTexts} computes that of every text of every page, in both themes.
 */
const COMPUTED = new Set(['color-contrast']);

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
const addresses = pagesIn(inject('site')).map(addressOf);

it(
  'on every page axe finds no violation, and every text stands out from its ground in either theme, at 360 and at 1280 px',
  { timeout: 600_000 },
  async () => {
    const context = await visit.browser.newContext();
    const faults: string[] = [];
    await inTabs(context, 3, addresses, async (page, address) => {
      await page.goto(visit.origin + address);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const text of await page.evaluate(weakTexts))
            faults.push(`${address} (${colorScheme}, ${String(width)} px) ${text}`);
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
      faults.push(...(await axeFaults(page, RULES)).map((fault) => `${address} ${fault}`));
    });
    await context.close();
    expect(faults).toEqual([]);
  },
);

describe.each(KINDS_OF_PAGE)('on %s', (address) => {
  // What axe finds on one page of a kind at 360 px or in the dark it would find on all of that kind.
  it('axe finds no violation at 360 px either, nor in the dark, where the page is the same', async () => {
    const context = await visit.browser.newContext();
    const page = await context.newPage();
    await page.goto(visit.origin + address);
    const faults: string[] = [];
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await axeFaults(page, OF_COLOURS)));
      expect(await isAlikeInThemes(page)).toBe(true);
    }
    faults.push(...(await axeFaults(page, RULES)));
    await context.close();
    expect(faults).toEqual([]);
  });

  it('focus is never covered, and nothing scrolls sideways or is cut off at 320 px or as readers set their text', async () => {
    // What a reader sets is not held to the page’s policy.
    const page = await visit.browser.newPage({ viewport: { width: 1280, height: 700 }, bypassCSP: true });
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
    await page.close();
  });
});

it('every formula is in the accessibility tree', async () => {
  const page = await visit.browser.newPage();
  await page.goto(`${visit.origin}/sources/arxiv-2502-16792/`);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const formulas = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'MathMLMath');
  const typeset = await page.locator('.katex').count();
  await page.close();
  expect(typeset).toBeGreaterThan(0);
  expect(formulas).toHaveLength(typeset);
});

describe('the measures themselves', () => {
  it('see weak, cut-off and covered text where there is some', async () => {
    const page = await visit.browser.newPage({ viewport: { width: 320, height: 600 } });
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
    await page.close();
  });

  it('see a page that is another in the dark, by more than its colours', async () => {
    const page = await visit.browser.newPage();
    const alike = async (rule: string) => {
      await page.setContent(`<style>@media (prefers-color-scheme: dark) { ${rule} }</style><p>A word.</p>`);
      return isAlikeInThemes(page);
    };
    expect(await alike('p { color: #fff }')).toBe(true);
    expect(await alike('p { padding: 1px }')).toBe(false);
    expect(await alike('p { visibility: hidden }')).toBe(false);
    await page.close();
  });
});

/** What axe finds wrong on the page as it is now, and what it cannot decide. */
async function axeFaults(page: Page, runOnly: RunOnly): Promise<string[]> {
  const results = await runAxe(page, runOnly);
  const undecided = results.incomplete.filter(({ id }) => !COMPUTED.has(id));
  return [...violationsIn(results), ...undecided.map(({ id }) => `${id} is not decided`)];
}

/** True where the page has the same markup in both themes, and every element of it the same place. A page that a script changes meanwhile is looked at again. */
async function isAlikeInThemes(page: Page): Promise<boolean> {
  const layoutIn = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    return page.evaluate(layout);
  };
  for (;;) {
    const [before, dark, after] = [await layoutIn('light'), await layoutIn('dark'), await layoutIn('light')];
    if (before === dark) return true;
    if (before === after) return false;
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

/** In the page: texts whose colour and ground differ too little (WCAG 1.4.3), signs among them. Colours are read off a canvas, so that any syntax counts. */
function weakTexts(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return ['no canvas'];
  const known = new Map<string, [number, number, number, number]>();
  const rgba = (color: string) => {
    const read = known.get(color);
    if (read) return read;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const pixel = [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
    known.set(color, pixel);
    return pixel;
  };
  const luminance = ([r, g, b]: number[]) => {
    const channel = (value = 0) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  /** The box in a drawing that is drawn before the text and lies under it. */
  const boxUnder = (text: Element): Element | null => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const boxes = [...(text.closest('svg')?.querySelectorAll('rect') ?? [])].filter((box) => {
      const at = box.getBoundingClientRect();
      const covers = at.left <= left + 1 && at.right >= right - 1 && at.top <= top + 1 && at.bottom >= bottom - 1;
      const isBefore = box.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return covers && isBefore !== 0 && rgba(getComputedStyle(box).fill)[3] === 255;
    });
    return boxes.at(-1) ?? null;
  };
  const groundOf = (element: Element | null): number[] => {
    const box = element instanceof SVGElement ? boxUnder(element) : null;
    if (box) return rgba(getComputedStyle(box).fill);
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255];
  };
  const weak: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (
      !element ||
      text === '' ||
      // Mathematics is measured where it is typeset, not in the MathML that only programs read.
      element.closest('script, style, noscript, math, title')
    )
      continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.visibility !== 'visible' || box.width < 2 || box.height < 2) continue;
    const isSvg = element instanceof SVGElement;
    const [a, b] = [luminance(rgba(isSvg ? style.fill : style.color)), luminance(groundOf(element))].sort(
      (x, y) => y - x,
    ) as [number, number];
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) weak.push(`${ratio.toFixed(2)} ${text.slice(0, 40)}`);
  }
  return weak;
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
