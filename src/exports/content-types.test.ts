import { expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, source, topic } from '../test/graph-builders.ts';
import { contentTypes } from './content-types.ts';
import { exportedFiles } from './files.ts';
import { rawFiles } from './raw-files.ts';

// A host would take `feed.json` of a claim with this name for a feed, if the pattern were no more exact.
const graph = graphOf({ claims: [claim('a'), claim('feed')], sources: [source('feed')], topics: [topic('feed')] });
const raw = (['claims', 'sources'] as const).map((collection) => ({ collection, id: 'feed', raw: '', data: null }));
const paths = [...exportedFiles(graph, ADDRESSES), ...rawFiles(raw, ADDRESSES)].map(({ path }) => path);

/** The types that a host gives a file by the patterns. */
function typesOf(path: string): string[] {
  const matches = (pattern: string) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map((part) => part.replaceAll('.', '\\.'))
        .join('.*')}$`,
    ).test(path);
  return contentTypes().flatMap(([pattern, type]) => (matches(pattern) ? [type] : []));
}

it.each([
  ['references.bib', 'application/x-bibtex; charset=utf-8'],
  ['claims/a.ris', 'application/x-research-info-systems'],
  ['sources/feed.csl.json', 'application/vnd.citationstyles.csl+json'],
  ['graph.jsonld', 'application/ld+json'],
  ['claims/a.versions.jsonl', 'application/jsonl'],
  ['claims/a.trig', 'application/trig'],
  ['claims/feed.raw.md', 'text/markdown; charset=utf-8'],
  ['feed.json', 'application/feed+json'],
  ['claims/a/feed.json', 'application/feed+json'],
  ['topics/feed/feed.json', 'application/feed+json'],
])('%s is of the type %s', (path, type) => {
  expect(paths).toContain(path);
  expect(typesOf(path)).toEqual([type]);
});

it.each([
  'graph.json',
  'claims/feed.json',
  'sources/feed.json',
  'topics/feed.json',
  'feed.xml',
  'sitemap.xml',
  'robots.txt',
])('%s is of the type that every host gives it', (path) => {
  expect(paths).toContain(path);
  expect(typesOf(path)).toEqual([]);
});

it('no file is of two types', () => {
  expect(paths.filter((path) => typesOf(path).length > 1)).toEqual([]);
});
