import { expect, it } from 'vitest';
import type { BuiltSite } from '../digest/built-site.ts';
import { readPage } from '../build/read-page.ts';
import { formatFindings } from '../reporters/text.ts';
import { message } from '../test/builders.ts';
import { checkBuiltSite } from './check-built-site.ts';

const GOOD = '<main><h1>A page</h1><p id="here">Words</p></main>';
const HASH = { bytes: 1, sha256: '0'.repeat(64) };

function siteOf(pages: Record<string, string>, others: string[] = [], base = '/'): BuiltSite {
  return {
    pages: Object.entries(pages).map(([file, html]) => readPage(file, html)),
    fragments: [],
    files: new Map([...Object.keys(pages), ...others].map((file) => [file, HASH])),
    unreadable: [],
    base,
  };
}

const report = (site: BuiltSite) => formatFindings(checkBuiltSite(site, []));

it('accepts links to pages, files, places on pages, and other hosts', () => {
  const html = `${GOOD}<a href="/b/#here">b</a><a href="#here">here</a><a href="/a.css">a</a><a href="https://host.example/x">x</a>`;
  expect(report(siteOf({ 'index.html': html, 'b/index.html': GOOD }, ['a.css']))).toBe('');
});

it.each(['', '<main><h1></h1><p>Words</p></main>'])('reports a page without a heading: “%s”', (html) => {
  expect(report(siteOf({ 'index.html': html }))).toBe(message`
    index.html:1:1  The page has no heading  page-is-whole
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
});

it('reports a page that says nothing below its heading', () => {
  const html = '<header>Mesoscale</header><main><h1>A page</h1>\n<p></p></main><footer>Licences</footer>';
  expect(report(siteOf({ 'index.html': html }))).toBe(message`
    index.html:1:1  The page says nothing below its heading  page-is-whole
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
});

it('reports an element that something else closes, in a piece of a page too', () => {
  const html = `${GOOD}\n<p>Words<div>more</div>`;
  expect(report(siteOf({ 'index.html': html }))).toBe(message`
    index.html:2:9  An element <p> is not closed by a tag of its own before this  page-is-whole
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
  const site = { ...siteOf({}), fragments: [readPage('previews/a.htm', '<ul><li>Words</ul>')] };
  expect(report(site)).toBe(message`
    previews/a.htm:1:14  An element <li> is not closed by a tag of its own before this  page-is-whole
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
});

it('reports pictures without words', () => {
  const html = `${GOOD}\n<img src="/a.png"><img src="/a.png" alt=""><svg role="img" aria-label="A map"></svg>\n<svg role="img"></svg>`;
  expect(report(siteOf({ 'index.html': html }, ['a.png']))).toBe(message`
    index.html:2:1  A picture <img> has no words for those who do not see it  pictures-have-words
       fix: this is a fault of the site’s code, not of the content: please report it

    index.html:3:1  A picture <svg> has no words for those who do not see it  pictures-have-words
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
});

it('reports a file that is not what its name says', () => {
  const unreadable = [{ file: 'graph.json', line: 1, column: 1, reason: 'The file is no JSON' }];
  expect(report({ ...siteOf({}), unreadable })).toBe(message`
    graph.json:1:1  The file is no JSON  files-can-be-read
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
});

it('reports a formula that was not typeset', () => {
  expect(report(siteOf({ 'index.html': `${GOOD}<span class="katex-error">\\frac</span>` }))).toBe(message`
    index.html:1:1  A formula on the page is not typeset  page-is-whole
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
});

it('reports formulas without the style sheet that lays them out', () => {
  const formula = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>k</mi></math>';
  const style = '<link rel="stylesheet" href="/katex/katex.min.css">';
  expect(report(siteOf({ 'index.html': GOOD + formula }))).toBe(message`
    index.html:1:1  The page has formulas and not the style sheet that lays them out  page-is-whole
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
  expect(report(siteOf({ 'index.html': style + GOOD + formula }))).not.toContain('style sheet that lays');
});

it('reports an id that stands twice, at the second', () => {
  expect(report(siteOf({ 'index.html': `${GOOD}\n<p id="here">Again</p>` }))).toBe(message`
    index.html:2:1  The id “here” stands twice on the page  ids-on-page-are-unique
       the first is on line 1
       fix: rename one of the two headings or elements
  `);
});

it.each(['', 'https://digest.example'])(
  'reports a picture for link previews that is not there, on a site at “%s”',
  (at) => {
    const head = (path: string, picture: string) =>
      `<head><meta property="og:url" content="${at}${path}">\n<meta property="og:image" content="${picture}"></head>`;
    const site = siteOf(
      {
        'index.html': head('/base/', `${at}/base/share/home.png`) + GOOD,
        'a/index.html': head('/base/a/', `${at}/base/share/a.png`) + GOOD,
        'b/index.html': head('/base/b/', 'https://host.example/b.png') + GOOD,
      },
      ['share/home.png'],
      '/base/',
    );
    expect(report(site)).toBe(message`
    a/index.html:2:1  A link leads to no page  links-lead-somewhere
       found  /base/share/a.png
       fix: correct the address, or the page that it names
  `);
  },
);

it('reports links to no page, to no place, and out of the base path', () => {
  const html = `${GOOD}\n<a href="/base/gone/">1</a>\n<a href="/base/#gone">2</a>\n<a href="/elsewhere/">3</a>`;
  expect(report(siteOf({ 'index.html': html }, [], '/base/'))).toBe(message`
    index.html:2:1  A link leads to no page  links-lead-somewhere
       found  /base/gone/
       fix: correct the address, or the page that it names

    index.html:3:1  A link leads to “#gone”, which the page index.html does not have  links-lead-somewhere
       found  /base/#gone
       fix: correct the address, or the page that it names

    index.html:4:1  A link leaves the site’s base path /base/  links-lead-somewhere
       found  /elsewhere/
       fix: correct the address, or the page that it names
  `);
});

it('takes a percent escape that cannot be read as it stands', () => {
  const html = `${GOOD}\n<a href="/50%/">1</a>\n<a href="#%zz">2</a>\n<a href="#h%65re">3</a>`;
  expect(report(siteOf({ 'index.html': html }))).toBe(message`
    index.html:2:1  A link leads to no page  links-lead-somewhere
       found  /50%/
       fix: correct the address, or the page that it names

    index.html:3:1  A link leads to “#%zz”, which the page index.html does not have  links-lead-somewhere
       found  #%zz
       fix: correct the address, or the page that it names
  `);
});

it('follows one address from each page that it stands on', () => {
  const html = `${GOOD}<a href="#more">more</a><a href="c/">c</a>`;
  const more = html.replace('id="here"', 'id="more"');
  const found = checkBuiltSite(siteOf({ 'index.html': more, 'b/index.html': html, 'c/index.html': GOOD }), []);
  expect(found.map(({ file, reason }) => [file, reason])).toEqual([
    ['b/index.html', 'A link leads to “#more”, which the page b/index.html does not have'],
    ['b/index.html', 'A link leads to no page'],
  ]);
});

it('reports a fault of every page once, with the number of the others', () => {
  const html = `${GOOD}<a href="/gone/">gone</a>`;
  expect(report(siteOf({ 'index.html': html, 'b/index.html': html, 'c/index.html': html }))).toContain(
    'and at two more places',
  );
});

it('reports each address that leads nowhere, however many do', () => {
  const html = `${GOOD}<a href="/gone/">gone</a><a href="/lost/">lost</a>`;
  const found = checkBuiltSite(siteOf({ 'index.html': html, 'b/index.html': html }), []);
  expect(found.map(({ details }) => details)).toEqual([
    ['found  /gone/', 'and at one more place'],
    ['found  /lost/', 'and at one more place'],
  ]);
});

it('reports an address of the ledger that has no page or no element', () => {
  const permalinks = ['/', '/b/', '/#here', '/#gone'].map((address) => ({ address, date: '2026-01-02' }));
  expect(formatFindings(checkBuiltSite(siteOf({ 'index.html': GOOD }), permalinks))).toBe(message`
    content/permalinks.txt:1:1  The address /b/ leads nowhere in the built site  permalinks-are-kept
       it has been public since 2026-01-02
       fix: restore the page or the element

    content/permalinks.txt:1:1  The address /#gone leads nowhere in the built site  permalinks-are-kept
       it has been public since 2026-01-02
       fix: restore the page or the element
  `);
});

it('lets a page that has moved keep the places of the page that it leads to', () => {
  const moved = '<meta name="moved-to" content="/b/"><main><h1>This page has moved.</h1>To b.</main>';
  expect(checkBuiltSite(siteOf({ 'a/index.html': moved }), [{ address: '/a/#e-1', date: '2026-01-02' }])).toEqual([]);
});
