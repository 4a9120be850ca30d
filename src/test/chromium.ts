import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The one without a window first: a page of its own opens in a third of the time, and tests open more than a thousand. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium on this machine: CHROMIUM_PATH, a usual place, or Playwright’s own; null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. Correct it, or unset it.`);
  }
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a Chromium, or installs one: Debian’s packages as root where there is apt-get, else Playwright’s build.
 * Throws with what to do by hand where none of that works; tests in a browser are never skipped.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== null) return found;
  for (const commands of installers()) {
    const installed = (await runAll(commands)) ? findChromium() : null;
    if (installed !== null) return installed;
  }
  throw new Error(
    'The tests need a Chromium, and installing one failed. Install Chromium or Chrome by hand, or set CHROMIUM_PATH to its program, and run npm test again.',
  );
}

/** Whether the commands end well, one after another. Says which one is run, since it may take a minute. */
async function runAll(commands: readonly Command[]): Promise<boolean> {
  for (const [command, ...args] of commands) {
    console.log(`No Chromium found. Running: ${[command, ...args].join(' ')}`);
    const installing = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const [status] = await once(installing, 'close').catch(() => [null]);
    if (status === 0) continue;
    console.log('That did not work.');
    return false;
  }
  return true;
}

/**
 * Height of a window, in px, where nothing that is looked for depends on it. What a window shows is drawn, which at 900 px
 * takes a third of a page’s processor time.
 */
export const LOW = 300;

/** Most pages of a test are left before these pay, and take a quarter more of the processor with them. */
const NO_OPTIMIZING_COMPILERS = '--js-flags=--no-opt --no-maglev';

/**
 * Starts the Chromium that {@link ensureChromium} found; where its speed is measured, with all that it has of a reader’s.
 * `textSize` is the size of text that a reader has set, in px; the flag takes the place of the one by which there is a mouse.
 */
export async function launchChromium({
  isMeasured = false,
  textSize,
}: { isMeasured?: boolean; textSize?: number } = {}): Promise<Browser> {
  const args = [...FLAGS, ...(isMeasured ? [] : [NO_OPTIMIZING_COMPILERS])];
  if (textSize !== undefined) args.push(`--blink-settings=defaultFontSize=${String(textSize)}`);
  return chromium.launch({ executablePath: await ensureChromium(), args });
}

type Command = [program: string, ...args: string[]];

/** Ways to install one, each of its commands in turn; the next where one did not work. */
function installers(): Command[][] {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get'))
    return [[[process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']]];
  const install = (name: string): Command => [
    'apt-get',
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    name,
    'fonts-liberation',
  ];
  return [[['apt-get', 'update', '-qq'], install('chromium-headless-shell')], [install('chromium')]];
}
