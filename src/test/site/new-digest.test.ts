import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { claimFile, quotation, sourceFile, topicFile } from '../builders.ts';
import { recordIn } from '../command.ts';
import { buildSite } from './build-site.ts';
import { copyRepository } from './repository-copy.ts';
import { serve } from './serve.ts';

let root: string;

/** A copy of the repository from which somebody begins a digest of their own: it has its two essays and nothing else. */
beforeAll(() => {
  root = copyRepository(inject('site'));
  rmSync(join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'content'));
  for (const id of ['overview', 'method'])
    writeFileSync(join(root, `content/${id}.md`), `---\ntitle: ${id}\ndescription: What it is.\n---\n\nWords.\n`);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

it('is built from the first day on, when there is nothing to find in it', async () => {
  const site = await serve(await build());
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`${site.origin}/search/?q=words`);
  await expect.poll(() => page.locator('.search-status').innerText()).toBe('No entry has “words”. Nothing was found');
  await page.goto(site.origin);
  expect(await page.locator('main').innerText()).toContain('No claims tied to sources');
  await browser.close();
  site.close();
});

it('is built before it says anything at all', async () => {
  rmSync(join(root, 'content/overview.md'));
  rmSync(join(root, 'content/method.md'));
  await build();
});

it('is built with its first source, before there is a claim', async () => {
  mkdirSync(join(root, 'content/sources'));
  writeFileSync(
    join(root, 'content/sources/a-source.md'),
    sourceFile({ text: 'none', summary: 'It says something.', body: '' }),
  );
  await build();
});

it('is read in the direction of what it quotes, and draws a claim no larger than it is', async () => {
  mkdirSync(join(root, 'content/topics'));
  mkdirSync(join(root, 'content/claims'));
  const arabic = { title: 'عودة عشب البحر', shortTitle: 'الخطيب 2025', published: '2025-03-01' };
  writeFileSync(
    join(root, 'content/sources/a-source.md'),
    sourceFile({ ...arabic, authors: [{ name: 'محمد الخطيب' }], body: 'تعود الغابات بعد إزالة القنافذ.' }),
  );
  writeFileSync(join(root, 'content/topics/a-topic.md'), topicFile());
  writeFileSync(
    join(root, 'content/claims/a-claim.md'),
    claimFile({ evidence: [quotation({ exact: 'بعد إزالة القنافذ.' })] }),
  );
  const site = await serve(await build());
  const browser = await launchChromium();
  const page = await browser.newPage();
  const isFromRightToLeft = async (text: Locator) => {
    const [first, last] = [await boxesOf(text, 'القنافذ'), await boxesOf(text, '.')];
    return (first[0]?.left ?? Number.NaN) > (last[0]?.left ?? Number.NaN);
  };
  await page.goto(`${site.origin}/claims/a-claim/`);
  expect(await isFromRightToLeft(page.locator('.evidence blockquote p'))).toBe(true);
  // The day stays with its month, and does not go before the year that the source’s name ends with.
  expect(await boxesOf(page.locator('.evidence .label'), '1 March 2025')).toHaveLength(1);
  await page.goto(`${site.origin}/sources/a-source/`);
  expect(await isFromRightToLeft(page.locator('.source-text p').first())).toBe(true);
  await page.goto(`${site.origin}/sources/`);
  expect(await boxesOf(page.locator('.source-list .label').first(), '1 March 2025')).toHaveLength(1);
  await page.goto(site.origin);
  expect((await page.locator('a > .matrix-picture').boundingBox())?.width).toBe(26);
  await browser.close();
  site.close();
});

/** Where words are drawn that stand in an element, part by part as they are told apart by direction. */
function boxesOf(element: Locator, words: string): Promise<{ left: number }[]> {
  return element.evaluate((node, sought) => {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const start = texts.currentNode.textContent?.indexOf(sought) ?? -1;
      if (start === -1) continue;
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, start + sought.length);
      return [...range.getClientRects()].map(({ left }) => ({ left }));
    }
    return [];
  }, words);
}

/** Records the addresses, as a contributor would, and builds. */
function build(): Promise<string> {
  recordIn(root);
  return buildSite(join(root, 'out'), [], root);
}
