import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../checks/finding.ts';
import { formatAnnotations } from '../../reporters/github.ts';
import { formatFindings } from '../../reporters/text.ts';
import { launchChromium } from '../chromium.ts';
import { problemsIn, tasks } from '../editor/problem-matcher.ts';
import { commandEnvironment } from './build-site.ts';
import { copyRepository, edit } from './repository-copy.ts';

const CLAIM = 'content/claims/ntps-predicts-lora-gain.md';
const OVERLAY = 'vite-error-overlay';

let root: string;
let sound: string;
let browser: Browser;
let page: Page;
let server: ChildProcessByStdio<null, Readable, Readable>;
let terminal = '';

/** A copy of the repository, served by the dev command, open at a claim. */
beforeAll(async () => {
  root = copyRepository();
  sound = readFileSync(join(root, CLAIM), 'utf8');
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', '0'], {
    cwd: root,
    env: { ...commandEnvironment(), NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', hear);
  await said('watching for file changes');
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(terminal)?.[0] ?? '';
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${address}claims/ntps-predicts-lora-gain/`, { waitUntil: 'networkidle' });
});

afterAll(async () => {
  await browser.close();
  server.kill();
  rmSync(root, { recursive: true });
});

it('the terminal, the page while writing, JSON and annotations say the same of one broken file', async () => {
  edit(root, CLAIM, 'relation: supports', 'relation: suports\n    sufix: <img src=x onerror=alert(1)>');
  const { findings } = JSON.parse(check('json').stdout) as { findings: Finding[] };
  const text = formatFindings(findings);
  expect(text).toContain(`${CLAIM}:7:15  evidence[1].relation has an unknown value “suports”  front-matter-is-valid`);
  expect(text).toContain(`${CLAIM}:8:5  evidence[1].sufix is not a key of evidence[1]  front-matter-is-valid`);

  expect(check('text').stderr).toContain(`${text}\n\n`);
  expect(check('github').stdout).toContain(`${formatAnnotations(findings)}\n`);
  await said(text);
  await page.waitForSelector(OVERLAY);
  expect(await inOverlay('#stack-content')).toBe(text);
  expect(await inOverlay('#message-content')).toBe(findings[0]?.reason);
  expect(await inOverlay('#hint-content')).toBe(findings[0]?.fix);
  expect(await inOverlay('#code header h2')).toBe('claims/ntps-predicts-lora-gain.md:7:15');
  await said('one file.');
  expect(problemsIn(terminal, tasks().dev)).toEqual(
    findings.map(({ file, line, column, reason, rule }) => ({ file, line, column, message: reason, code: rule })),
  );
});

it('the page shows itself again when the file is mended', async () => {
  writeFileSync(join(root, CLAIM), sound);
  await page.waitForSelector(OVERLAY, { state: 'detached' });
  await page.waitForSelector('h1:has-text("A closed-form overlap score forecasts")');
  await said('No findings.');
  expect(problemsIn(terminal, tasks().dev)).toEqual([]);
});

function hear(chunk: Buffer): void {
  terminal += chunk.toString('utf8');
}

/** Waits until the terminal shows the text. */
async function said(text: string): Promise<void> {
  while (!terminal.includes(text)) await Promise.race([once(server.stdout, 'data'), once(server.stderr, 'data')]);
}

function check(format: string): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/cli/check.ts', '--format', format], {
    cwd: root,
    encoding: 'utf8',
    env: commandEnvironment(),
  });
}

/** The text of an element in the overlay, whose tree is a shadow of its own, which Playwright looks into. */
async function inOverlay(selector: string): Promise<string | null> {
  return page.locator(`${OVERLAY} ${selector}`).textContent();
}
