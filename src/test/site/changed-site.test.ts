import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildGraph } from '../../digest/graph.ts';
import { compareLedger, issuedAddresses, parseLedger } from '../../digest/permalinks.ts';
import { readContent } from '../../load/read-content.ts';
import { message } from '../builders.ts';
import { launchChromium } from '../chromium.ts';
import { recordIn } from '../command.ts';
import { readAtom } from '../read-feed.ts';
import { buildSite } from './build-site.ts';
import { copyRepository, edit } from './repository-copy.ts';
import { serve } from './serve.ts';

const CLAIM = 'content/claims/ntps-predicts-lora-gain.md';
const CHANGED = 'content/claims/strong-students-from-weak-teachers.md';

const { corpus, versions, ledger } = readContent('.');
const graph = buildGraph(corpus, versions);
/** How many versions of a claim are stored, before anything is changed. */
const versionsOf = (id: string) => graph.claims.get(id)?.stored.length ?? 0;

let root: string;
let browser: Browser;
/** Opened anew at an address by each test. */
let page: Page;
let host: Awaited<ReturnType<typeof serve>>;

/** Renamed in the copy: a claim, and a source that many claims quote. */
const RENAMED = { claims: 'no-theory-predicts-task-success', sources: 'essay-ai-learning-theory' } as const;
const newName = (id: string) => `${id}-anew`;

/**
 * A copy of the repository in which a claim has an older name and is withdrawn, another rests on fewer words and is no
 * longer supported by them, and a claim and a source are renamed.
 */
beforeAll(async () => {
  root = copyRepository(inject('site'));
  edit(
    root,
    CLAIM,
    'history:',
    'aliases: [an-older-name]\nwithdrawn:\n  date: 2100-12-01\n  why: It was not what the paper says.\n  successor: ntps-bounds-excess-loss\nhistory:',
  );
  edit(root, CHANGED, 'relation: supports', 'relation: states');
  edit(root, CHANGED, 'exact: This points to a compute', 'exact: a compute');
  edit(
    root,
    CHANGED,
    '\n---\n\n',
    '\n  - date: 2100-12-02\n    changed: [evidence]\n    why: It said too much.\n---\n\n',
  );
  for (const [collection, id] of Object.entries(RENAMED)) rename(collection, id);
  recordIn(root);
  host = await serve(await buildSite(join(root, 'out'), [], root));
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  host.close();
  rmSync(root, { recursive: true });
});

it('leads from an older name to the claim, with the place on the page', async () => {
  await page.goto(`${host.origin}/claims/an-older-name/#scope`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/#scope`);
  await page.goto(`${host.origin}/claims/an-older-name/v1/`);
  await page.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/v1/`);
});

it('leads there without scripts too', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${host.origin}/claims/an-older-name/`);
  await plain.waitForURL(`${host.origin}/claims/ntps-predicts-lora-gain/`);
  await context.close();
});

it('tells hosts that read _redirects the same', () => {
  const { claims: claim, sources: source } = RENAMED;
  const renamed = [
    ['claims/an-older-name', 'claims/ntps-predicts-lora-gain', versionsOf('ntps-predicts-lora-gain')],
    [`claims/${claim}`, `claims/${newName(claim)}`, versionsOf(claim)],
    [`sources/${source}`, `sources/${newName(source)}`, 0],
  ] as const;
  const expected = renamed.flatMap(([from, to, versions]) =>
    ['', ...Array.from({ length: versions }, (_, at) => `v${String(at + 1)}/`)].map(
      (place) => `/${from}/${place} /${to}/${place} 301`,
    ),
  );
  const linesIn = (site: string) =>
    existsSync(join(site, '_redirects')) ? readFileSync(join(site, '_redirects'), 'utf8').split('\n') : [''];
  expect(linesIn(join(root, 'out')).sort()).toEqual([...linesIn(inject('site')), ...expected].sort());
});

it('keeps the page of a withdrawn claim, with the reason and what replaces it', async () => {
  await page.goto(`${host.origin}/claims/ntps-predicts-lora-gain/`);
  expect(await page.locator('.withdrawal').innerText()).toMatch(
    /Withdrawn on 1 December 2100\. It was not what the paper says\.\s+In its place: /,
  );
  expect(await page.locator('.claim-standing').innerText()).toContain('Withdrawn');
});

it('says on each of its versions, which is what is cited, that it is withdrawn, and why', async () => {
  await page.goto(`${host.origin}/claims/ntps-predicts-lora-gain/v1/`);
  expect(await page.locator('.withdrawal').innerText()).toContain('has been withdrawn since');
  expect(await page.locator('.history').innerText()).toMatch(
    /1 December 2100: withdrawn\. It was not what the paper says\.\s+Standing: reported → withdrawn\.$/,
  );
});

describe('a changed quotation', () => {
  const id = 'strong-students-from-weak-teachers';
  const address = `/claims/${id}/`;
  const before = versionsOf(id);
  const shift =
    'Standing: supported → asserted, since Li et al. 2025 now states it and no longer supports it in its own words.';
  const wordsOf = async (path: string, selector: string) => {
    await page.goto(host.origin + path);
    return page.locator(selector).innerText();
  };

  it.each([
    ['claim', /^\/claims\/strong-students-from-weak-teachers\/#(e-\w+)/gm, 'have been changed or removed'],
    ['source', /^\/sources\/arxiv-2509-24317\/#(p-\w+)/gm, 'No claim uses the passage'],
  ])('leaves its place on the page of the %s, which says what became of it', async (_, pattern, text) => {
    const ledger = readFileSync('content/permalinks.txt', 'utf8');
    const gone: string[] = [];
    for (const [place, id] of ledger.matchAll(pattern)) {
      await page.goto(host.origin + place);
      const target = page.locator(`[id="${String(id)}"]`);
      expect(await target.isVisible()).toBe(true);
      if ((await target.getAttribute('class')) === 'retired') gone.push(await target.innerText());
    }
    expect(gone).toEqual([expect.stringContaining(text)]);
    await page.goto(host.origin + address);
    expect(await page.locator('.retired').filter({ visible: true }).count()).toBe(0);
  });

  it('makes a version, and the one before keeps its words at its address', async () => {
    const [old, anew] = [String(before), String(before + 1)];
    expect(await wordsOf(`${address}v${old}/`, '.version-evidence')).toContain('This points to a compute budget');
    expect(await wordsOf(`${address}v${anew}/`, '.version-evidence')).not.toContain('This points to');
    expect(await wordsOf(`${address}v${old}/`, '.claim-version > .label:first-child')).toContain(
      `version ${anew} is the newest`,
    );
  });

  it('is told with what became of the standing and why, in the history, on the page of changes and in the feed', async () => {
    const told = ['It said too much.', shift];
    for (const text of told) {
      expect(await wordsOf(address, '.history')).toContain(text);
      expect(await wordsOf('/changes/', 'main')).toContain(text);
    }
    const { entries } = readAtom(readFileSync(join(root, 'out/feed.xml'), 'utf8'));
    const entry = entries.find((entry) => entry.id.endsWith(`:claims/${id}/v${String(before + 1)}`));
    expect(entry?.title).toMatch(/^Changed: evidence and standing: A frozen teacher/);
    expect(entry?.words).toContain(told.join(''));
  });
});

describe('a rename of a claim and of a source', () => {
  const { permalinks } = parseLedger(ledger);
  const { retired } = compareLedger(permalinks, issuedAddresses(graph));
  const issued = Object.entries(RENAMED).flatMap(([collection, id]) =>
    permalinks.filter(({ address }) => address.startsWith(`/${collection}/${id}/`)),
  );

  it('leaves every address that was given out for them leading to what it led to', async () => {
    expect(issued.filter(({ address }) => address.includes('#'))).not.toEqual([]);
    for (const permalink of issued) {
      const { address } = permalink;
      await page.goto(host.origin + address);
      await page.waitForURL(host.origin + address.replace(/^\/\w+\/[^/]+/, newName));
      const fragment = address.split('#')[1];
      if (fragment === undefined) continue;
      const place = page.locator(`[id="${fragment}"]`);
      const isRetired = (await place.getAttribute('class')) === 'retired';
      expect([address, await place.isVisible(), isRetired]).toEqual([address, true, retired.includes(permalink)]);
    }
  });

  it('emits no entry in the feed, in which what changed otherwise is alone new', () => {
    const entriesAt = (folder: string) =>
      readAtom(readFileSync(join(folder, 'feed.xml'), 'utf8')).entries.map(({ id, title, date }) => [id, title, date]);
    const [changed, withdrawal, ...others] = entriesAt(join(root, 'out'));
    const id = 'strong-students-from-weak-teachers';
    expect(changed?.[0]).toMatch(new RegExp(`:claims/${id}/v${String(versionsOf(id) + 1)}$`));
    expect(withdrawal?.[0]).toMatch(/:claims\/ntps-predicts-lora-gain\/withdrawn$/);
    expect(others).toEqual(entriesAt(inject('site')));
  });

  it('makes no version, and keeps what is stored where it is', () => {
    const storedIn = (folder: string) =>
      readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    const others = (folder: string) =>
      storedIn(folder).filter(([file]) => !CHANGED.includes(String(file).slice(0, -6)));
    expect(others(join(root, 'content/versions'))).toEqual(others('content/versions'));
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

it('is not published with a public file in the place of one that it makes', async () => {
  for (const file of ['favicon.ico', 'robots.txt']) writeFileSync(join(root, 'public', file), 'Words.');
  const build = buildSite(join(root, 'other'), [], root);
  await expect(build).rejects.toMatchObject({
    code: 1,
    stderr: message`
      public/favicon.ico:1:1  The site makes a file of this name itself  files-are-made-once
         fix: rename the file, or remove it

      public/robots.txt:1:1  The site makes a file of this name itself  files-are-made-once
         fix: rename the file, or remove it

      two findings in two files.

    `,
  });
  expect(existsSync(join(root, 'other'))).toBe(false);
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
