import jsonld from 'jsonld';
import { parse } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import type { Quad } from '../test/edges-in-quads.ts';
import { ADDRESSES, claim, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { claimHead } from '../views/head.ts';
import { formatBibtex } from './bibtex.ts';
import { formatPlainText } from './citations.ts';
import { cslOfClaim } from './csl.ts';
import { claimJsonLd } from './json-ld.ts';
import { claimNanopublication } from './nanopublication.ts';
import { formatRis } from './ris.ts';

const withdrawn = { date: '2026-12-03', why: 'It was *wrong*.', successor: 'its-heir' };
const graph = graphOf({
  sources: [source('a-source')],
  claims: [
    claim('a-claim', { statement: 'It *is* so.', evidence: [quotation()], withdrawn }),
    claim('its-heir', { evidence: [quotation()] }),
  ],
});
const [gone, heir] = [member(graph.claims, 'a-claim'), member(graph.claims, 'its-heir')];

describe('a claim that is withdrawn', () => {
  const item = cslOfClaim(gone, ADDRESSES);

  it('is called so in every citation, with the day and the reason where there is a note', () => {
    expect(item.title).toBe('Withdrawn: It is so.');
    expect(item.note).toMatch(
      /^Version 1, content hash sha256:\w{64}\. Withdrawn on 3 December 2026\. It was wrong\.$/,
    );
    expect(formatBibtex([item])).toContain('title = {Withdrawn: {It} is so.},');
    expect(formatRis([item])).toContain('TI  - Withdrawn: It is so.\n');
    expect(formatPlainText(item)).toContain('Withdrawn: It is so.');
    expect(claimHead(gone, ADDRESSES).meta).toContainEqual({ name: 'citation_title', content: item.title });
  });

  it.each([
    ['JSON-LD', async () => (await jsonld.toRDF(claimJsonLd(gone, graph, ADDRESSES), {})) as unknown as Quad[]],
    ['a nanopublication', () => parse(claimNanopublication(gone, graph, ADDRESSES), { format: 'application/trig' })],
  ] as [string, () => Quad[] | Promise<Quad[]>][])('tells since when, and what replaces it, in %s', async (_, read) => {
    const said = (await read()).map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
    const [self, its] = ['a-claim', 'its-heir'].map((id) => `https://digest.example/base/claims/${id}/`);
    expect(said).toContainEqual([self, 'http://www.w3.org/ns/prov#invalidatedAtTime', '2026-12-03T00:00:00Z']);
    expect(said).toContainEqual([self, 'http://purl.org/dc/terms/isReplacedBy', its]);
  });
});

it('a claim that stands says nothing of the kind', () => {
  const { title, note } = cslOfClaim(heir, ADDRESSES);
  expect([title, note]).toEqual(['The claim its-heir.', expect.not.stringContaining('Withdrawn')]);
  expect(claimNanopublication(heir, graph, ADDRESSES)).not.toContain('invalidated');
});

it('JSON-LD says how a claim stands', () => {
  const statusOf = (node: typeof gone) =>
    (claimJsonLd(node, graph, ADDRESSES)['@graph'] as Record<string, unknown>[])[0]?.['schema:creativeWorkStatus'];
  expect([gone, heir].map(statusOf)).toEqual(['Withdrawn', 'Supported']);
});
