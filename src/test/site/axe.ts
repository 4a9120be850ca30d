import type { AxeResults, default as Axe, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { AXE } from './serve.ts';

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

/**
 * The page loads axe from its own host, which is several times as fast as to send it what it is to run. Without the
 * selectors of the elements that axe finds, which nothing here reads and which take a quarter of the time.
 */
async function runAxe(page: Page, runOnly: RunOnly): Promise<AxeResults> {
  await page.evaluate(`import('${AXE}').then(() => null)`);
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
