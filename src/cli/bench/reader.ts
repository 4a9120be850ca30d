import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../test/chromium.ts';
import { hostSite } from './host.ts';
import { formatTable } from './table.ts';

/** Lighthouse’s “slow 4G” (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md): ms, and bytes a second. */
const ROUND_TRIP = 150;
const NETWORK = {
  offline: false,
  latency: ROUND_TRIP,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 750_000 / 8,
};

/** The CPU is so many times slower. */
const CPU = 4;

/** What a page of a site costs a reader who comes to it for the first time, over slow 4G, on a slow phone. */
export interface Reading {
  name: string;
  /** Bytes on the wire by type of resource. */
  bytes: Map<string, number>;
  requests: number;
  /** ms until the first content was painted, and the largest. */
  first: number;
  largest: number;
  /** ms of each task above 50 ms. */
  longTasks: number[];
  shift: number;
}

/** What a query costs on the search page: its bytes on the wire, and ms from the last part’s arrival to the first result. */
export interface SearchReading {
  words: string;
  loaded: number;
  bytes: number;
  after: number;
  /** The same ms where neither the network nor the CPU is slowed down. */
  afterUnslowed: number;
}

/** Measures pages, named and by their paths, of the site in a folder. */
export async function measureReading(folder: string, pages: Readonly<Record<string, string>>): Promise<Reading[]> {
  return inBrowser(folder, async (browser, origin) => {
    const readings: Reading[] = [];
    for (const [name, path] of Object.entries(pages)) readings.push(await readPage(browser, name, origin + path));
    return readings;
  });
}

/** Measures queries on the search page of the site in a folder, each in a browser that has loaded nothing yet. */
export async function measureSearch(folder: string, queries: readonly string[]): Promise<SearchReading[]> {
  return inBrowser(folder, async (browser, origin) => {
    const readings: SearchReading[] = [];
    for (const words of queries) {
      const address = `${origin}/search/`;
      const slow = await search(browser, words, address, throttle);
      const { after } = await search(browser, words, address, () => Promise.resolve());
      readings.push({ words, ...slow, afterUnslowed: after });
    }
    return readings;
  });
}

export function formatReadings(readings: readonly Reading[]): string {
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
  const rows = readings.map(({ name, bytes, requests, first, largest, longTasks, shift }) => [
    name,
    ...TYPES.map((type) => kilobytes(bytes.get(type) ?? 0)),
    kilobytes([...bytes.values()].reduce((sum, size) => sum + size, 0)),
    String(requests),
    first.toFixed(0),
    (first / ROUND_TRIP).toFixed(1),
    largest.toFixed(0),
    longTasks.length === 0 ? '0' : longTasks.map((ms) => ms.toFixed(0)).join('+'),
    shift.toFixed(3),
  ]);
  const head = ['KB', ...TYPES, 'all', 'requests', 'first ms', 'trips', 'largest ms', 'long ms', 'shift'];
  return formatTable(head, rows);
}

export function formatSearches(readings: readonly SearchReading[]): string {
  const rows = readings.map(({ words, loaded, bytes, after, afterUnslowed }) => [
    `“${words}”`,
    (loaded / 1024).toFixed(1),
    (bytes / 1024).toFixed(1),
    after.toFixed(0),
    afterUnslowed.toFixed(0),
  ]);
  return formatTable(['search for', 'KB to begin', 'KB for the query', 'ms to a result', 'unslowed'], rows);
}

const TYPES = ['Document', 'Stylesheet', 'Script', 'Font', 'Image'];

async function inBrowser<Result>(
  folder: string,
  work: (browser: Browser, origin: string) => Promise<Result>,
): Promise<Result> {
  const host = await hostSite(folder);
  const browser = await launchChromium({ isMeasured: true });
  try {
    return await work(browser, host.origin);
  } finally {
    await browser.close();
    host.close();
  }
}

async function readPage(browser: Browser, name: string, address: string): Promise<Reading> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const bytes = new Map<string, number>();
  const types = new Map<string, string>();
  const session = await throttle(page);
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength);
  });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => window.benchSeen);
  await page.context().close();
  return { name, bytes, requests: types.size, ...seen };
}

async function throttle(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  return session;
}

/** Runs in the page, before it. */
function observe(): void {
  const seen: Window['benchSeen'] = { first: 0, largest: 0, longTasks: [], shift: 0 };
  window.benchSeen = seen;
  const on = (type: string, note: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
    }).observe({ type, buffered: true });
  };
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  on('longtask', ({ duration }) => seen.longTasks.push(duration));
  on('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value));
}

async function search(
  browser: Browser,
  words: string,
  address: string,
  slow: (page: Page) => Promise<unknown>,
): Promise<Pick<SearchReading, 'loaded' | 'bytes' | 'after'>> {
  const page = await browser.newPage();
  await slow(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const transferred = () =>
    page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).reduce(
        (sum, { transferSize }) => sum + transferSize,
        0,
      ),
    );
  const loaded = await transferred();
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const list = document.querySelector('.search-results');
        if (!list) throw new Error('The search page has no list of results');
        new MutationObserver(() => {
          if (list.childElementCount > 0) resolve(performance.now());
        }).observe(list, { childList: true });
      }),
  );
  await page.locator('#search input').fill(words);
  const at = await shown;
  const arrived = await page.evaluate(
    (limit) =>
      Math.max(
        ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name, responseEnd }) => name.includes('/index/') && responseEnd <= limit)
          .map(({ responseEnd }) => responseEnd),
      ),
    at,
  );
  await page.waitForLoadState('networkidle');
  const reading = { loaded, bytes: (await transferred()) - loaded, after: at - arrived };
  await page.context().close();
  return reading;
}

declare global {
  interface Window {
    benchSeen: Pick<Reading, 'first' | 'largest' | 'longTasks' | 'shift'>;
  }
}
