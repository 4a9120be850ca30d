import { expect, it } from 'vitest';
import type { BuiltSite } from '../digest/built-site.ts';
import { readPage } from '../load/read-site.ts';
import { formatFindings } from '../reporters/text.ts';
import { message } from '../test/builders.ts';
import { checkBuiltSite } from './check-built-site.ts';

const GOOD = '<h1>A page</h1><p id="here">Words</p>';

function siteOf(pages: Record<string, string>, others: string[] = [], base = '/'): BuiltSite {
  return {
    pages: Object.entries(pages).map(([file, html]) => readPage(file, html)),
    files: new Set([...Object.keys(pages), ...others]),
    base,
  };
}

const report = (...of: Parameters<typeof checkBuiltSite>) => formatFindings(checkBuiltSite(...of));

it('accepts links to pages, files, places on pages, and other hosts', () => {
  const html = `${GOOD}<a href="/b/#here">b</a><a href="#here">here</a><a href="/a.css">a</a><a href="https://host.example/x">x</a>`;
  expect(report(siteOf({ 'index.html': html, 'b/index.html': GOOD }, ['a.css']))).toBe('');
});

it('reports a page without a heading, as one that broke while it was rendered', () => {
  expect(report(siteOf({ 'index.html': '' }))).toBe(message`
    index.html:1:1  The page has no heading  page-is-whole
       fix: this is a fault of the site’s code, not of the content: please report it
  `);
});

it('reports a formula that was not typeset', () => {
  expect(report(siteOf({ 'index.html': `${GOOD}<span class="katex-error">\\frac</span>` }))).toContain(
    'A formula on the page is not typeset',
  );
});

it('reports an id that stands twice, at the second', () => {
  expect(report(siteOf({ 'index.html': `${GOOD}\n<p id="here">Again</p>` }))).toBe(message`
    index.html:2:1  The id “here” stands twice on the page  ids-on-page-are-unique
       the first is on line 1
       fix: rename one of the two headings or elements
  `);
});

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

it('reports a fault of every page once, with the number of the others', () => {
  const html = `${GOOD}<a href="/gone/">gone</a>`;
  expect(report(siteOf({ 'index.html': html, 'b/index.html': html, 'c/index.html': html }))).toContain(
    'and at 2 more places',
  );
});

it('reports an address of the ledger that has no page or no element', () => {
  const permalinks = ['/', '/b/', '/#here', '/#gone'].map((address) => ({ address, date: '2026-01-02' }));
  const found = checkBuiltSite(siteOf({ 'index.html': GOOD }), permalinks).map(({ reason }) => reason);
  expect(found).toEqual([
    'The address /b/ leads nowhere in the built site',
    'The address /#gone leads nowhere in the built site',
  ]);
});

it('lets a page that has moved keep the places of the page that it leads to', () => {
  const moved = '<meta name="moved-to" content="/b/"><h1>This page has moved.</h1>';
  expect(checkBuiltSite(siteOf({ 'a/index.html': moved }), [{ address: '/a/#e-1', date: '2026-01-02' }])).toEqual([]);
});
