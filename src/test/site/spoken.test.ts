import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { KINDS_OF_PAGE } from './pages.ts';
import { visitSite } from './visit.ts';

const CLAIM = '/claims/no-theory-predicts-task-success/';
const SOURCE = '/sources/essay-ai-learning-theory/';

const visit = visitSite();

async function open(address: string): Promise<Page> {
  const page = await visit.page();
  await page.goto(visit.origin + address, { waitUntil: 'networkidle' });
  return page;
}

it.each(KINDS_OF_PAGE)(
  'Of %s a screen reader is told no name again as a description and no part in another of its name, no arrow in a link or a button, and no sign of a relation beside its word',
  async (address) => {
    const told = await readAloud(await open(address));
    expect({
      described: told.filter(({ name, description }) => description !== '' && name.includes(description)),
      nested: told.filter(({ role, name, within }) => role === 'region' && within.includes(`region ${name}`)),
      arrows: told.filter(({ role, name }) => /^(?:link|button)$/.test(role) && /[←→↗]/.test(name)),
      signs: told.filter(({ role, name }) => role === 'StaticText' && /^[+−±·›]$/.test(name)),
    }).toEqual({ described: [], nested: [], arrows: [], signs: [] });
  },
);

it('The notes beside a text are notes, among which its landmarks are not lost', async () => {
  const page = await open(SOURCE);
  expect(await page.locator('.source-text').getByRole('complementary').count()).toBe(0);
  expect(await page.getByRole('note', { name: 'Passage 1', exact: true }).count()).toBe(1);
});

it('The matrix is a table that has a name', async () => {
  const page = await open('/map/');
  expect(await page.getByRole('table', { name: 'Which source bears on which claim' }).count()).toBe(1);
});

it('A mark of the matrix keeps its name when its claim is previewed', async () => {
  const page = await open('/map/');
  const mark = page.locator('.matrix a.matrix-mark').first();
  const name = (await mark.getAttribute('title')) ?? '';
  await mark.hover();
  await page.locator('.preview:popover-open').waitFor();
  expect(await mark.getAttribute('title')).toBeNull();
  expect(await page.getByRole('link', { name, exact: true }).count()).toBe(1);
});

it('Each claim that the overview names says how it stands, which to the eye a sign does', async () => {
  const page = await open('/');
  const told = await readAloud(page);
  const signs = await page.locator('.prose a[class^="standing-"]').count();
  expect(signs).toBeGreaterThan(0);
  expect(
    told.filter(({ role, description }) => role === 'link' && /^[A-Z][a-z]+(?:, qualified)?$/.test(description)),
  ).toHaveLength(signs);
});

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

describe('a form for what is to be added', () => {
  it('names fields that may stay empty in words that stand apart', async () => {
    const told = await readAloud(await open('/contribute/?form=claim'));
    const names = told
      .filter(({ role, name }) => /^(?:textbox|combobox)$/.test(role) && name.includes('may stay empty'))
      .map(({ name }) => name);
    expect(names).toContain('Name of the file may stay empty');
    expect(names.filter((name) => !name.endsWith(' may stay empty'))).toEqual([]);
  });

  it('numbers what is there more than once, and no other', async () => {
    const page = await open('/contribute/?form=claim');
    const groups = () => page.getByRole('group', { name: 'Evidence' }).locator('> legend').allInnerTexts();
    expect(await groups()).toEqual(['Evidence']);
    await page.getByRole('button', { name: 'Add another piece of evidence' }).click();
    expect(await groups()).toEqual(['Evidence 1', 'Evidence 2']);
    await page.getByRole('button', { name: 'Remove this' }).first().click();
    expect(await groups()).toEqual(['Evidence']);
  });
});

it('The field of the search shows that it has the focus where colours are forced', async () => {
  const page = await visit.page({ forcedColors: 'active' });
  await page.goto(`${visit.origin}/search/`, { waitUntil: 'networkidle' });
  const field = page.getByRole('searchbox');
  await field.focus();
  expect(await field.evaluate((input) => getComputedStyle(input).outline)).toMatch(/^rgb.* solid 2px$/);
});

interface Told {
  role: string;
  name: string;
  description: string;
  /** What it is in: role and name of each, from the outside in. */
  within: string[];
}

/** What assistive technology is told about a page, in the order in which it reads it. */
async function readAloud(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const text = (value: { value?: unknown } | undefined) => (typeof value?.value === 'string' ? value.value : '');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const within: string[] = [];
      for (let at = byId.get(node.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
        within.unshift(`${text(at.role)} ${text(at.name)}`);
      return {
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        within,
      };
    });
}
