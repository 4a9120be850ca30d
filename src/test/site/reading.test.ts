import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STANDINGS } from '../../digest/standing.ts';
import { KINDS_OF_PAGE } from './pages.ts';
import { visitSite } from './visit.ts';

const CLAIM = '/claims/no-theory-predicts-task-success/';

const visit = visitSite();

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reader %s', (_, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  const requested: string[] = [];

  beforeAll(async () => {
    context = await visit.browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.on('request', (request) => requested.push(request.url()));
  });

  afterAll(() => context.close());

  it('follows a quotation to its passage, sees the same words there, and comes back to the evidence', async () => {
    await page.goto(visit.origin + CLAIM);
    const figure = page.locator('figure.quotation', { has: page.getByText('in context') }).first();
    const words = await figure.locator('blockquote').innerText();
    const evidence = await figure.getAttribute('id');
    await figure.getByText('in context').click();
    // The address is the new one as soon as the page begins to come; its words are there once it has loaded.
    await page.waitForURL('**/sources/**#p-*');

    const passage = new URL(page.url()).hash.slice(1);
    const pieces = page.locator(`mark[data-passages~="${passage}"]`);
    expect(fold((await pieces.allInnerTexts()).join(''))).toBe(fold(words));
    await expect.poll(() => isInViewport(page, `#${passage}`)).toBe(true);

    await page.locator(`#note-${passage} a[href$="#${evidence ?? ''}"]`).click();
    await page.waitForURL(`${visit.origin}${CLAIM}#${evidence ?? ''}`);
    await expect.poll(() => isInViewport(page, `#${evidence ?? ''}`)).toBe(true);
  });

  it('is sent to no other host', async () => {
    for (const path of KINDS_OF_PAGE) await page.goto(visit.origin + path);
    expect(requested.filter((url) => !url.startsWith(visit.origin))).toEqual([]);
  });
});

it('sees at the top of a claim its kind, which says what was not checked, before how it stands', async () => {
  const page = await visit.page({ viewport: { width: 360, height: 780 } });
  await page.goto(`${visit.origin}/claims/ssl-losses-match-spectral-embeddings/`);
  const head = await page.locator('.claim .head > *').allInnerTexts();
  const statement = await page.locator('h1').innerText();
  const [kind, standing] = head.slice(head.indexOf(statement) + 1);
  expect(kind).toBe('Theorem. Announced as proved by its authors. No proof was checked here.');
  expect(standing).toMatch(/^Reported\s/);
  expect((await page.locator('main').innerText()).split('No proof was checked here')).toHaveLength(2);
});

it('sees on a phone what a claim rests on and its history before how to cite it, which is beside them on a desk', async () => {
  const page = await visit.page({ viewport: { width: 360, height: 780 } });
  await page.goto(visit.origin + CLAIM);
  const headings = page.locator('.claim h2');
  const top = async (title: string) => (await headings.getByText(title, { exact: true }).boundingBox())?.y ?? NaN;
  const tops = async () => [await top('Scope and limits'), await top('History'), await top('Cite this claim')];
  const onPhone = await tops();
  expect(onPhone).toEqual(onPhone.toSorted((a, b) => a - b));
  const read = await headings.allInnerTexts();
  expect(read.slice(-3)).toEqual(['History', 'Cite this claim', 'Improve it']);

  await page.setViewportSize({ width: 1280, height: 800 });
  const below = page.locator('.claim .main-text');
  const { y = NaN, height = NaN } = (await below.boundingBox()) ?? {};
  expect((await top('Cite this claim')) - (y + height)).toBeLessThan(60);
  expect(await top('Where it comes from')).toBeLessThan(y + 60);
});

it.each([
  ['the home page', '/', 'aside a[href$="#standings"]'],
  ['a claim', CLAIM, '.claim-standing a'],
])('is led by %s from how claims stand to what the words for it mean', async (_, address, link) => {
  const page = await visit.page();
  await page.goto(visit.origin + address);
  await page.locator(link).click();
  await page.waitForURL(`${visit.origin}/method/#standings`);
  await expect.poll(() => isInViewport(page, '#standings')).toBe(true);
});

it('sees in the overview the sign of how each claim stands, whatever that is', async () => {
  const page = await visit.page();
  await page.goto(`${visit.origin}/`);
  const signless = await page.locator('.prose a[class^="standing-"]').evaluateAll(
    // Each stands for a claim of every standing, also of those that no claim has today.
    (links, names) =>
      names.filter((name) =>
        links.some((link) => {
          link.setAttribute('class', `standing-${name}`);
          return parseFloat(getComputedStyle(link, '::after').borderTopWidth) < 1;
        }),
      ),
    STANDINGS,
  );
  expect(signless).toEqual([]);
});

it('sees where a jump landed where colours are forced, which take every ground away', async () => {
  const page = await visit.page({ forcedColors: 'active' });
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outline);
  await page.goto(visit.origin + CLAIM);
  const figure = page.locator('figure.quotation').first();
  const evidence = `#${(await figure.getAttribute('id')) ?? ''}`;
  await page.goto(visit.origin + CLAIM + evidence);
  const outlines = [await outline(evidence)];
  await figure.getByText('in context').click();
  outlines.push(await outline('mark.is-landed'));
  await page.locator('.passage-number a').first().click();
  outlines.push(await outline('.passage-note:target'));
  expect(outlines).toEqual(outlines.map(() => expect.stringMatching(/^rgb.* solid 2px$/) as string));
});

it('gets on paper the address of everything outside that a source’s page leads to, once', async () => {
  const page = await visit.page();
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/sources/arxiv-2411-12925/', '/sources/arxiv-2205-11508/', '/sources/video-keating-tao/']) {
    await page.goto(visit.origin + path);
    const links = await page
      .locator(':is(.source-state, .facts, .plain-list) a[href^="http"]')
      .evaluateAll((all) =>
        all.map((a) => [a.getAttribute('href'), `${a.textContent}${getComputedStyle(a, '::after').content}`]),
      );
    expect(links.length).toBeGreaterThan(0);
    for (const [href = '', shown = ''] of links as [string, string][])
      expect(shown.split(href.replace(/^https?:\/\//, ''))).toHaveLength(2);
  }
  await page.goto(visit.origin + CLAIM);
  const breaks = page.locator('.neighbours li').first();
  expect(await breaks.evaluate((item) => getComputedStyle(item).breakInside)).toBe('avoid');
});

it('gets on paper how each claim stands, which only the ground of its sign says', async () => {
  const page = await visit.page();
  await page.emulateMedia({ media: 'print' });
  const lost: string[] = [];
  for (const [path, selectors] of [
    ['/', ['.standing-bar > *', '.standing-sign', '.prose a[class^="standing-"]']],
    ['/map/', ['.standing-sign']],
    [CLAIM, ['.standing-sign']],
  ] as const) {
    await page.goto(visit.origin + path);
    for (const selector of selectors) {
      const printed = await page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).getPropertyValue('print-color-adjust')));
      expect(printed.length).toBeGreaterThan(0);
      if (printed.some((value) => value !== 'exact')) lost.push(`${path} ${selector}`);
    }
  }
  expect(lost).toEqual([]);
});

it('gets on paper no heading of a section that is not printed', async () => {
  const page = await visit.page();
  await page.emulateMedia({ media: 'print' });
  const bare: string[] = [];
  for (const path of KINDS_OF_PAGE) {
    await page.goto(visit.origin + path);
    const headings = await page
      .locator('main section > :is(h2, h3):first-child:visible')
      .evaluateAll((all) =>
        all
          .filter((heading) =>
            [...(heading.parentElement?.children ?? [])].every(
              (child) => child === heading || child.getClientRects().length === 0,
            ),
          )
          .map((heading) => heading.textContent.trim()),
      );
    bare.push(...headings.map((heading) => `${path}: ${heading}`));
  }
  expect(bare).toEqual([]);
});

it('sees how many speak for a claim on paper and where colours are forced, which both leave out grounds', async () => {
  const page = await visit.page({ forcedColors: 'active' });
  await page.goto(visit.origin + CLAIM);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    const bars = await page
      .locator('.tally-bar')
      .evaluateAll((all) => all.map((bar) => parseFloat(getComputedStyle(bar).borderBlockStartWidth)));
    expect(bars.length).toBeGreaterThan(1);
    for (const width of bars) expect(width).toBeGreaterThan(4);
  }
});

it.each(['light', 'dark'] as const)(
  'sees drawings in the colours of the system where colours are forced, also where the %s theme was chosen by hand',
  async (theme) => {
    const page = await visit.page({ forcedColors: 'active', colorScheme: theme === 'light' ? 'dark' : 'light' });
    for (const address of [CLAIM, '/map/', '/sources/', '/topics/predictability/']) {
      await page.goto(visit.origin + address);
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const others = await page.locator(':is(.map, .near, .timeline) :is(text, tspan, rect, path, circle)').evaluateAll(
        (parts, own) => {
          const probe = document.body.appendChild(document.createElement('i'));
          const system = own.map((colour) => {
            probe.style.color = colour;
            return getComputedStyle(probe).color;
          });
          const drawn = parts.flatMap((part) => {
            const { fill, stroke } = getComputedStyle(part);
            return [fill, stroke].filter((colour) => colour !== 'none');
          });
          return [...new Set(drawn)].filter((colour) => !system.includes(colour));
        },
        ['Canvas', 'CanvasText', 'LinkText'],
      );
      expect({ address, others }).toEqual({ address, others: [] });
    }
  },
);

it('sees what is drawn in colours of its own in those of a dark ground, where a dark ground is forced', async () => {
  const page = await visit.page({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(`${visit.origin}/`);
  const bar = () =>
    page.locator('.standing-bar > *').evaluateAll((all) => all.map((part) => getComputedStyle(part).backgroundColor));
  const before = await bar();
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  expect(await bar()).toEqual(before);
});

it('never scrolls a page sideways, however long a word, a line of code, a table or a formula is', async () => {
  const page = await visit.page({ viewport: { width: 320, height: 800 } });
  for (const path of ['/', '/claims/', CLAIM, '/sources/', '/sources/essay-ai-learning-theory/', '/topics/']) {
    await page.goto(visit.origin + path);
    const width = await page.evaluate(() => {
      // In drawings, and in links to a passage or to its original, the words are ours.
      for (const words of document.querySelectorAll(
        'main :is(h1, h2, a):not(svg a, .evidence :is([rel], [href*="#p-"]))',
      ))
        words.textContent = 'a'.repeat(99);
      for (const text of document.querySelectorAll('.prose, .source-text'))
        for (const name of ['pre', 'table', 'span']) {
          const wide = text.appendChild(document.createElement(name));
          wide.className = name === 'span' ? 'katex-display' : '';
          wide.textContent = 'word '.repeat(99);
          wide.style.whiteSpace = 'pre';
        }
      return document.documentElement.scrollWidth;
    });
    expect([path, width]).toEqual([path, 320]);
  }
});

function fold(text: string): string {
  return text.replace(/[“”]/g, '').replace(/\s+/g, ' ').trim();
}

function isInViewport(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}
