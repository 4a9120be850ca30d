import jsonld from 'jsonld';
import { Parser } from 'n3';
import { parse, type Quad } from 'oxigraph';
import { expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { claimJsonLd, sourceJsonLd } from './json-ld.ts';

type Change = Parameters<typeof source>[1];

/** What the JSON-LD of a source says, as another library reads it that was given it by a third. */
async function quadsOf(change: Change): Promise<Quad[]> {
  const { sources } = graphOf({ sources: [source('a-source', change)] });
  const document = sourceJsonLd(member(sources, 'a-source'), ADDRESSES);
  return parse(await jsonld.toRDF(document, { format: 'application/n-quads' }), { format: 'application/n-quads' });
}

it.each([
  ['in the words in which it was given', 'CC BY 4.0 (OpenReview copy)', ['CC BY 4.0 (OpenReview copy)']],
  ['and nothing where none was seen', null, []],
])('a source says under which licence its text is held, %s', async (_, licence, said) => {
  const rights = (await quadsOf({ licence })).filter(
    ({ predicate }) => predicate.value === 'http://purl.org/dc/terms/rights',
  );
  expect(rights.map(({ object }) => object.value)).toEqual(said);
});

it.each([
  ['https://a.example/{id}|x^2`', 'https://a.example/%7Bid%7D%7Cx%5E2%60'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/%zz?%2f=%', 'https://a.example/%25zz?%2f=%25'],
  ['https://a.example/a[1]?b[]=2', 'https://a.example/a%5B1%5D?b%5B%5D=2'],
  ['https://a.example/#a#b', 'https://a.example/#a%23b'],
  ['https://a.example/\u{E000}\uFFFE', 'https://a.example/%EE%80%80%EF%BF%BE'],
])(
  'the address of a source is an IRI for others too, and as it was but for what none may hold: %s',
  async (url, iri) => {
    expect(await addressIn({ url })).toEqual([iri, iri]);
  },
);

it.each([
  'https://a.example',
  "HTTPS://A.example:8080/a/../b;c=1,2?q=a+b&r=%7B%7d#~x!$('*@)",
  'https://a.example/é/數學/\u{1F600}?ü#ß',
])('the address of a source that is an IRI stays as it is: %s', async (url) => {
  expect(await addressIn({ url })).toEqual([url, url]);
});

it('a claim names every source that bears on it alike, and every claim that it is linked to alike', async () => {
  const link = (to: string) => ({ to, type: 'refines' as const, note: 'It is more exact.' });
  const graph = graphOf({
    sources: [source('a-source'), source('b-source')],
    claims: [
      claim('a-claim', {
        evidence: [quotation(), quotation({ source: 'b-source' })],
        links: [link('b-claim'), link('c-claim')],
      }),
      claim('b-claim'),
      claim('c-claim'),
    ],
  });
  const document = claimJsonLd(member(graph.claims, 'a-claim'), graph, ADDRESSES);
  const quads = parse(await jsonld.toRDF(document, { format: 'application/n-quads' }), {
    format: 'application/n-quads',
  });
  const at = 'https://digest.example/base';
  const named = (property: string) =>
    quads
      .filter(({ subject, predicate }) => subject.value === `${at}/claims/a-claim/` && predicate.value === property)
      .map(({ object }) => object.value)
      .sort();
  const cito = 'http://purl.org/spar/cito/';
  expect(named(`${cito}obtainsSupportFrom`)).toEqual([`${at}/sources/a-source/`, `${at}/sources/b-source/`]);
  expect(named(`${cito}extends`)).toEqual([`${at}/claims/b-claim/`, `${at}/claims/c-claim/`]);
});

it('the address of a DOI is an IRI too', async () => {
  const quads = await quadsOf({ kind: 'paper', containerTitle: 'A venue', doi: '10.1000/a{1}[2]' });
  const same = quads.filter(({ predicate }) => predicate.value === 'https://schema.org/sameAs');
  expect(same.map(({ object }) => object.value)).toEqual(['https://doi.org/10.1000/a%7B1%7D%5B2%5D']);
});

it('the authors of a source keep their order', async () => {
  const quads = await quadsOf({ authors: [{ name: 'Zoe' }, { name: 'Ada' }, { name: 'The Ada Group' }] });
  const valueOf = (subject: string, property: string) =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === property)?.object.value ?? '';
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  const names: string[] = [];
  let rest = valueOf('https://digest.example/base/sources/a-source/', 'https://schema.org/author');
  for (; rest !== `${rdf}nil` && rest !== ''; rest = valueOf(rest, `${rdf}rest`))
    names.push(valueOf(valueOf(rest, `${rdf}first`), 'https://schema.org/name'));
  expect(names).toEqual(['Zoe', 'Ada', 'The Ada Group']);
});

/** The address of the original as the JSON-LD of a source has it: as Oxigraph reads it, and as N3 does. */
async function addressIn(change: Change): Promise<string[]> {
  const { sources } = graphOf({ sources: [source('a-source', change)] });
  const document = sourceJsonLd(member(sources, 'a-source'), ADDRESSES);
  const text = await jsonld.toRDF(document, { format: 'application/n-quads' });
  const byN3 = new Parser({ format: 'application/n-quads' }).parse(text);
  return [await quadsOf(change), byN3].flatMap((quads) =>
    quads.filter(({ predicate }) => predicate.value === 'https://schema.org/url').map(({ object }) => object.value),
  );
}
