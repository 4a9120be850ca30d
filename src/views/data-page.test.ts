import { expect, it } from 'vitest';
import { NODE_KINDS, nodeFiles } from '../exports/files.ts';
import { rawFiles } from '../exports/raw-files.ts';
import { ADDRESSES, claim, graphOf, source, topic } from '../test/graph-builders.ts';
import { viewDataPage } from './data-page.ts';

const graph = graphOf({ claims: [claim('a')], sources: [source('a')], topics: [topic('a')] });
const raw = (['claims', 'sources'] as const).map((collection) => ({ collection, id: 'a', raw: '', data: null }));
const { each, whole } = viewDataPage(ADDRESSES);

it('names every file that stands beside a page, and none besides', () => {
  const named = each.flatMap(({ ending }) => {
    const [first = '', ...others] = ending.split(', ');
    // “claims/<id>.bib, .ris” and “claims/<id>/feed.xml, feed.json” say once what they share.
    const shared = others.map((other) => (other.startsWith('.') ? /^[^.]+/ : /^.*\//).exec(first)?.[0] ?? '');
    return [first, ...others.map((other, at) => (other.includes('<id>') ? other : `${shared[at] ?? ''}${other}`))];
  });
  const files = [
    ...NODE_KINDS.flatMap((kind) => nodeFiles(kind, 'a', graph, ADDRESSES)),
    ...rawFiles(raw, ADDRESSES),
  ].filter(({ path }) => !path.startsWith('previews/'));
  const filled = named.map((name) => name.replace('<id>', 'a'));
  expect(filled.sort()).toEqual(files.map(({ path }) => path).sort());
});

it('promises of JSON-LD and of the sitemap no more than they hold', () => {
  const saidOf = (name: string) => whole.find((line) => line.name === name)?.what;
  expect(saidOf('graph.jsonld')).toMatch(
    /^Claims with .* Scopes, histories and the reasons for standings and links are in graph\.json alone\.$/,
  );
  expect(saidOf('sitemap.xml')).not.toMatch(/every page/i);
});
