import type { AxeResults, default as Axe, RunOnly } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Without comments and names, which a page takes longer to read than to be tried. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG 2.2, levels A and AA. */
export const RULES: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/**
 * What axe cannot decide, and what decides it here. Of contrast it leaves open text in drawings, single signs, and text whose
 * ground it cannot tell; `weakTexts` computes that of every text of every page, in both themes.
 */
const COMPUTED = new Set(['color-contrast']);

/** What axe finds wrong on the page as it is now: the rule and the elements. */
export async function axeViolations(page: Page): Promise<string[]> {
  return violationsIn(await runAxe(page, RULES));
}

/** Without the selectors of the elements it finds, which nothing here reads and which take a quarter of the time. */
async function runAxe(page: Page, runOnly: RunOnly): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  return page.evaluate(async (only): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    return axe.run({ runOnly: only, resultTypes: ['violations', 'incomplete'], selectors: false });
  }, runOnly);
}

function violationsIn({ violations }: AxeResults): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What axe finds wrong on the page as it is now, and what it cannot decide. */
export async function axeFaults(page: Page, runOnly: RunOnly): Promise<string[]> {
  const results = await runAxe(page, runOnly);
  const undecided = results.incomplete.filter(({ id }) => !COMPUTED.has(id));
  return [...violationsIn(results), ...undecided.map(({ id }) => `${id} is not decided`)];
}
