import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { commandAsByNpm, commandEnvironment } from '../command.ts';
import { check, field, fileIn, fill, formOn, passed, pathIn } from './contribute-form.ts';
import { serve } from './serve.ts';
import { watchViolations } from './violations.ts';
import { visitSite } from './visit.ts';

const CLAIM = 'no-theory-predicts-task-success';
const SOURCE = 'essay-ai-learning-theory';
const CHECK = commandAsByNpm('check');
/** Words that the source has, and words like them that it has not. */
const WORDS = 'Before I begin, you should know several key facts:';
const NEARLY = 'Before I start, you should know several key facts:';

/** The site was built without a repository, for the root of a host. */
const visit = visitSite();
/** Built by your-name/mesoscale, for /some/base/. */
let onGitHub: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  onGitHub = await serve(inject('siteUnderBase'), '/some/base/');
});

afterAll(() => {
  onGitHub.close();
});

/** The page with a form, on the site without a repository. */
async function open(query: string, options: BrowserContextOptions = {}): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await visit.page({ viewport: { width: 1280, height: 900 }, permissions, ...options });
  await page.goto(`${visit.origin}/contribute/${query}`);
  return page;
}

const findings = (form: Locator) => form.locator('.error-summary li').allTextContents();

/** What  npm run check -- --fix  says of a copy of the content with the file put in its place. */
function checkInCopy(path: string, text: string, ...flags: string[]): { status: number | null; output: string } {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-contribute-'));
  try {
    cpSync('content', join(root, 'content'), { recursive: true });
    writeFileSync(join(root, path), text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [...CHECK, ...flags], {
      cwd: root,
      encoding: 'utf8',
      env: commandEnvironment(),
    });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const EVIDENCE = {
  'evidence.0.source': SOURCE,
  'evidence.0.exact': WORDS,
  'evidence.0.relation': 'mentions',
  'evidence.0.note': 'It leads up to what is known.',
};

describe('a file from the form', () => {
  it('is a claim’s with one more piece of evidence, from the link on its page to a file that check passes', async () => {
    const page = await open('');
    await page.goto(`${visit.origin}/claims/${CLAIM}/`);
    await page.getByRole('link', { name: 'Add evidence' }).click();
    const form = formOn(page, 'evidence');
    await expect.poll(() => field(form, 'claim').inputValue()).toBe(CLAIM);
    await expect.poll(() => form.locator('[data-chosen="claim"]').innerText()).toMatch(/^No theory at hand says/);
    await fill(form, { 'evidence.0.source': SOURCE, 'evidence.0.exact': NEARLY });
    await expect
      .poll(() => form.locator('.finder').innerText())
      .toMatch(/^The source does not contain these words\. The closest are:/);
    await form.getByRole('button', { name: 'Take these words' }).click();
    await expect.poll(() => form.locator('.finder').innerText()).toMatch(/^These words stand in the source:/);
    expect(await form.locator('.finder mark').innerText()).toBe(WORDS);
    expect(await form.locator('.finder blockquote').innerText()).toContain(`${WORDS} [gap] This seems to suggest`);
    expect(await field(form, 'evidence.0.exact').inputValue()).toBe(WORDS);
    await fill(form, { 'evidence.0.relation': 'mentions', 'evidence.0.note': 'It leads up to what is known.' });
    await check(form);
    const { path, text } = await passed(form);
    expect(path).toBe(`content/claims/${CLAIM}.md`);
    expect(await form.locator('.draft-text ins').allInnerTexts()).toContain(`    exact: "${WORDS}"\n`);
    expect(checkInCopy(path, text, '--fix')).toMatchObject({ status: 0 });
  });

  it('is a new claim, with several pieces of evidence and a link, that check passes', async () => {
    const page = await open('?form=claim&topic=predictability');
    const form = formOn(page, 'claim');
    await form.getByRole('button', { name: 'Add another piece of evidence' }).click();
    await form.getByRole('button', { name: 'Link it to another claim' }).click();
    await fill(form, {
      statement: 'Some facts have to be known before theory is read.',
      kind: 'opinion',
      scope: 'An opinion of one author. It names no theory.',
      ...EVIDENCE,
      'evidence.1.source': 'arxiv-2505-17169',
      'evidence.1.relation': 'mentions',
      'evidence.1.note': 'A paper of which the text is not held.',
      'links.0.to': CLAIM,
      'links.0.type': 'refines',
      'links.0.note': 'It is of the same author.',
    });
    await expect.poll(() => field(form, 'topics.0').inputValue()).toBe('predictability');
    // Its text is not held, so that the form asks for a report of ours.
    await expect.poll(() => field(form, 'evidence.1.form').inputValue()).toBe('finding');
    await fill(form, { 'evidence.1.finding': 'It proposes a score.', 'evidence.1.locator': 'abstract' });
    await check(form);
    const { path, text } = await passed(form);
    expect(path).toBe('content/claims/some-facts-known-before-theory-read.md');
    expect(checkInCopy(path, text, '--fix')).toMatchObject({ status: 0 });
  });

  it('is a new source, its text and its checksum in it, that check passes', async () => {
    const page = await open('?form=source');
    const form = formOn(page, 'source');
    await fill(form, {
      kind: 'essay',
      title: 'On forecasting what models learn',
      shortTitle: 'Your-name 2026',
      authors: 'Your Name (@your-name)',
      url: 'https://a.example/essay',
      published: '2024-05',
      body: 'What a model will learn can be read off its data.\n\n::gap[A list is missing here.]\n\nThat is all.',
      'provenance.from': 'The author’s page.',
    });
    await form.getByRole('button', { name: 'Add a doubt' }).click();
    await fill(form, { 'doubts.0.about': 'published', 'doubts.0.level': 'inferred' });
    await check(form);
    const { path, text } = await passed(form);
    expect(path).toBe('content/sources/essay-name-forecasting.md');
    expect(checkInCopy(path, text, '--fix')).toMatchObject({ status: 0 });
  });

  it('is copied and downloaded as it is shown', async () => {
    const page = await open('?form=source');
    const form = formOn(page, 'source');
    await fill(form, { shortTitle: 'Your-name 2026' });
    await check(form);
    await form.locator('.draft').waitFor();
    const text = await fileIn(form);
    await form.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('source.md');
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
  });
});

describe('what is wrong', () => {
  it('stands beside its field in the words of check, is read with it, and is listed above with the way to it', async () => {
    const page = await open('?form=evidence');
    const form = formOn(page, 'evidence');
    await fill(form, { claim: CLAIM, ...EVIDENCE, 'evidence.0.exact': NEARLY });
    await check(form);
    await expect.poll(() => findings(form)).toEqual([`Evidence, Words: Quotation not found in source ${SOURCE}`]);
    const said = [
      `Quotation not found in source ${SOURCE}`,
      'expected words that the source contains; the closest are',
      `  ${JSON.stringify(WORDS)}`,
      'fix: paste those words as exact, or correct the source’s text',
    ];
    const beside = form.locator('[data-errors="evidence.0.exact"] p');
    expect(await beside.evaluateAll((lines) => lines.map(({ textContent }) => textContent))).toEqual(said);
    const { output } = checkInCopy(await pathIn(form), await fileIn(form));
    for (const line of said) expect(output.replaceAll('`', '')).toContain(line);
    expect(await form.locator('[data-errors="evidence.0.exact"] code').allTextContents()).toEqual(['exact']);
    const exact = field(form, 'evidence.0.exact');
    expect(await exact.getAttribute('aria-invalid')).toBe('true');
    const described = (await exact.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(await page.locator(described.map((id) => `#${id}`).join(', ')).allInnerTexts()).toEqual([
      expect.stringContaining('letter for letter'),
      expect.stringContaining('Quotation not found'),
    ]);
    await form.locator('.error-summary a').click();
    expect(await exact.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('has the focus after the check, and goes as it is mended', async () => {
    const page = await open('?form=source');
    const form = formOn(page, 'source');
    await check(form);
    await expect
      .poll(() => form.locator('.error-summary').evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect
      .poll(() => findings(form))
      .toEqual([
        'Kind: left to do',
        'Short title: left to do',
        'How much is held: The file says  text: held, but no text stands below the front matter',
        'Taken from: left to do',
      ]);
    await fill(form, { kind: 'post', shortTitle: 'A post', 'provenance.from': 'Its page.' });
    await expect
      .poll(() => findings(form))
      .toEqual(['How much is held: The file says  text: held, but no text stands below the front matter']);
    await fill(form, { url: 'an address' });
    await expect
      .poll(() => findings(form))
      .toEqual([
        'Address: does not have the right form',
        'How much is held: The file says  text: held, but no text stands below the front matter',
      ]);
  });

  it('is said of each of several pieces of evidence by its number', async () => {
    const page = await open('?form=claim');
    const form = formOn(page, 'claim');
    await form.getByRole('button', { name: 'Add another piece of evidence' }).click();
    await check(form);
    await expect.poll(() => findings(form)).toContain('Evidence 2, Relation to the claim: left to do');
    expect(await findings(form)).toContain('Scope and limits: A line is left to do');
  });

  it('is said of a claim that is not there, and of a source that is there already', async () => {
    const page = await open('?form=evidence&claim=no-theory-predicts-task-succes');
    const evidence = formOn(page, 'evidence');
    await check(evidence);
    await expect.poll(() => findings(evidence)).toEqual(['Claim: There is no claim “no-theory-predicts-task-succes”']);
    await page.goto(`${visit.origin}/contribute/?form=source`);
    const source = formOn(page, 'source');
    await fill(source, {
      kind: 'preprint',
      shortTitle: 'A paper',
      arxiv: '2502.16792v3',
      text: 'none',
      summary: 'It says so.',
      'provenance.from': 'Its page.',
      id: 'a-paper',
    });
    await check(source);
    await expect
      .poll(() => findings(source))
      .toEqual(['arXiv identifier: Another source has the same arXiv identifier']);
  });
});

describe('the form', () => {
  it('lets choose among places where the words stand more than once', async () => {
    const page = await open(`?form=evidence&claim=${CLAIM}`);
    const form = formOn(page, 'evidence');
    await fill(form, { ...EVIDENCE, 'evidence.0.exact': 'Tao' });
    await fill(form, { 'evidence.0.source': 'article-gentic-tao' });
    await expect.poll(() => form.locator('.finder').innerText()).toMatch(/^These words stand \d+ times/);
    await form.getByRole('button', { name: 'This one' }).nth(1).click();
    await expect.poll(() => form.locator('.finder').innerText()).toMatch(/^These words stand in the source:/);
    await check(form);
    const { path, text } = await passed(form);
    expect(text).toMatch(/^ {4}exact: Tao\n {4}prefix: /m);
    expect(checkInCopy(path, text, '--fix')).toMatchObject({ status: 0 });
  });

  it('writes formulas as the source’s file has them where they were pasted as words', async () => {
    const page = await open(`?form=evidence&claim=${CLAIM}`);
    const form = formOn(page, 'evidence');
    await fill(form, {
      ...EVIDENCE,
      'evidence.0.source': 'arxiv-2502-16792',
      'evidence.0.exact': 'We formalize such tasks via a notion we call k-sparse planted correlation distributions',
    });
    await check(form);
    const { text } = await passed(form);
    expect(text.replace(/\s+/g, ' ')).toContain('a notion we call $k$-sparse planted correlation distributions');
  });

  it('takes the title or the address of a page for what it stands for', async () => {
    const page = await open('?form=evidence');
    const form = formOn(page, 'evidence');
    await fill(form, {
      claim: `${visit.origin}/claims/${CLAIM}/#e-1`,
      'evidence.0.source': 'The Role of Sparsity for Length Generalization in Transformers',
    });
    await field(form, 'evidence.0.note').focus();
    await expect.poll(() => field(form, 'claim').inputValue()).toBe(CLAIM);
    await expect.poll(() => field(form, 'evidence.0.source').inputValue()).toBe('arxiv-2502-16792');
  });

  it('keeps its draft over a reload, for each form, until it is cleared', async () => {
    const page = await open('?form=claim');
    const form = formOn(page, 'claim');
    await form.getByRole('button', { name: 'Add another piece of evidence' }).click();
    await fill(form, { statement: 'A sentence.', 'evidence.1.note': 'The second.', 'evidence.0.form': 'finding' });
    await page.reload();
    await expect.poll(() => field(form, 'statement').inputValue()).toBe('A sentence.');
    expect(await field(form, 'evidence.1.note').inputValue()).toBe('The second.');
    expect(await field(form, 'evidence.0.finding').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'A new source' }).click();
    await fill(formOn(page, 'source'), { body: 'The text.' });
    await page.goto(`${visit.origin}/contribute/?form=claim&topic=reasoning`);
    await expect.poll(() => field(form, 'statement').inputValue()).toBe('A sentence.');
    expect(await field(form, 'topics.0').inputValue()).toBe('reasoning');
    await form.getByRole('button', { name: 'Clear the form' }).click();
    expect(await field(form, 'statement').inputValue()).toBe('');
    expect(await field(form, 'evidence.1.note').count()).toBe(0);
    await page.reload();
    expect(await field(form, 'statement').inputValue()).toBe('');
    await page.getByRole('link', { name: 'A new source' }).click();
    await expect.poll(() => field(formOn(page, 'source'), 'body').inputValue()).toBe('The text.');
    await page.goBack();
    expect(await form.isVisible()).toBe(true);
  });

  it('begins afresh where the address names other words, and keeps the draft that made room', async () => {
    const page = await open(`?form=evidence&claim=${CLAIM}`);
    const form = formOn(page, 'evidence');
    await fill(form, { ...EVIDENCE, 'evidence.0.note': 'The first.' });
    await page.goto(`${visit.origin}/contribute/?form=evidence&source=article-gentic-tao#words=Tao`);
    await expect.poll(() => field(form, 'evidence.0.exact').inputValue()).toBe('Tao');
    for (const name of ['claim', 'evidence.0.note', 'evidence.0.relation'])
      expect(await field(form, name).inputValue()).toBe('');
    await form
      .getByRole('button', { name: `Go on with ${CLAIM}, Before I begin, you should know several key …` })
      .click();
    expect(await field(form, 'evidence.0.exact').inputValue()).toBe(WORDS);
    expect(await field(form, 'evidence.0.note').inputValue()).toBe('The first.');
    await page.reload();
    await expect.poll(() => field(form, 'claim').inputValue()).toBe(CLAIM);
    await form.getByRole('button', { name: 'Go on with Tao' }).click();
    expect(await field(form, 'evidence.0.exact').inputValue()).toBe('Tao');
    expect(await field(form, 'evidence.0.note').inputValue()).toBe('');
  });

  it('keeps the draft that one goes on with from the first moment, before anything of the form is loaded', async () => {
    const page = await open(`?form=evidence&claim=${CLAIM}`);
    const form = formOn(page, 'evidence');
    await fill(form, { ...EVIDENCE, 'evidence.0.note': 'The first.' });
    await page.goto('about:blank');
    await page.route('**/content-index.json', (route) => route.abort());
    await page.goto(`${visit.origin}/contribute/?form=evidence&source=article-gentic-tao#words=Tao`);
    await form.getByRole('button', { name: /^Go on with / }).click();
    await page.reload();
    await expect.poll(() => field(form, 'evidence.0.note').inputValue()).toBe('The first.');
  });

  it('loses nothing of what is written in two tabs at once', async () => {
    const page = await open('?form=claim');
    const other = await page.context().newPage();
    await other.goto(page.url());
    const [one, two] = [formOn(page, 'claim'), formOn(other, 'claim')];
    // A form keeps what it begins with: one that began while the other was written in would put that in its place.
    await two.waitFor();
    // One tab may be a process of its own, to which what is kept comes a moment later.
    const kept = (tab: Page) => expect.poll(() => tab.evaluate(() => localStorage.getItem('draft-claim')));
    await fill(one, { statement: 'A sentence.' });
    await kept(other).toContain('A sentence.');
    await fill(two, { statement: 'Another sentence.' });
    await two.getByRole('button', { name: 'Go on with A sentence.' }).waitFor();
    await kept(page).toContain('Another sentence.');
    await page.reload();
    await expect.poll(() => field(one, 'statement').inputValue()).toBe('A sentence.');
    // What the first tab has again is no longer offered in the second.
    await two.locator('.earlier-drafts').waitFor({ state: 'hidden' });
    await one.getByRole('button', { name: 'Go on with Another sentence.' }).click();
    expect(await field(one, 'statement').inputValue()).toBe('Another sentence.');
    await one.getByRole('button', { name: 'Go on with A sentence.' }).waitFor();
  });

  it('keeps the place of the page that its address names', async () => {
    const page = await open('?form=source#by-hand');
    await expect.poll(() => formOn(page, 'source').isVisible()).toBe(true);
    expect(page.url()).toBe(`${visit.origin}/contribute/?form=source#by-hand`);
  });

  it('counts pieces of evidence anew when one is removed, and says so', async () => {
    const page = await open('?form=claim');
    const form = formOn(page, 'claim');
    await form.getByRole('button', { name: 'Add another piece of evidence' }).click();
    await fill(form, { 'evidence.0.note': 'The first.', 'evidence.1.note': 'The second.' });
    await form.getByRole('button', { name: 'Remove this' }).first().click();
    await page.getByRole('status').filter({ hasText: 'Evidence 1 is removed' }).waitFor();
    expect(await field(form, 'evidence.0.note').inputValue()).toBe('The second.');
    expect(await field(form, 'evidence.1.note').count()).toBe(0);
    expect(await form.getByLabel('Note').count()).toBe(1);
  });

  it('fetches the files that a draft touches and no other', async () => {
    const page = await visit.page();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await page.goto(
      `${visit.origin}/contribute/?form=evidence&claim=${CLAIM}&source=${SOURCE}#words=several+key+facts`,
    );
    const form = formOn(page, 'evidence');
    await form.locator('.finder.is-found').waitFor();
    await check(form);
    await form.locator('.draft').waitFor();
    expect(requested.filter((path) => /\.(?:md|json)$/.test(path)).sort()).toEqual([
      `/claims/${CLAIM}.raw.md`,
      '/content-index.json',
      `/sources/${SOURCE}.md`,
    ]);
    requested.length = 0;
    await page.goto(`${visit.origin}/claims/${CLAIM}/`, { waitUntil: 'networkidle' });
    expect(requested.filter((path) => /bench|contribute|content-index/.test(path))).toEqual([]);
  });

  describe('whose check takes its time', () => {
    const OTHER = 'article-gentic-tao';

    /** Asks for the check of evidence whose source is on its way until `arrive` is called. `shown` has every file shown since. */
    async function checkSlowly() {
      const page = await open(`?form=evidence&claim=${CLAIM}`);
      const form = formOn(page, 'evidence');
      await fill(form, { ...EVIDENCE, 'evidence.0.source': OTHER, 'evidence.0.exact': 'Tao' });
      await form.getByRole('button', { name: 'This one' }).first().waitFor();
      const { promise: held, resolve: arrive } = Promise.withResolvers<undefined>();
      await page.route(`**/sources/${SOURCE}.md`, async (route) => {
        await held;
        await route.continue();
      });
      await form.locator('.draft-text code').evaluate((code) => {
        const files: string[] = [];
        Object.assign(window, { files });
        new MutationObserver(() => files.push(code.textContent)).observe(code, { childList: true });
      });
      const shown = () => page.evaluate(() => (window as unknown as { files: string[] }).files);
      await fill(form, { 'evidence.0.exact': '', 'evidence.0.source': SOURCE });
      const asked = page.waitForRequest(`**/sources/${SOURCE}.md`);
      await check(form);
      await asked;
      return {
        form,
        shown,
        arrive: () => {
          arrive(undefined);
        },
      };
    }

    it('shows nothing once it is cleared', async () => {
      const { form, arrive, shown } = await checkSlowly();
      await form.getByRole('button', { name: 'Clear the form' }).click();
      arrive();
      await fill(form, { 'evidence.0.source': SOURCE, 'evidence.0.exact': WORDS });
      await form.locator('.finder.is-found').waitFor();
      expect(await shown()).toEqual([]);
      expect(await findings(form)).toEqual([]);
    });

    it('shows the file of what stands in it, and none of what stood in it before', async () => {
      const { form, arrive, shown } = await checkSlowly();
      await fill(form, { 'evidence.0.source': OTHER });
      await form.locator('.draft').waitFor();
      arrive();
      await fill(form, { 'evidence.0.note': 'Written last.', 'evidence.0.source': SOURCE, 'evidence.0.exact': WORDS });
      await form.locator('.finder.is-found').waitFor();
      const outdated = (await shown()).filter(
        (file) => file.includes(`Evidence from ${SOURCE} added`) && !file.includes('Written last.'),
      );
      expect(outdated).toEqual([]);
    });
  });

  it('says what it could not load, and works once it can be had', async () => {
    const page = await open('');
    await page.context().route('**/sources/*.md', (route) => route.abort());
    const form = formOn(page, 'evidence');
    await fill(form, EVIDENCE);
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
    await page.context().unroute('**/sources/*.md');
    await fill(form, { 'evidence.0.exact': 'several key facts' });
    await form.locator('.finder.is-found').waitFor();
  });

  it('holds to the site’s policy, under a base path too', async () => {
    const context = await visit.browser.newContext();
    const violations = await watchViolations(context);
    const page = await context.newPage();
    await page.goto(`${onGitHub.origin}/some/base/contribute/?form=evidence&claim=${CLAIM}`);
    const form = formOn(page, 'evidence');
    await fill(form, { ...EVIDENCE, 'evidence.0.note': 'An &amp; entity, and $k$.' });
    await form.locator('.finder.is-found').waitFor();
    await check(form);
    await passed(form);
    expect(violations).toEqual([]);
    await context.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)(
    'has nothing that axe objects to in the %s theme at %i px, and does not scroll sideways',
    async (colorScheme, width) => {
      const page = await open('?form=claim', { colorScheme, viewport: { width, height: 800 } });
      const form = formOn(page, 'claim');
      await form.getByRole('button', { name: 'Link it to another claim' }).click();
      await form.locator('summary').first().click();
      await fill(form, { 'evidence.0.source': SOURCE, 'evidence.0.exact': NEARLY });
      await form.getByRole('button', { name: 'Take these words' }).waitFor();
      await check(form);
      await expect.poll(() => findings(form)).not.toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );

  it('is a guide with files to copy where scripts do not run', async () => {
    const page = await open('?form=claim', { javaScriptEnabled: false });
    for (const name of ['evidence', 'claim', 'source'] as const)
      expect(await formOn(page, name).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'By hand' }).isVisible()).toBe(true);
    expect(await page.locator('.template pre').count()).toBe(3);
    expect(await page.locator('main input:visible').count()).toBe(0);
  });
});

describe('GitHub', () => {
  const link = (form: Locator) => form.locator('.open-on-github');

  async function openOnGitHub(query: string): Promise<Page> {
    const context = await visit.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await context.route('https://github.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'GitHub' }),
    );
    const page = await context.newPage();
    await page.goto(`${onGitHub.origin}/some/base/contribute/${query}`);
    return page;
  }

  it('opens its editor with a new file in it', async () => {
    const page = await openOnGitHub('?form=source');
    const form = formOn(page, 'source');
    await fill(form, { kind: 'post', shortTitle: 'A post', body: 'Its text & more.', 'provenance.from': 'Its page.' });
    await check(form);
    const { path, text } = await passed(form);
    const [opened] = await Promise.all([page.waitForEvent('popup'), link(form).click()]);
    const address = new URL(opened.url());
    expect(address.origin + address.pathname).toBe('https://github.com/your-name/mesoscale/new/main');
    expect([...address.searchParams]).toEqual([
      ['filename', path],
      ['value', text],
    ]);
    await page.context().close();
  });

  it('opens the editor of a claim that is there, with the changed file copied', async () => {
    const page = await openOnGitHub(`?form=evidence&claim=${CLAIM}`);
    const form = formOn(page, 'evidence');
    await fill(form, EVIDENCE);
    await check(form);
    const { path, text } = await passed(form);
    expect(await link(form).innerText()).toBe('Copy it, and open GitHub ↗');
    const [opened] = await Promise.all([page.waitForEvent('popup'), link(form).click()]);
    expect(opened.url()).toBe(`https://github.com/your-name/mesoscale/edit/main/${path}`);
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.context().close();
  });

  it('opens with the name alone where the file is too long for an address', async () => {
    const page = await openOnGitHub('?form=source');
    const form = formOn(page, 'source');
    const body = 'Every word of a long text counts. '.repeat(400);
    await fill(form, { kind: 'post', shortTitle: 'A post', body, 'provenance.from': 'Its page.' });
    await check(form);
    const { path } = await passed(form);
    const href = (await link(form).getAttribute('href')) ?? '';
    expect([...new URL(href).searchParams]).toEqual([
      ['filename', path],
      ['value', ''],
    ]);
    expect(await form.locator('.paste-step').isVisible()).toBe(true);
    await page.context().close();
  });

  it('is offered when nothing is wrong any more', async () => {
    const page = await openOnGitHub('?form=source');
    const form = formOn(page, 'source');
    await check(form);
    await form.locator('.draft').waitFor();
    expect(await link(form).isVisible()).toBe(false);
    expect(await form.locator('.next-steps').isVisible()).toBe(false);
    await page.context().close();
  });
});
