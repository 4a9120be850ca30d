import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Cite } from '@citation-js/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { parse } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createAddresses } from '../../digest/addresses.ts';
import { claimEvents } from '../../digest/claim-events.ts';
import { buildGraph } from '../../digest/graph.ts';
import { RELATION_ORDER } from '../../digest/vocabulary.ts';
import { exportedFiles } from '../../exports/files.ts';
import { readContent } from '../../load/read-content.ts';
import type { GraphExport } from '../../schema/graph-export.ts';
import { site } from '../../site.ts';
import { launchChromium } from '../chromium.ts';
import { FORMS } from '../exported-edges.ts';
import { faultsOfAtom, faultsOfJsonFeed } from '../feed-faults.ts';
import { readAtom, readJsonFeed } from '../read-feed.ts';
import { filesIn } from './pages.ts';
import { serve } from './serve.ts';

const folder = inject('site');
const { corpus, versions } = readContent(process.cwd());
const graph = buildGraph(corpus, versions);
const claims = [...graph.claims.values()];
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

describe.each(FORMS)('$name', ({ edges, expected }) => {
  it('has every edge of the real graph and no other, as a library that did not write it reads it', async () => {
    expect(await edges(read, graph)).toEqual(expected(graph));
  });
});

it('every file that is exported is on the site', () => {
  const addresses = createAddresses({ site: site.address, base: '/' });
  const files = new Set(filesIn(folder));
  expect(exportedFiles(graph, addresses).filter(({ path }) => !files.has(path))).toEqual([]);
});

describe('graph.json', () => {
  const exported = readJson('graph.json') as GraphExport;

  it('holds to its published schema, as another validator reads it', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats(ajv);
    const validate = ajv.compile(readJson('schemas/graph.json') as object);
    expect(validate(exported) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...exported, claims: [{ id: 'no-claim' }] })).toBe(false);
  });

  it('says of each claim, source and topic what its twin says', () => {
    for (const claim of exported.claims) expect(readJson(`claims/${claim.id}.json`)).toEqual(claim);
    for (const source of exported.sources) expect(readJson(`sources/${source.id}.json`)).toEqual(source);
    for (const topic of exported.topics) expect(readJson(`topics/${topic.id}.json`)).toEqual(topic);
  });
});

it('a nanopublication is four graphs: its head, what it asserts, where that comes from, and who publishes it', () => {
  for (const { id } of claims) {
    const quads = parse(read(`claims/${id}.trig`), { format: 'application/trig' });
    expect(new Set(quads.map(({ graph: name }) => name.value.split(/#np-\w+-/)[1]))).toEqual(
      new Set(['head', 'assertion', 'provenance', 'publication-info']),
    );
  }
});

it('linked data leads to where the method page says what a relation means', () => {
  const named = claims.flatMap(({ id }) =>
    parse(read(`claims/${id}.trig`), { format: 'application/trig' })
      .filter(({ predicate }) => predicate.value === 'http://purl.org/dc/terms/type')
      .map(({ object }) => object.value),
  );
  const rows = [...read('method/index.html').matchAll(/<tr id="([^"]+)"/g)].map(([, row]) => row);
  expect(rows).toHaveLength(RELATION_ORDER.length);
  const places = rows.map((row) => `${site.address}/method/#${String(row)}`);
  expect(named.filter((address) => !places.includes(address))).toEqual([]);
  expect(named).not.toEqual([]);
});

describe.each(['bib', 'ris', 'csl.json'])('references.%s', (ending) => {
  it('has every claim and every source by its id, with its title', () => {
    const titled = new Cite(read(`references.${ending}`)).data.map(({ id, title }) => [id, plain(title)]);
    const items = readJson('references.csl.json') as { id: string; title: string }[];
    expect(titled).toEqual(items.map(({ id, title }) => [id, plain(title)]));
    expect(items.map(({ id }) => id)).toEqual([...graph.claims.keys(), ...graph.sources.keys()]);
  });
});

describe('feeds', () => {
  const atoms = filesIn(folder).filter((file) => file.endsWith('feed.xml'));

  it('are there for the digest, every claim under each of its names, and every topic, in both forms', () => {
    const subjects = [
      '',
      ...[...graph.claims.values()].flatMap(({ id, data }) => [id, ...data.aliases].map((name) => `claims/${name}/`)),
      ...[...graph.topics.keys()].map((id) => `topics/${id}/`),
    ];
    expect(atoms).toEqual(subjects.map((subject) => `${subject}feed.xml`).sort());
  });

  it.each(atoms)('%s is valid in both forms, which say the same', (file) => {
    const [atom, json] = [read(file), read(file.replace(/xml$/, 'json'))];
    expect(faultsOfAtom(atom)).toEqual([]);
    expect(faultsOfJsonFeed(json)).toEqual([]);
    expect(readAtom(atom).entries).toEqual(readJsonFeed(json).entries);
  });

  it('have an entry for each source and each event of a claim, with ids that do not depend on the host', () => {
    const expected = [
      ...claims.flatMap((claim) =>
        claimEvents(claim, graph.sources).map(({ id }) => `tag:${site.tagAuthority}:claims/${claim.firstName}/${id}`),
      ),
      ...[...graph.sources.values()].map(({ firstName }) => `tag:${site.tagAuthority}:sources/${firstName}/added`),
    ];
    const { entries } = readAtom(read('feed.xml'));
    expect(entries.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(entries.map(({ date }) => date)).toEqual(
      entries
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
  });

  it.each([
    ['index.html', ['/feed.xml', '/feed.json']],
    ['changes/index.html', ['/feed.xml', '/feed.json']],
    ['claims/no-theory-predicts-task-success/index.html', feedsOf('/claims/no-theory-predicts-task-success/')],
    ['topics/predictability/index.html', feedsOf('/topics/predictability/')],
    ['sources/essay-ai-learning-theory/index.html', ['/feed.xml']],
  ])('are named by the pages that they are about: %s', (page, feeds) => {
    expect(hrefsOf(read(page), ['alternate']).filter((href) => /feed\.(?:xml|json)$/.test(href))).toEqual(
      expect.arrayContaining(feeds),
    );
  });

  describe('opened in a browser', () => {
    let browser: Browser;
    let host: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      browser = await launchChromium();
      host = await serve(folder);
    });
    afterAll(async () => {
      await browser.close();
      host.close();
    });

    it('are pages: with a heading, links to follow, and nothing that is for programs', async () => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.goto(`${host.origin}/feed.xml`);
      const look = (selector: string) =>
        page.evaluate((name) => {
          const element = document.querySelector(name);
          if (!element) throw new Error(`No ${name}`);
          const { display, fontSize } = getComputedStyle(element);
          return { display, fontSize };
        }, selector);
      expect(await look('feed > title')).toEqual({ display: 'block', fontSize: '29.75px' });
      expect(await look('feed > id')).toMatchObject({ display: 'none' });
      expect(await look('entry > link')).toMatchObject({ display: 'none' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement, '::before').content)).toContain(
        'This is a feed.',
      );
      expect(await page.locator('entry a').first().getAttribute('href')).toMatch(/^https:\/\/mesoscale\.example\//);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    });
  });
});

it('the sitemap names every page of a claim, a source and a topic', () => {
  const sitemap = read('sitemap.xml');
  for (const edge of [...graph.claims.keys()].map((id) => `claims/${id}/`))
    expect(sitemap).toContain(`<loc>${site.address}/${edge}</loc>`);
  for (const id of graph.sources.keys()) expect(sitemap).toContain(`<loc>${site.address}/sources/${id}/</loc>`);
});

describe('icons', () => {
  const manifest = readJson('site.webmanifest') as { icons: { src: string; sizes: string; type: string }[] };

  it('are of the sizes that the manifest says, for every kind of mask', () => {
    expect(manifest.icons.map(({ src }) => src)).toEqual([
      'icon.svg',
      'icon-192.png',
      'icon-512.png',
      'icon-maskable.png',
    ]);
    for (const { src, sizes, type } of manifest.icons.slice(1)) {
      const bytes = readFileSync(join(folder, src));
      const size = `${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`;
      expect([src, size, type]).toEqual([src, sizes, 'image/png']);
    }
  });

  it('are named in the head of every page', () => {
    const icons = hrefsOf(read('index.html'), ['icon', 'apple-touch-icon', 'manifest']);
    expect(icons).toEqual(['/site.webmanifest', '/icon.svg', '/apple-touch-icon.png']);
    // Browsers that read no SVG ask for the last by its name.
    for (const icon of [...icons, '/favicon.ico']) expect(filesIn(folder)).toContain(icon.slice(1));
  });
});

it('share images are PNGs of 1200 by 630 and at most 60 KB', () => {
  const images = filesIn(folder).filter((file) => file.startsWith('share/'));
  expect(images.length).toBeGreaterThanOrEqual(graph.claims.size + graph.sources.size + graph.topics.size);
  for (const file of images) {
    const bytes = readFileSync(join(folder, file));
    expect([file, bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      file,
      'PNG',
      1200,
      630,
    ]);
    expect(bytes.length).toBeLessThanOrEqual(60 * 1024);
  }
});

/** Titles without what BibTeX does to letters and quotation marks. */
function plain(title = ''): string {
  return title.replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, ' ').trim();
}

function feedsOf(page: string): string[] {
  return [`${page}feed.xml`, `${page}feed.json`];
}

function hrefsOf(html: string, rels: readonly string[]): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, { rel = '', href }) => {
      if (name === 'link' && rels.includes(rel) && href !== undefined) found.push(href);
    },
  });
  parser.end(html);
  return found;
}
