import jsonld from 'jsonld';
import { namedNode, parse, Store, type Quad } from 'oxigraph';
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
  store.load(claimNanopublication(node, graph, ADDRESSES), { format: 'application/trig' });
  const answers = (property: string) => {
    const query = `SELECT DISTINCT ?text WHERE { { ?s <${property}> ?text } UNION { GRAPH ?g { ?s <${property}> ?text } } }`;
    return (store.query(query) as Map<string, Quad['object']>[]).map((row) => row.get('text')?.toString()).sort();
  };
  expect(answers('https://schema.org/text')).toEqual(['"It is so."@en', '"the words of the source"']);
  expect(answers('https://schema.org/abstract')).toEqual(['"The source reports this."@en']);
  expect(answers('http://www.w3.org/2000/01/rdf-schema#comment')).toEqual(['"It reports so."@en', '"It says so."@en']);
});

it('JSON-LD and nanopublications describe a piece of evidence alike, also where the words stand in another source', async () => {
  const { claims, ...rest } = graphOf({
    sources: [source('a-source', { text: 'none', authors: [{ name: 'Ada' }] }), source('its-retelling')],
    claims: [
      claim('a-claim', {
        evidence: [
          quotation({ via: 'its-retelling', prefix: 'These are', suffix: '.', relation: 'states' }),
          finding(),
        ],
      }),
    ],
  });
  const told = member(claims, 'a-claim');
  const nquads = await jsonld.toRDF(claimJsonLd(told, { claims, ...rest }, ADDRESSES), {
    format: 'application/n-quads',
  });
  const read = (text: string, format: string) => parse(text, { format });
  const inJsonLd = evidenceIn(read(nquads, 'application/n-quads'));
  const inTrig = evidenceIn(read(claimNanopublication(told, { claims, ...rest }, ADDRESSES), 'application/trig'));
  expect(inTrig).toEqual(inJsonLd);
  const at = 'https://digest.example/base';
  const pieces = told.evidence.map(({ id }) => `${at}/claims/a-claim/#${id}`);
  expect(inTrig.filter((line) => line.startsWith(`${pieces[0] ?? ''} hasTarget`))).toEqual(
    [
      `${pieces[0] ?? ''} hasTarget type SpecificResource`,
      `${pieces[0] ?? ''} hasTarget hasSource ${at}/sources/its-retelling/`,
      `${pieces[0] ?? ''} hasTarget hasSelector type TextQuoteSelector`,
      `${pieces[0] ?? ''} hasTarget hasSelector exact the words of the source`,
      `${pieces[0] ?? ''} hasTarget hasSelector prefix These are`,
      `${pieces[0] ?? ''} hasTarget hasSelector suffix .`,
    ].sort(),
  );
  expect(inTrig).toContain(`${pieces[0] ?? ''} hasCitingEntity ${at}/claims/a-claim/`);
  expect(inTrig).toContain(`${pieces[0] ?? ''} hasCitedEntity ${at}/sources/a-source/`);
  expect(inTrig).toContain(`${pieces[1] ?? ''} hasTarget ${at}/sources/a-source/`);
});

it('who speaks a quoted sentence is a person or an organisation with a name, in JSON-LD and nanopublications alike', async () => {
  const { claims, ...rest } = graphOf({
    sources: [source('a-source', { authors: [{ name: 'Ada Author' }, { name: 'Example Team' }] })],
    claims: [claim('a-claim', { evidence: [quotation()] })],
  });
  const said = member(claims, 'a-claim');
  const nquads = await jsonld.toRDF(claimJsonLd(said, { claims, ...rest }, ADDRESSES), {
    format: 'application/n-quads',
  });
  const piece = `https://digest.example/base/claims/a-claim/#${said.evidence[0]?.id ?? ''}`;
  for (const quads of [
    parse(nquads, { format: 'application/n-quads' }),
    parse(claimNanopublication(said, { claims, ...rest }, ADDRESSES), { format: 'application/trig' }),
  ])
    expect(evidenceIn(quads).filter((line) => line.startsWith(`${piece} spokenByCharacter`))).toEqual([
      `${piece} spokenByCharacter name Ada Author`,
      `${piece} spokenByCharacter name Example Team`,
      `${piece} spokenByCharacter type Organization`,
      `${piece} spokenByCharacter type Person`,
    ]);
});

/** What quads say of pieces of evidence, each thing as a line: the piece, the properties that lead there, and what is there. Sorted. */
function evidenceIn(quads: readonly Quad[]): string[] {
  const from = (subject: string) => quads.filter((quad) => quad.subject.value === subject);
  const nameOf = (iri: string) => iri.split(/[/#]/).at(-1) ?? '';
  const linesOf = (subject: string, path: string): string[] =>
    from(subject).flatMap(({ predicate, object }) => {
      const here = `${path} ${nameOf(predicate.value)}`;
      if (nameOf(predicate.value) === 'type' && !object.value.includes('/method/'))
        return [`${here} ${nameOf(object.value)}`];
      // What has no page is described where it is named.
      const isPart = object.termType === 'BlankNode' || object.value.includes('#np-');
      return isPart ? linesOf(object.value, here) : [`${here} ${object.value}`];
    });
  const pieces = quads.filter(({ object }) => object.value === 'http://www.w3.org/ns/oa#Annotation');
  return pieces.flatMap(({ subject }) => linesOf(subject.value, subject.value)).sort();
}

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
    store.load(claimNanopublication(related, { claims, ...rest }, ADDRESSES), { format: 'application/trig' });
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
