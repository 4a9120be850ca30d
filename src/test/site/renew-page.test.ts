import { expect, it } from 'vitest';
import { visitSite } from './visit.ts';

const visit = visitSite();

it('leaves nothing of what a test did with a page', async () => {
  const used = await visit.page();
  const asked: string[] = [];
  await used.goto(`${visit.origin}/claims/`);
  await used.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    sessionStorage.setItem('a', 'b');
  });
  used.on('request', (request) => asked.push(request.url()));
  await used.route('**/sources/', (route) => route.abort());
  await used.context().route('**/topics/', (route) => route.abort());
  await used.context().newPage();
  await used.setViewportSize({ width: 320, height: 500 });
  await used.emulateMedia({ media: 'print', colorScheme: 'dark' });

  const page = await visit.page();
  expect(page).toBe(used);
  expect(page.context().pages()).toEqual([page]);
  expect(page.url()).toBe(`${visit.origin}/blank.txt`);
  asked.length = 0;
  for (const address of ['/sources/', '/topics/', '/claims/'])
    expect((await page.goto(visit.origin + address))?.status()).toBe(200);
  expect(asked).toEqual([]);
  const state = await page.evaluate(() => ({
    kept: localStorage.length + sessionStorage.length,
    size: [innerWidth, innerHeight],
    isUsual: matchMedia('screen and (prefers-color-scheme: light)').matches,
  }));
  expect(state).toEqual({ kept: 0, size: [1280, 720], isUsual: true });
});

it('is another page for other options', async () => {
  const [usual, narrow] = [await visit.page(), await visit.page({ viewport: { width: 320, height: 500 } })];
  expect(narrow).not.toBe(usual);
  expect(await narrow.evaluate(() => innerWidth)).toBe(320);
});
