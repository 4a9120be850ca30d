import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createAddresses, relationAnchor } from '../digest/addresses.ts';
import { RELATION_ORDER } from '../digest/vocabulary.ts';
import { claim, digestOf, graphOf, member, topic } from '../test/graph-builders.ts';
import { viewClaimPage } from './claim-page.ts';
import { viewHomePage } from './home-page.ts';
import { viewMethodPage } from './method-page.ts';
import { PROSE_PLACES } from './prose-places.ts';
import { viewTopicPage } from './topics.ts';

const ADDRESSES = createAddresses({ site: null, base: '/' });
const essay = (id: string, body: string) => [
  { id, file: `content/${id}.md`, data: { title: 'An essay', description: 'So.' }, body },
];

it.each([
  ['method', 'src/pages/method.astro', RELATION_ORDER.map(relationAnchor)],
  ['overview', 'src/pages/index.astro', []],
] as const)('knows every id of the page of the %s', (place, page, made) => {
  expect([...PROSE_PLACES[place].taken].sort()).toEqual([...idsWrittenFor(page), ...made].sort());
});

it.each([
  ['claim', 'src/pages/claims/[id].astro'],
  ['topic', 'src/pages/topics/[id].astro'],
] as const)('begins the ids of a %s as no other of its page does', (place, page) => {
  const ids = idsWrittenFor(page);
  expect(ids).toContain('improve');
  expect(ids.filter((id) => id.startsWith(PROSE_PLACES[place].prefix))).toEqual([]);
});

it('puts the headings of a claim below that of its scope, of a topic below that of its page', () => {
  const graph = graphOf({
    topics: [topic('a-topic', { body: '## Links\n\n### Supported' })],
    claims: [claim('a', { body: '# Cite\n\n## Scope' })],
  });
  expect(viewClaimPage(member(graph.claims, 'a'), digestOf(graph)).scope).toBe(
    '<h3 id="prose-cite">Cite</h3>\n<h4 id="prose-scope">Scope</h4>',
  );
  expect(viewTopicPage(member(graph.topics, 'a-topic'), graph, ADDRESSES).introduction).toBe(
    '<h2 id="prose-links">Links</h2>\n<h3 id="prose-supported">Supported</h3>',
  );
});

it('numbers the headings of essays alone that have the words of an id of the page', () => {
  const method = viewMethodPage(essay('method', '# Links\n\n## Quotation'), ADDRESSES);
  expect(method.html).toBe('<h2 id="links-1">Links</h2>\n<h3 id="quotation">Quotation</h3>');
  const home = viewHomePage(graphOf({}), essay('overview', '# Topics\n\n## Links'), ADDRESSES);
  expect(home.overview?.html).toBe('<h2 id="topics-1">Topics</h2>\n<h3 id="links">Links</h3>');
});

/** The ids that are written out in a page and in the components that it is made of. */
function idsWrittenFor(page: string): string[] {
  const files = [page];
  for (const file of files) {
    const parts = [...readFileSync(file, 'utf8').matchAll(/^import .* from '(.+\.astro)';$/gm)];
    for (const [, part = ''] of parts) {
      const path = join(dirname(file), part);
      if (!files.includes(path)) files.push(path);
    }
  }
  const ids = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bid=(?:"|\{`)([\w-]+)/g)].map(([, id = '']) => id),
  );
  return [...new Set(ids)].sort();
}
