import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { sourceFile } from '../builders.ts';
import { buildSite, commandEnvironment } from './build-site.ts';
import { copyRepository } from './repository-copy.ts';
import { serve } from './serve.ts';

let root: string;

/** A copy of the repository from which somebody begins a digest of their own: it has its two essays and nothing else. */
beforeAll(() => {
  root = copyRepository();
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
  await expect.poll(() => page.locator('.search-status').innerText()).toBe('Nothing was found');
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

/** Records the addresses, as a contributor would, and builds. */
function build(): Promise<string> {
  const options = { cwd: root, encoding: 'utf8', env: commandEnvironment() } as const;
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', '--fix'], options);
  if (status !== 0) throw new Error(stderr);
  return buildSite(join(root, 'out'), [], root);
}
