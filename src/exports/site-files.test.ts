import { expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, quotation, source, topic } from '../test/graph-builders.ts';
import { createAddresses } from '../digest/addresses.ts';
import { site } from '../site.ts';
import { llmsText, sitemap, webManifest } from './site-files.ts';

it('llms.txt lists every claim once, under its main topic, and no topic that is the main one of none', () => {
  const graph = graphOf({
    sources: [source('a-source')],
    claims: [
      claim('a', { topics: ['one', 'two', 'three'], evidence: [quotation()] }),
      claim('b', { topics: ['two', 'one'] }),
      claim('c', { topics: ['one'] }),
    ],
    topics: [topic('one'), topic('two', { order: 2 }), topic('three', { order: 3 })],
  });
  const at = 'https://digest.example/base';
  expect(llmsText(graph, ADDRESSES)).toBe(`# ${site.name}

> ${site.description}

A standing describes the evidence that is held here, not the truth. Quoted words belong to their authors. The whole graph: ${at}/graph.json

## Topic one

- [Topic one](${at}/topics/one/): What is asked?
- [The claim a.](${at}/claims/a.md): supported. One origin supports it in its own words.
- [The claim c.](${at}/claims/c.md): open. Nothing here supports, states or disputes it.

## Topic two

- [Topic two](${at}/topics/two/): What is asked?
- [The claim b.](${at}/claims/b.md): open. Nothing here supports, states or disputes it.
`);
});

it('llms.txt is a heading, a quotation and prose, then sections that are lists of links alone', () => {
  const graph = graphOf({
    claims: [claim('a', { topics: ['one'] }), claim('b', { topics: ['two'] }), claim('c', { topics: ['two'] })],
    topics: [topic('one'), topic('two', { order: 2 })],
  });
  // https://llmstxt.org, “Format”
  const [start = '', ...sections] = llmsText(graph, ADDRESSES).split(/^(?=## )/m);
  expect(start).toMatch(/^# .+\n\n> .+\n\n(?:[^#>\s-].*\n\n)*$/);
  expect(sections).toHaveLength(2);
  for (const section of sections) {
    const [heading, blank, ...lines] = section.trimEnd().split('\n');
    expect([heading, blank]).toEqual([expect.stringMatching(/^## \S/), '']);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^- \[[^\]]+\]\([^()\s]+\)(?:: \S.*)?$/);
  }
});

const published = { date: '2026-11-23', changed: ['published' as const], why: 'First published.' };
const changed = { date: '2026-12-01', changed: ['scope' as const], why: 'It said too much.' };

it.each([
  ['its publication', { history: [published] }, '2026-11-23'],
  ['its last change', { history: [published, changed] }, '2026-12-01'],
  [
    'its withdrawal',
    { history: [published, changed], withdrawn: { date: '2026-12-03', why: 'It was wrong.' } },
    '2026-12-03',
  ],
  [
    'a change after it',
    { history: [published, changed], withdrawn: { date: '2026-11-30', why: 'It was wrong.' } },
    '2026-12-01',
  ],
])('the sitemap dates a claim by %s where that was the last', (_, data, day) => {
  expect(sitemap(graphOf({ claims: [claim('a-claim', data)] }), ADDRESSES)).toContain(
    `<loc>https://digest.example/base/claims/a-claim/</loc><lastmod>${day}</lastmod>`,
  );
});

it('the sitemap dates a source and a topic by the last change of the claims that they show', () => {
  const graph = graphOf({
    sources: [source('a-source', { added: '2026-11-20' }), source('unused', { added: '2026-11-20' })],
    claims: [claim('a', { history: [published, changed], evidence: [quotation()] }), claim('b', { topics: ['other'] })],
    topics: [topic('a-topic'), topic('other'), topic('empty')],
  });
  const days = [...sitemap(graph, ADDRESSES).matchAll(/(sources|topics)\/([^/]+)\/<\/loc>(?:<lastmod>([^<]+))?/g)];
  expect(days.map(([, , id, day]) => [id, day])).toEqual([
    ['a-source', '2026-12-01'],
    ['unused', '2026-11-20'],
    ['a-topic', '2026-12-01'],
    ['other', '2026-11-23'],
    ['empty', undefined],
  ]);
});

it('the manifest says of the digest what src/site.ts says', () => {
  expect(JSON.parse(webManifest(ADDRESSES))).toMatchObject({
    name: site.name,
    short_name: site.name,
    description: site.tagline,
    lang: site.language,
  });
});

it.each(['/', '/base/', '/another/base/'])(
  'the manifest calls the application below %s otherwise than any other on its host',
  (base) => {
    const addresses = createAddresses({ site: 'https://digest.example', base });
    const { id, start_url } = JSON.parse(webManifest(addresses)) as { id: string; start_url: string };
    // https://www.w3.org/TR/appmanifest/#id-member: against the origin of the start URL, not against the manifest.
    const start = new URL(start_url, `https://digest.example${base}site.webmanifest`);
    expect(new URL(id, start.origin).href).toBe(start.href);
    expect(start.pathname).toBe(base);
  },
);
