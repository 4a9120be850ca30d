import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { quadsOfNode } from './node-quads.ts';

const graph = DataFactory.namedNode('https://a.example/#graph');

it('says as quads of one graph what a thing and the things within it are', () => {
  const quads = quadsOfNode(
    {
      id: 'https://a.example/#it',
      type: ['oa:Annotation', 'schema:Quotation'],
      'schema:text': ['plain: words', { '@value': 'ours', '@language': 'en' }],
      'dcterms:created': { '@value': '2026-11-23', '@type': 'xsd:date' },
      'oa:hasTarget': { id: 'https://a.example/#that', 'oa:hasSource': { id: 'http://b.example/' } },
    },
    graph,
  );
  expect(quads.map(({ subject, predicate, object }) => [subject, predicate, object].map(shown).join(' '))).toEqual([
    '<https://a.example/#it> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation>',
    '<https://a.example/#it> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Quotation>',
    '<https://a.example/#it> <https://schema.org/text> "plain: words"',
    '<https://a.example/#it> <https://schema.org/text> "ours"@en',
    '<https://a.example/#it> <http://purl.org/dc/terms/created> "2026-11-23"^^http://www.w3.org/2001/XMLSchema#date',
    '<https://a.example/#it> <http://www.w3.org/ns/oa#hasTarget> <https://a.example/#that>',
    '<https://a.example/#that> <http://www.w3.org/ns/oa#hasSource> <http://b.example/>',
  ]);
  expect(new Set(quads.map((quad) => quad.graph.value))).toEqual(new Set([graph.value]));
});

it('throws where a thing has no name', () => {
  expect(() => quadsOfNode({ id: 'https://a.example/', 'schema:author': { 'schema:name': 'Ada' } }, graph)).toThrow(
    'has no name',
  );
});

function shown({ termType, id, value }: { termType: string; id: string; value: string }): string {
  return termType === 'Literal' ? id : `<${value}>`;
}
