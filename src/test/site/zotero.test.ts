import { Parser } from 'htmlparser2';
import { expect, inject, it } from 'vitest';
import { pagesIn, readPageFile } from './pages.ts';

const folder = inject('site');

/** Where Zotero looks for authors on a page whose head names none (its translator “Embedded Metadata”). */
const BYLINES = ['byline', 'bylines', 'vcard', 'article-byline'];

it('no part of a page is taken for its authors: “Unsigned” is none, nor is who is named with a doubt', () => {
  const bylines = pagesIn(folder).flatMap((page) => {
    const found: string[] = [];
    const parser = new Parser({
      onopentag: (_, { class: names = '' }) =>
        found.push(...names.split(/\s+/).filter((name) => BYLINES.includes(name))),
    });
    parser.end(readPageFile(folder, page));
    return found.map((name) => `${page} .${name}`);
  });
  expect(bylines).toEqual([]);
});
