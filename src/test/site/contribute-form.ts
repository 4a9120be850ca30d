import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A form of the contribute page, by the name that its address has. */
export function formOn(page: Page, name: 'evidence' | 'claim' | 'source'): Locator {
  return page.locator(`[data-form="${name}"]`);
}

export function field(form: Locator, name: string): Locator {
  return form.locator(`[name="${name}"]`);
}

/** Fills in fields by their names, in order: chooses where there is a choice, and types elsewhere. */
export async function fill(form: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const input = field(form, name);
    if (await input.evaluate((element) => element instanceof HTMLSelectElement)) await input.selectOption(value);
    else await input.fill(value);
  }
}

export async function check(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Check it, and show the file' }).click();
}

/** The text of the file that the form shows. */
export async function fileIn(form: Locator): Promise<string> {
  return form.locator('.draft-text code').evaluate((code) => code.textContent);
}

/** The path of that file. */
export async function pathIn(form: Locator): Promise<string> {
  return form.locator('.draft h3').innerText();
}

/** Waits until the form has nothing to object to, and takes its file. */
export async function passed(form: Locator): Promise<{ path: string; text: string }> {
  await expect
    .poll(() => form.locator('.draft-status').innerText())
    .toBe('The file passes every rule that can be tried here.');
  expect(await form.locator('.error-summary').isVisible()).toBe(false);
  return { path: await pathIn(form), text: await fileIn(form) };
}
