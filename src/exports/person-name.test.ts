import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, it } from 'vitest';
import { member, ADDRESSES, graphOf, source } from '../test/graph-builders.ts';
import { sourceHead } from '../views/head.ts';
import { formatBibtex } from './bibtex.ts';
import { cslOfSource } from './csl.ts';
import { sourceJsonLd } from './json-ld.ts';
import { formatRis } from './ris.ts';

const NAMES = ['Gemini Team', 'OpenAI', 'European Commission', 'Martin Luther King Jr.', "Flann O'Neill", 'Plato'];
const authors = NAMES.map((name) => (name === 'European Commission' ? { name, organisation: true } : { name }));
const { sources } = graphOf({ sources: [source('a-source', { authors })] });
const written = member(sources, 'a-source');

it('lets no comma and no “and” of a name divide it', () => {
  const names = [
    ...['Meta, Inc. Research Team', 'Barnes and Noble, Inc.', 'Ernst and Young', 'Metin And'],
    ...['Robert Downey, Jr.'],
  ];
  const graph = graphOf({
    sources: [
      source('a-source', {
        authors: names.map((name) => (name.includes('Inc') ? { name, organisation: true } : { name })),
      }),
    ],
  });
  const item = cslOfSource(member(graph.sources, 'a-source'));
  const bibtex = formatBibtex([item]);
  expect(bibtex).toContain(
    'author = {{Meta, Inc. Research Team} and {Barnes and Noble, Inc.} and {Ernst and Young} and {And}, Metin and Downey, Jr., Robert},',
  );
  expect(new Cite(bibtex).data).toMatchObject([
    {
      author: [
        ...names.slice(0, 3).map((family) => ({ family })),
        { family: 'And', given: 'Metin' },
        { family: 'Downey', given: 'Robert', suffix: 'Jr.' },
      ],
    },
  ]);
  // In RIS and in the head of a page, whatever stands before a comma is a family name.
  const whole = ['Meta Inc. Research Team', 'Barnes and Noble Inc.', 'Ernst and Young'];
  const divided = ['And, Metin', 'Downey, Robert, Jr.'];
  expect(formatRis([item])).toContain([...whole, ...divided].map((name) => `AU  - ${name}\n`).join(''));
  const { meta } = sourceHead(member(graph.sources, 'a-source'), ADDRESSES);
  expect(meta.filter(({ name }) => name === 'citation_author').map(({ content }) => content)).toEqual([
    ...whole,
    ...divided,
  ]);
});

it('takes no team for a person, and what stands behind a name for no name, in any format', () => {
  const item = cslOfSource(written);
  expect(item.author).toEqual([
    { literal: 'Gemini Team' },
    { literal: 'OpenAI' },
    { literal: 'European Commission' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: "O'Neill", given: 'Flann' },
    { literal: 'Plato' },
  ]);
  expect(formatBibtex([item])).toContain(
    "author = {{Gemini Team} and {OpenAI} and {European Commission} and King, Jr., Martin Luther and O'Neill, Flann and {Plato}},",
  );
  expect(formatRis([item])).toContain(
    "AU  - Gemini Team\nAU  - OpenAI\nAU  - European Commission\nAU  - King, Martin Luther, Jr.\nAU  - O'Neill, Flann\nAU  - Plato\n",
  );
  expect(sourceJsonLd(written, ADDRESSES)['@graph']).toMatchObject([
    {
      'schema:author': {
        '@list': [
          ...NAMES.slice(0, 3).map((name) => ({ type: 'schema:Organization', 'schema:name': name })),
          ...NAMES.slice(3).map((name) => ({ type: 'schema:Person', 'schema:name': name })),
        ],
      },
    },
  ]);
  const names = sourceHead(written, ADDRESSES).meta.filter(({ name }) => name === 'citation_author');
  expect(names.map(({ content }) => content)).toEqual([
    'Gemini Team',
    'OpenAI',
    'European Commission',
    'King, Martin Luther, Jr.',
    "O'Neill, Flann",
    'Plato',
  ]);
});
