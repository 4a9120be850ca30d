import jsonld from 'jsonld';
import { parse, type Quad } from 'oxigraph';
import { expect, it } from 'vitest';
import { ADDRESSES, graphOf, member, source } from '../test/graph-builders.ts';
import { sourceJsonLd } from './json-ld.ts';

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
