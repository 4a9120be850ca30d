import { parse } from 'oxigraph';
import { expect, it } from 'vitest';
import { site } from '../site.ts';
import { ADDRESSES, claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { claimNanopublication } from './nanopublication.ts';

type Change = Parameters<typeof claim>[1];

const HISTORY = [{ date: '2026-11-23', changed: ['published'], why: 'First published.' }];
const LINKED = { date: '2026-12-01', changed: ['links'], why: 'It refines another.' };
const AT = 'https://digest.example/base/claims/a-claim/v1/#';

/** The nanopublication of a claim, as its text and as its quads. */
function publish(change: Change = {}) {
  const graph = graphOf({
    sources: [source('a-source')],
    claims: [claim('a-claim', { evidence: [quotation()], ...change }), claim('another')],
  });
  const text = claimNanopublication(member(graph.claims, 'a-claim'), graph, ADDRESSES);
  return { text, quads: parse(text, { format: 'application/trig' }) };
}

/** What the nanopublication is called. */
function nameOf(change?: Change): string {
  return /<([^>]+)> a np:Nanopublication/.exec(publish(change).text)?.[1] ?? '';
}

it('is four graphs below its version, each of which is named in the head and speaks of what it must', () => {
  const { quads } = publish();
  const mark = /#(np-\w+)-nanopub$/.exec(nameOf())?.[1] ?? '';
  expect(mark).toMatch(/^np-\w{10}$/);
  const iri = (part: string) => `${AT}${mark}-${part}`;
  const parts = ['head', 'assertion', 'provenance', 'publication-info'];
  expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set(parts.map(iri)));
  const subjectsIn = (part: string) =>
    quads.filter(({ graph }) => graph.value === iri(part)).map(({ subject }) => subject.value);
  const named = quads.filter(({ graph, predicate }) => graph.value === iri('head') && predicate.value.includes('has'));
  expect(named.map(({ object }) => object.value)).toEqual(parts.slice(1).map(iri));
  // https://nanopub.net/guidelines/working_draft/
  expect(subjectsIn('provenance')).toContain(iri('assertion'));
  expect(new Set(subjectsIn('publication-info'))).toEqual(new Set([iri('nanopub')]));
});

it.each([
  ['a link', { links: [{ to: 'another', type: 'refines', note: 'So.' }] }],
  ['a topic', { topics: ['another-topic'] }],
  ['a note', { evidence: [quotation({ note: 'It says more.' })] }],
  ['a withdrawal', { withdrawn: { date: '2026-12-03', why: 'It was wrong.' } }],
] as [string, Change][])('is called otherwise where it says otherwise: %s', (_, change) => {
  expect(nameOf()).toMatch(/-nanopub$/);
  expect(nameOf(change)).not.toBe(nameOf());
});

it.each([
  ['was published', {}, '2026-11-23'],
  ['changed without a new version', { history: [...HISTORY, LINKED] }, '2026-12-01'],
  ['was withdrawn', { history: [...HISTORY, LINKED], withdrawn: { date: '2026-12-03', why: 'So.' } }, '2026-12-03'],
] as [string, Change, string][])(
  'is of the day on which the claim %s, and no older than what it says',
  (_, change, day) => {
    const created = publish(change).quads.filter(
      ({ predicate }) => predicate.value === 'http://purl.org/dc/terms/created',
    );
    expect(created.map(({ object }) => object.value)).toEqual([`${day}T00:00:00Z`]);
  },
);

it('has a name of its own below its version for all that it tells of, and no blank node', () => {
  const { quads } = publish({ evidence: [quotation({ prefix: 'These are' })] });
  const terms = quads.flatMap(({ subject, object }) => [subject, object]);
  expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([]);
  const valuesOf = (property: string) =>
    quads.filter(({ predicate }) => predicate.value.endsWith(property)).map(({ object }) => object.value);
  const [target, selector] = [...valuesOf('#hasTarget'), ...valuesOf('#hasSelector')];
  expect(target).toMatch(/^https:\/\/digest\.example\/base\/claims\/a-claim\/v1\/#np-\w{10}-e-\w+-target$/);
  expect(selector).toBe(target?.replace(/target$/, 'selector'));
  const bearers = quads.filter(({ predicate }) => predicate.value.endsWith('#exact'));
  expect(bearers.map(({ subject }) => subject.value)).toEqual([selector]);
});

it('is under our licence for our words alone, as it says in words', () => {
  const said = publish().quads.filter(({ predicate }) => /\/terms\/(?:license|rights)$/.test(predicate.value));
  expect(said.map(({ predicate, object }) => [predicate.value.split('/').at(-1), object.value])).toEqual([
    ['license', site.licences.prose.url],
    ['rights', `Our words: ${site.licences.prose.name}. Quoted words belong to their authors.`],
  ]);
  expect(new Set(said.map(({ subject }) => subject.value))).toEqual(new Set([nameOf()]));
});

it('keeps its name as long as it says the same', () => {
  expect(nameOf({ body: 'The same, with a scope that it does not have.' })).toBe(nameOf());
});
