import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { createAddresses } from '../digest/addresses.ts';
import { buildGraph } from '../digest/graph.ts';
import { readContent } from '../load/read-content.ts';
import { contentFrom, SOUND_FILES, SOURCE, sourceFile } from '../test/builders.ts';
import { formatBibtex } from './bibtex.ts';
import { formatPlainText } from './citations.ts';
import { cslOfClaim, cslOfSource, type CslItem } from './csl.ts';
import { formatRis } from './ris.ts';

const ID = 'a-name-that-is-longer-than-twenty-characters';
const ITEMS: CslItem[] = [
  { id: ID, type: 'webpage', title: 'A title of a claim.', issued: { 'date-parts': [[2026, 11, 23]] } },
  {
    id: `${ID}-too`,
    type: 'article-journal',
    title: 'A title that is longer than the seventy characters of a line of RIS',
  },
];

it('is no empty file where there is nothing to cite', () => {
  expect([formatRis([]), formatBibtex([])]).toEqual(['\n', '\n']);
});

describe.each([
  ['BibTeX', formatBibtex],
  ['RIS', formatRis],
])('%s', (_, format) => {
  it('reads back with the ids and the titles of its items', () => {
    expect(new Cite(format(ITEMS)).data.map(({ id, title }) => [id, title])).toEqual(
      ITEMS.map(({ id, title }) => [id, title]),
    );
  });
});

it('have the title letter for letter, which is no Markdown', () => {
  const { corpus, versions } = contentFrom({
    ...SOUND_FILES,
    [SOURCE]: sourceFile({ title: '*All* you need costs $20' }),
  });
  const [source] = buildGraph(corpus, versions).sources.values();
  expect(source && cslOfSource(source).title).toBe('*All* you need costs $20');
});

describe('plain text', () => {
  it('has what looks like a tag in a title as it stands', () => {
    const title = 'If a<b and c>d then <i>x</i>, <sup>2</sup> and <span class="nocase">y</span> hold &amp; so on';
    expect(formatPlainText({ id: 'a-source', type: 'webpage', title })).toBe(`${title}. (n.d.).`);
  });

  it('is the reference that APA’s whole style gives, for every claim and source of the digest', () => {
    const { corpus, versions } = readContent(process.cwd());
    const graph = buildGraph(corpus, versions);
    const addresses = createAddresses({ site: 'https://digest.example', base: '/' });
    const items = [
      ...[...graph.claims.values()].map((claim) => cslOfClaim(claim, addresses)),
      ...[...graph.sources.values()].map(cslOfSource),
    ];
    const whole = (item: CslItem) =>
      new Cite([item]).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
    // It writes the names of sites with capitals: “Gentic.News”.
    const fold = (references: string[]) => references.map((text) => text.toLowerCase());
    expect(fold(items.map(formatPlainText))).toEqual(fold(items.map(whole)));
    const isSite = (item: CslItem) => item['container-title']?.includes('.') === true;
    const others = items.filter((item) => !isSite(item));
    expect(others.map(formatPlainText)).toEqual(others.map(whole));
    expect(others.length).toBeGreaterThan(items.length / 2);
  });

  it.each([
    ['article-newspaper', 'gentic.news', 'gentic.news'],
    ['post-weblog', 'a-b.example', 'a-b.example'],
    ['article-newspaper', 'the daily engine', 'The Daily Engine'],
  ])('leaves the name of a site as it is, in a %s of %s', (type, name, written) => {
    const item = { id: 'a-source', type, title: 'A title', 'container-title': name };
    expect(formatPlainText(item)).toContain(`. ${written}.`);
    expect(formatPlainText(item)).not.toContain('<');
  });
});
