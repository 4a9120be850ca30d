import { describe, expect, it } from 'vitest';
import type { Graph } from '../digest/graph.ts';
import { exportedFiles } from '../exports/files.ts';
import { FORMS, type Read } from './exported-edges.ts';
import { ADDRESSES, claim, finding, graphOf, quotation, source, topic } from './graph-builders.ts';

type Change = Partial<Parameters<typeof claim>[1]>;

/** A digest with every kind of edge, in which one claim is as `change` says, and one source as `ofSource` says. */
function digestWith(change: Change = {}, ofSource: Parameters<typeof source>[1] = {}): Graph {
  return graphOf({
    sources: [
      source('a-source'),
      source('another', { derivedFrom: ['a-source'], cites: ['a-source'], ...ofSource }),
      source('a-third'),
    ],
    claims: [
      claim('a-claim', {
        evidence: [quotation(), finding({ source: 'another', relation: 'disputes' })],
        links: [{ to: 'its-rival', type: 'in-tension-with', note: 'Hard to hold both.' }],
        ...change,
      }),
      claim('its-rival', { evidence: [quotation({ source: 'another', relation: 'states' })] }),
    ],
    topics: [topic('a-topic'), topic('another-topic')],
  });
}

const readFrom = (graph: Graph): Read => {
  const files = new Map(exportedFiles(graph, ADDRESSES).map(({ path, text }) => [path, text]));
  return (path) => {
    const text = files.get(path);
    if (!text) throw new Error(`Nothing is exported to ${path}`);
    return text();
  };
};

const TRUE = digestWith();
const disputing = finding({ source: 'another', relation: 'disputes' });
const published = { date: '2026-11-23', changed: ['published' as const], why: 'First published.' };

const CITATIONS = ['the citations as .bib', 'the citations as .ris', 'the citations as .csl.json'];
const FEEDS = ['the Atom feed', 'the JSON Feed'];
const OF_SOURCES = ['the JSON beside each source', 'the JSON-LD beside each source'];
const OF_CLAIMS = ['the JSON beside each claim', 'the JSON-LD beside each claim', 'the nanopublications'];
const WHOLE = ['graph.json', 'graph.jsonld'];

describe.each(FORMS)('$name', ({ edges, expected }) => {
  it('has the edges of the graph and no other', async () => {
    expect(await edges(readFrom(TRUE), TRUE)).toEqual(expected(TRUE));
    expect(expected(TRUE).length).toBeGreaterThan(0);
  });
});

/** Exports of a digest that is not the true one, and the forms whose readers must tell. */
const WRONG: [what: string, graph: Graph, tellers: string[]][] = [
  [
    'another relation',
    digestWith({ evidence: [quotation({ relation: 'states' }), disputing] }),
    [...WHOLE, ...OF_CLAIMS],
  ],
  [
    'another source',
    digestWith({ evidence: [quotation({ source: 'a-third' }), disputing] }),
    [...WHOLE, ...OF_CLAIMS, ...CITATIONS],
  ],
  ['other words', digestWith({ evidence: [quotation({ exact: 'the words' }), disputing] }), [...WHOLE, ...OF_CLAIMS]],
  ['a paraphrase for a quotation', digestWith({ evidence: [finding(), disputing] }), [...WHOLE, ...OF_CLAIMS]],
  ['a piece less', digestWith({ evidence: [disputing] }), [...WHOLE, ...OF_CLAIMS, ...CITATIONS]],
  [
    'another link',
    digestWith({ links: [{ to: 'its-rival', type: 'refines', note: 'Hard to hold both.' }] }),
    [...WHOLE, ...OF_CLAIMS],
  ],
  ['another topic', digestWith({ topics: ['another-topic'] }), [...WHOLE, ...OF_CLAIMS]],
  ['another origin', digestWith({}, { derivedFrom: ['a-third'] }), [...WHOLE, ...OF_SOURCES]],
  ['another citation', digestWith({}, { cites: ['a-third'] }), [...WHOLE, ...OF_SOURCES]],
  [
    'an event more',
    digestWith({ history: [published, { date: '2026-12-01', changed: ['links'], why: 'So.' }] }),
    FEEDS,
  ],
];

describe.each(WRONG)('an export with %s', (_, wrong, tellers) => {
  it('is told from a true one by every reader that it concerns', async () => {
    const telling = [];
    for (const { name, edges, expected } of FORMS) {
      const found = await edges(readFrom(wrong), TRUE);
      if (JSON.stringify(found) !== JSON.stringify(expected(TRUE))) telling.push(name);
    }
    expect(telling.sort()).toEqual([...tellers].sort());
  });
});
