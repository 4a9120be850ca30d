import { DataFactory, type NamedNode, type Quad } from 'n3';
import { PREFIXES } from './linked-data.ts';
import type { LinkedNode, LinkedValue } from './linked-node.ts';

/** What is said of a thing, and of the things described within, as quads of one graph. Throws where one has no name. */
export function quadsOfNode({ id, type = [], ...properties }: LinkedNode, graph: NamedNode): Quad[] {
  const subject = iriOf(id);
  const said = Object.entries(properties).flatMap(([property, values]) =>
    [values].flat().map((value): [property: string, value: LinkedValue] => [property, value]),
  );
  return [
    ...[type].flat().map((name) => DataFactory.quad(subject, iriOf('rdf:type'), iriOf(name), graph)),
    ...said.map(([property, value]) => DataFactory.quad(subject, iriOf(property), termOf(value), graph)),
    ...said.flatMap(([, value]) => (isLiteral(value) ? [] : quadsOfNode(value, graph))),
  ];
}

function isLiteral(value: LinkedValue): value is Exclude<LinkedValue, LinkedNode> {
  return typeof value === 'string' || '@value' in value;
}

function termOf(value: LinkedValue) {
  if (!isLiteral(value)) return iriOf(value.id);
  if (typeof value === 'string') return DataFactory.literal(value);
  const { '@value': words, '@language': language, '@type': type } = value;
  return DataFactory.literal(words, type === undefined ? language : iriOf(type));
}

/** An IRI, written in full or with a prefix. */
function iriOf(name: string | undefined): NamedNode {
  if (name === undefined) throw new Error('A thing that quads speak of has no name');
  const [prefix = '', ...rest] = name.split(':');
  const known = rest[0]?.startsWith('//') ? undefined : new Map<string, string>(Object.entries(PREFIXES)).get(prefix);
  return DataFactory.namedNode(known === undefined ? name : known + rest.join(':'));
}
