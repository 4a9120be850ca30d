import jsonld from 'jsonld';
import { Store, type Quad } from 'oxigraph';
import { expect, it } from 'vitest';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { claimJsonLd } from './json-ld.ts';
import { claimNanopublication } from './nanopublication.ts';

const graph = graphOf({
  sources: [source('a-source')],
  claims: [
    claim('a-claim', { statement: 'It *is* so.', evidence: [quotation(), finding({ note: 'It reports so.' })] }),
  ],
});
const node = member(graph.claims, 'a-claim');

it('JSON-LD and nanopublications say a thing in the same words, so that a query over both has one answer', async () => {
  const store = new Store();
  store.load(await jsonld.toRDF(claimJsonLd(node, graph, ADDRESSES), { format: 'application/n-quads' }), {
    format: 'application/n-quads',
  });
  store.load(claimNanopublication(node, ADDRESSES), { format: 'application/trig' });
  const answers = (property: string) => {
    const query = `SELECT DISTINCT ?text WHERE { { ?s <${property}> ?text } UNION { GRAPH ?g { ?s <${property}> ?text } } }`;
    return (store.query(query) as Map<string, Quad['object']>[]).map((row) => row.get('text')?.toString()).sort();
  };
  expect(answers('https://schema.org/text')).toEqual(['"It is so."@en', '"the words of the source"']);
  expect(answers('https://schema.org/abstract')).toEqual(['"The source reports this."@en']);
  expect(answers('http://www.w3.org/2000/01/rdf-schema#comment')).toEqual(['"It reports so."@en', '"It says so."@en']);
});
