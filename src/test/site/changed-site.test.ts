import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { readAtom } from '../read-feed.ts';
import { buildSite, commandEnvironment } from './build-site.ts';
import { copyRepository, edit } from './repository-copy.ts';
import { serve } from './serve.ts';

const CLAIM = 'content/claims/ntps-predicts-lora-gain.md';

let root: string;
let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let retired: string;

/** Renamed in the copy: a claim, and a source that many claims quote. */
const RENAMED = { claims: 'no-theory-predicts-task-success', sources: 'essay-ai-learning-theory' } as const;
const newName = (id: string) => `${id}-anew`;

/**
 * A copy of the repository in which a claim has an older name and is withdrawn, a quotation of another has changed, and
 * a claim and a source are renamed.
 */
beforeAll(async () => {
  root = copyRepository();
  retired =
    /^\/claims\/strong-students-from-weak-teachers\/#(e-\w+)/m.exec(
      readFileSync(join(root, 'content/permalinks.txt'), 'utf8'),
    )?.[1] ?? '';
  edit(
    root,
    CLAIM,
    'history:',
    'aliases: [an-older-name]\nwithdrawn:\n  date: 2026-12-01\n  why: It was not what the paper says.\n  successor: ntps-bounds-excess-loss\nhistory:',
  );
  const place = '/claims/strong-students-from-weak-teachers/#';
  edit(root, 'content/permalinks.txt', `${place}${retired}`, `${place}e-0000000000`);
  retired = 'e-0000000000';
  for (const [collection, id] of Object.entries(RENAMED)) rename(collection, id);
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', '--fix'], {
    cwd: root,
    encoding: 'utf8',
    env: commandEnvironment(),
  });
  if (status !== 0) throw new Error(stderr);
  host = await serve(buildSite(join(root, 'out'), [], root));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  host.close();
  rmSync(root, { recursive: true });
});

it('leads from an older name to the claim, with the place on the page', async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/claims/an-older-name/#scope`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/#scope`);
  await page.goto(`${host.origin}/claims/an-older-name/v1/`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/v1/`);
  await page.close();
});

it('leads there without scripts too', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.origin}/claims/an-older-name/`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/`);
  await context.close();
});

it('tells hosts that read _redirects the same', () => {
  expect(readFileSync(join(root, 'out/_redirects'), 'utf8')).toBe(
    [
      '/claims/an-older-name/ /claims/ntps-predicts-lora-gain/ 301',
      '/claims/an-older-name/v1/ /claims/ntps-predicts-lora-gain/v1/ 301',
      '/claims/no-theory-predicts-task-success/ /claims/no-theory-predicts-task-success-anew/ 301',
      '/claims/no-theory-predicts-task-success/v1/ /claims/no-theory-predicts-task-success-anew/v1/ 301',
      '/sources/essay-ai-learning-theory/ /sources/essay-ai-learning-theory-anew/ 301',
      '',
    ].join('\n'),
  );
});

it('keeps the page of a withdrawn claim, with the reason and what replaces it', async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/claims/ntps-predicts-lora-gain/`);
  expect(await page.locator('.withdrawal').innerText()).toMatch(
    /Withdrawn on 1 December 2026\. It was not what the paper says\.\s+In its place: /,
  );
  expect(await page.locator('.claim-standing').innerText()).toContain('Withdrawn');
  await page.close();
});

it('says at the place of a removed quotation that its words have changed', async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/claims/strong-students-from-weak-teachers/#${retired}`);
  expect(await page.locator(`#${retired}`).isVisible()).toBe(true);
  expect(await page.locator(`#${retired}`).innerText()).toContain('have been changed or removed');
  await page.goto(`${host.origin}/claims/strong-students-from-weak-teachers/`);
  expect(await page.locator(`#${retired}`).isVisible()).toBe(false);
  await page.close();
});

describe('a rename of a claim and of a source', () => {
  const ledger = readFileSync('content/permalinks.txt', 'utf8').split('\n');
  const issued = Object.entries(RENAMED).flatMap(([collection, id]) =>
    ledger.flatMap((line) => (line.startsWith(`/${collection}/${id}/`) ? [line.split(' ')[0] ?? ''] : [])),
  );

  it('leaves every address that was given out for them leading to what it led to', async () => {
    expect(issued.filter((address) => address.includes('#'))).not.toEqual([]);
    const page = await browser.newPage();
    for (const address of issued) {
      await page.goto(host.origin + address);
      await page.waitForURL(host.origin + address.replace(/^\/\w+\/[^/]+/, newName));
      const fragment = address.split('#')[1];
      if (fragment === undefined) continue;
      const place = page.locator(`[id="${fragment}"]`);
      expect([address, await place.isVisible(), await place.getAttribute('class')]).toEqual([
        address,
        true,
        expect.not.stringContaining('retired'),
      ]);
    }
    await page.close();
  });

  it('emits no entry in the feed, in which the withdrawal alone is new', () => {
    const entriesAt = (folder: string) =>
      readAtom(readFileSync(join(folder, 'feed.xml'), 'utf8')).entries.map(({ id, title, date }) => [id, title, date]);
    const [withdrawal, ...others] = entriesAt(join(root, 'out'));
    expect(withdrawal?.[0]).toMatch(/:claims\/ntps-predicts-lora-gain\/withdrawn$/);
    expect(others).toEqual(entriesAt(inject('site')));
  });

  it('makes no version, and keeps what is stored where it is', () => {
    const storedIn = (folder: string) =>
      readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    expect(storedIn(join(root, 'content/versions'))).toEqual(storedIn('content/versions'));
  });

  it('leaves its files at their addresses, since a file cannot lead on by itself', () => {
    for (const [collection, id] of Object.entries(RENAMED)) {
      const filesOf = (name: string) =>
        readdirSync(join(root, 'out', collection))
          .filter((file) => file.startsWith(`${name}.`))
          .map((file) => [file.slice(name.length), readFileSync(join(root, 'out', collection, file), 'utf8')]);
      expect(filesOf(id)).not.toEqual([]);
      expect(filesOf(id)).toEqual(filesOf(newName(id)));
    }
    const feedOf = (id: string) => readFileSync(join(root, 'out/claims', id, 'feed.xml'), 'utf8');
    expect(feedOf(RENAMED.claims)).toEqual(feedOf(newName(RENAMED.claims)));
  });
});

/** Renames a file of content as a contributor would: its old name an alias, and every reference to it changed. */
function rename(collection: string, id: string): void {
  const folder = join(root, 'content');
  const file = join(folder, collection, `${newName(id)}.md`);
  renameSync(join(folder, collection, `${id}.md`), file);
  const reference = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g');
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!name.endsWith('.md')) continue;
    const text = readFileSync(join(parentPath, name), 'utf8');
    writeFileSync(join(parentPath, name), text.replace(reference, newName(id)));
  }
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^---\n/, `---\naliases: [${id}]\n`));
}
