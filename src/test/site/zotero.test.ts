import { Parser } from 'htmlparser2';
import { expect, inject, it } from 'vitest';
import { doubtOfAuthors } from '../../digest/authors.ts';
import { isIdentified } from '../../digest/citation-remarks.ts';
import { buildGraph } from '../../digest/graph.ts';
import { cslOfSource } from '../../exports/csl.ts';
import { readContent } from '../../load/read-content.ts';
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

it('the authors of a source are the same from its page as from its files for citations', () => {
  const { corpus, versions } = readContent(process.cwd());
  const sources = [...buildGraph(corpus, versions).sources.values()].filter(
    ({ data }) => isIdentified(data) && doubtOfAuthors(data) !== 'inferred',
  );
  const read = sources.map(({ id }): [string, Name[]] => [
    id,
    authorsIn(readPageFile(folder, `sources/${id}/index.html`)),
  ]);
  expect(read).toEqual(
    sources.map((source) => [
      source.id,
      (cslOfSource(source).author ?? []).map((name) =>
        'literal' in name ? { family: name.literal, given: '' } : { family: name.family, given: name.given },
      ),
    ]),
  );
});

interface Name {
  family: string;
  given: string;
}

/** The authors that Zotero finds in the head of a page, each divided as it does that. */
function authorsIn(html: string): Name[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (_, { name, content = '' }) => {
      if (name === 'citation_author') found.push(content);
    },
  });
  parser.end(html);
  const [only = ''] = found;
  const parts = only.split(/, */);
  const names =
    found.length === 1 && parts.length > 1 && parts.slice(0, 2).every((part) => part.includes(' ')) ? parts : found;
  return names.map((name) => {
    const [family = '', given] = name.split(/, ?/);
    if (given !== undefined) return { family, given };
    const space = name.lastIndexOf(' ');
    return { family: name.slice(space + 1), given: name.slice(0, Math.max(space, 0)) };
  });
}
