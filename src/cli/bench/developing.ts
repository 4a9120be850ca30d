import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Locator } from 'playwright-core';
import { launchChromium } from '../../test/chromium.ts';

/** ms from saving a file to what the browser shows: the page with the edit, and a finding over the page. The slowest of three each. */
export interface Developing {
  page: number;
  finding: number;
}

/** Edits a note of the claim under `npm run dev`, and breaks and mends a quotation of it, while its page is open. */
export async function measureDeveloping(folder: string, claim: string): Promise<Developing> {
  const server = spawn(process.execPath, ['src/cli/dev.ts', '--port', '0'], { cwd: folder });
  const browser = await launchChromium({ isMeasured: true });
  try {
    const page = await browser.newPage();
    await page.goto(`${await addressIn(server.stdout)}claims/${claim}/`, { waitUntil: 'networkidle', timeout: 0 });
    const file = join(folder, 'content', 'claims', `${claim}.md`);
    const text = readFileSync(file, 'utf8');
    const overlay = page.locator('vite-error-overlay');
    const save = async (edited: string, until: Locator, state: 'attached' | 'detached') => {
      const saved = performance.now();
      writeFileSync(file, edited);
      await until.first().waitFor({ state, timeout: 60_000 });
      const time = performance.now() - saved;
      await page.waitForLoadState('networkidle');
      return time;
    };
    const slowest: Developing = { page: 0, finding: 0 };
    for (const word of ['Once', 'Twice', 'Thrice']) {
      const edited = text.replace(/^( +note: ["“]?)/m, `$1${word}again `);
      const broken = edited.replace(/^( +(?:exact|relation): ["“]?)/m, '$1Nowhere ');
      slowest.page = Math.max(slowest.page, await save(edited, page.getByText(`${word}again`), 'attached'));
      slowest.finding = Math.max(slowest.finding, await save(broken, overlay, 'attached'));
      await save(text, overlay, 'detached');
    }
    return slowest;
  } finally {
    await browser.close();
    server.kill();
  }
}

/** The address that the server prints when it is ready. */
async function addressIn(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The server ended before it said where it is');
}
