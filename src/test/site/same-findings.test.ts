import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Finding } from '../../checks/finding.ts';
import { summarise } from '../../cli/report.ts';
import { formatAnnotations } from '../../reporters/github.ts';
import { formatFindings } from '../../reporters/text.ts';
import { launchChromium } from '../chromium.ts';
import { commandAsByNpm, commandEnvironment } from '../command.ts';
import { problemsIn, tasks } from '../editor/problem-matcher.ts';
import { check, fileIn, fill, formOn, pathIn } from './contribute-form.ts';
import { copyRepository, edit } from './repository-copy.ts';
import { serve } from './serve.ts';

const CLAIM = 'content/claims/ntps-predicts-lora-gain.md';
const OVERLAY = 'vite-error-overlay';

let root: string;
let sound: string;
let browser: Browser;
let page: Page;
/** The built site, for its form. */
let host: Awaited<ReturnType<typeof serve>>;
let server: ChildProcessByStdio<null, Readable, Readable>;
let terminal = '';

/** A copy of the repository, served by the dev command, open at a claim. */
beforeAll(async () => {
  root = copyRepository(inject('site'));
  sound = readFileSync(join(root, CLAIM), 'utf8');
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', '0'], {
    cwd: root,
    // What other programs have set for themselves says nothing of how it is served.
    env: { ...commandEnvironment(), NODE_ENV: 'production', BASE_URL: '/other/', NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', hear);
  await said('watching for file changes');
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(terminal)?.[0] ?? '';
  browser = await launchChromium();
  host = await serve(inject('site'));
  page = await browser.newPage();
  await page.goto(`${address}claims/ntps-predicts-lora-gain/`, { waitUntil: 'networkidle' });
});

afterAll(async () => {
  await browser.close();
  host.close();
  server.kill();
  rmSync(root, { recursive: true });
});

it('the terminal, the page while writing, JSON and annotations say the same of one broken file', async () => {
  edit(root, CLAIM, 'relation: supports', 'relation: suports\n    sufix: <img src=x onerror=alert(1)>');
  const findings = await foundEverywhere();
  const text = formatFindings(findings);
  expect(text).toContain(`${CLAIM}:7:15  evidence[1].relation has an unknown value “suports”  front-matter-is-valid`);
  expect(text).toContain(`${CLAIM}:8:5  evidence[1].sufix is not a key of evidence[1]  front-matter-is-valid`);
  expect(await inOverlay('#code header h2')).toBe('claims/ntps-predicts-lora-gain.md:7:15');
});

it('a file that is written in two moments is read as it is after the second', async () => {
  const faulty = sound.replace('kind: ', 'kind: un');
  for (const text of ['', faulty]) {
    writeFileSync(join(root, CLAIM), text);
    await setTimeout(25);
  }
  expect((await foundEverywhere()).map(({ rule }) => rule)).toEqual(['front-matter-is-valid']);
});

it('the page shows itself again when the file is mended', async () => {
  writeFileSync(join(root, CLAIM), sound);
  await page.waitForSelector(OVERLAY, { state: 'detached' });
  await page.waitForSelector('h1:has-text("The overlap of next-token and task features")');
  await said('No findings.');
  expect(problemsIn(terminal, tasks().dev)).toEqual([]);
});

it('a page stands there as soon as its file does, says what the file says, and goes with it', async () => {
  const file = join(root, 'content/claims/a-new-claim.md');
  const response = () => fetch(new URL('../a-new-claim/', page.url()), { headers: { accept: 'text/html' } });
  for (const statement of ['Small steps add up', 'Large steps add up too']) {
    writeFileSync(file, sound.replace(/^statement: .*$/m, `statement: ${statement}.`));
    await expect.poll(async () => (await response()).text(), { timeout: 20_000 }).toContain(`${statement}.`);
  }
  rmSync(file);
  await expect.poll(async () => (await response()).status, { timeout: 20_000 }).toBe(404);
  // The addresses of the new claim were findings.
  await page.waitForSelector(OVERLAY, { state: 'detached' });
});

it('the form says the same of the values that make such a file', async () => {
  const form = formOn(await browser.newPage(), 'claim');
  await form.page().goto(`${host.origin}/contribute/?form=claim`);
  await form.getByRole('button', { name: 'Link it to another claim' }).click();
  await fill(form, {
    statement: 'Whatever is said once is said twice',
    kind: 'opinion',
    'topics.0': 'predictability',
    'evidence.0.source': 'essay-ai-learning-theory',
    'evidence.0.exact': 'Before I start, you should know several key facts:',
    'evidence.0.relation': 'states',
    'evidence.0.note': 'It says so.',
    'links.0.to': 'ntps-predicts-lora-gains',
    'links.0.type': 'refines',
    'links.0.note': 'It is more exact.',
  });
  await check(form);
  await expect.poll(() => saidBy(form)).toHaveLength(2);
  writeFileSync(join(root, await pathIn(form)), await fileIn(form));
  const ofForm = await foundEverywhere();
  expect(ofForm.map(({ rule }) => rule)).toEqual(['front-matter-is-valid', 'nothing-is-left-to-do']);
  expect(await saidBy(form)).toEqual(wordsOf(ofForm));

  // What the form of a file keeps the rules from looking at shows once it is mended.
  rmSync(join(root, await pathIn(form)));
  await fill(form, { statement: 'Whatever is said once is said twice.' });
  await expect.poll(() => saidBy(form)).toHaveLength(3);
  writeFileSync(join(root, await pathIn(form)), await fileIn(form));
  const ofReferences = (await foundEverywhere()).filter(({ fix }) => !fix.includes('--fix'));
  expect(ofReferences.map(({ rule }) => rule)).toEqual([
    'quotation-matches-source',
    'references-resolve',
    'nothing-is-left-to-do',
  ]);
  expect(await saidBy(form)).toEqual(wordsOf(ofReferences));
});

/** What the form says beside its fields, a list of lines for each finding. */
async function saidBy(form: Locator): Promise<string[][]> {
  const found = await form
    .locator('.finding')
    .evaluateAll((all) => all.map((one) => [...one.children].map(({ textContent }) => textContent)));
  return found.sort();
}

/** The same lines of findings as the terminal has them, but for backticks: what stands between them is set as code. */
function wordsOf(findings: readonly Finding[]): string[][] {
  const plain = (words: string) => words.replaceAll('`', '');
  return findings.map(({ reason, details, fix }) => [plain(reason), ...details, plain(`fix: ${fix}`)]).sort();
}

/** The findings that the terminal, the page while writing, JSON and annotations agree on, now that a file was saved. */
async function foundEverywhere(): Promise<Finding[]> {
  const { findings } = JSON.parse(run('json').stdout) as { findings: Finding[] };
  const text = formatFindings(findings);
  expect(run('text').stderr).toContain(`${text}\n\n`);
  expect(run('github').stdout).toContain(`${formatAnnotations(findings)}\n`);
  await page.waitForSelector(OVERLAY);
  await expect.poll(() => inOverlay('#stack-content')).toBe(text);
  expect(await inOverlay('#message-content')).toBe(findings[0]?.reason);
  // The overlay sets what stands between backticks in type of its own.
  expect(await inOverlay('#hint-content')).toBe(findings[0]?.fix.replaceAll('`', ''));
  await said(`${text}\n\n${summarise(findings)}`);
  expect(problemsIn(terminal, tasks().dev)).toEqual(
    findings.map(({ file, line, column, reason, rule }) => ({ file, line, column, message: reason, code: rule })),
  );
  return findings;
}

function hear(chunk: Buffer): void {
  terminal += chunk.toString('utf8');
}

/** Waits until the terminal shows the text. */
async function said(text: string): Promise<void> {
  while (!terminal.includes(text)) {
    if (server.exitCode !== null) throw new Error(`The dev command ended:\n${terminal}`);
    await Promise.race([once(server.stdout, 'data'), once(server.stderr, 'data'), once(server, 'exit')]);
  }
}

function run(format: string): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [...commandAsByNpm('check'), '--format', format], {
    cwd: root,
    encoding: 'utf8',
    env: commandEnvironment(),
  });
}

/** The text of an element in the overlay, whose tree is a shadow of its own, which Playwright looks into. */
async function inOverlay(selector: string): Promise<string | null> {
  return page.locator(`${OVERLAY} ${selector}`).textContent();
}
