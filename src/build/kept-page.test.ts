import { expect, it } from 'vitest';
import { formatPage, parsePage } from './kept-page.ts';
import { readPage } from './read-page.ts';

const PAGE =
  '<main id="top">\n<h1>Words</h1><a href="/there/">thère</a>\n<img src="a"><p>cut off<math></math><b id="end">';
const page = readPage('a.html', PAGE);
const asItIs = (text: string) => text;

it('says of a page whose bytes were kept what was read of it', () => {
  expect(page).toMatchObject({ heading: 'Words', ids: [{ id: 'top' }, { id: 'end' }], links: [{}, {}] });
  expect([page.unclosed.length, page.wordlessPictures.length]).toEqual([3, 1]);
  expect(parsePage(formatPage(page), 'a.html', asItIs)).toEqual(page);
});

it('names a page by the file that it stands in, whichever it was kept of', () => {
  expect(parsePage(formatPage(page), 'b.html', asItIs).file).toBe('b.html');
});

it('holds no address, id or name of the page but what it is given for it', () => {
  const { ids, links, unclosed, wordlessPictures } = parsePage(formatPage(page), 'a.html', (text) => `held ${text}`);
  expect(ids.map(({ id }) => id)).toEqual(['held top', 'held end']);
  expect(links.map(({ address }) => address)).toEqual(['held /there/', 'held a']);
  expect([...wordlessPictures, ...unclosed].map(({ name }) => name)).toEqual([
    'held img',
    'held b',
    'held p',
    'held main',
  ]);
});
