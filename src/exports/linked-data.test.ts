import jsonld from 'jsonld';
import { namedNode, Store, type Quad } from 'oxigraph';
import { expect, it } from 'vitest';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { site } from '../site.ts';
import { cslOfClaim } from './csl.ts';
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

it.each([
  ['supports', 'obtainsSupportFrom'],
  ['states', 'agreesWith'],
  ['disputes', 'disagreesWith'],
  ['qualifies', 'citesForInformation'],
  ['mentions', 'citesAsRelated'],
] as const)(
  'the claim is what cites where a source %s it, in JSON-LD and nanopublications alike',
  async (relation, said) => {
    const { claims, ...rest } = graphOf({
      sources: [source('a-source')],
      claims: [claim('a-claim', { evidence: [quotation({ relation })] })],
    });
    const related = member(claims, 'a-claim');
    const cito = 'http://purl.org/spar/cito/';
    const at = 'https://digest.example/base';
    const piece = `${at}/claims/a-claim/#${related.evidence[0]?.id ?? ''}`;
    const store = new Store();
    store.load(
      await jsonld.toRDF(claimJsonLd(related, { claims, ...rest }, ADDRESSES), { format: 'application/n-quads' }),
      { format: 'application/n-quads' },
    );
    expect(
      store.match(namedNode(`${at}/claims/a-claim/`), namedNode(cito + said)).map(({ object }) => object.value),
    ).toEqual([`${at}/sources/a-source/`]);
    store.load(claimNanopublication(related, ADDRESSES), { format: 'application/trig' });
    const valuesOf = (property: string) =>
      store.match(namedNode(piece), namedNode(property)).map(({ object }) => object.value);
    expect(valuesOf(`${cito}hasCitationCharacterization`)).toEqual([cito + said, cito + said]);
    // CiTO has no property that says as much as some of our relations do.
    const meaning = `${at}/method/#relation-${relation}`;
    expect(valuesOf('http://purl.org/dc/terms/type')).toEqual([meaning, meaning]);
  },
);

it('JSON-LD says who makes a claim, since when, and which version it is of which day, as the citation of it does', async () => {
  const history = [
    { date: '2026-11-23', changed: ['published' as const], why: 'First published.' },
    { date: '2026-12-01', changed: ['scope' as const], why: 'It was narrowed.' },
    { date: '2026-12-02', changed: ['links' as const], why: 'It was linked.' },
  ];
  const { claims, ...rest } = graphOf({ claims: [claim('a-claim', { history })] });
  const changed = member(claims, 'a-claim');
  const item = cslOfClaim(changed, ADDRESSES);
  const store = new Store();
  store.load(
    await jsonld.toRDF(claimJsonLd(changed, { claims, ...rest }, ADDRESSES), { format: 'application/n-quads' }),
    {
      format: 'application/n-quads',
    },
  );
  const query = `PREFIX schema: <https://schema.org/> SELECT ?author ?published ?modified ?version ?page {
    ?claim a schema:Claim; schema:author/schema:name ?author; schema:datePublished ?published;
      schema:dateModified ?modified; schema:version ?version; <http://purl.org/dc/terms/hasVersion> ?page }`;
  const rows = store.query(query) as Map<string, Quad['object']>[];
  const values = rows.map((row) =>
    ['author', 'published', 'modified', 'version', 'page'].map((key) => row.get(key)?.value),
  );
  expect(values).toEqual([[site.author, '2026-11-23', '2026-12-02', item.version, item.URL]]);
});
