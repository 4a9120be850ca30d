import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../markdown/plain-text.ts';
import {
  contains,
  linesOfText,
  overlaps,
  readDrawing,
  REAL_ADDRESSES,
  realGraph,
  type Box,
  type Drawn,
} from '../test/drawing.ts';
import { ADDRESSES, claim, graphOf, topic } from '../test/graph-builders.ts';
import { drawArgumentMap, drawTopicMap } from './argument-map.ts';

const GRAPH = realGraph();
const MAPS = [
  { name: 'all claims', ids: [...GRAPH.claims.keys()], svg: await drawArgumentMap(GRAPH, REAL_ADDRESSES) },
  ...(await Promise.all(
    [...GRAPH.topics.values()].map(async (topic) => ({
      name: topic.id,
      ids: topic.claims,
      svg: await drawTopicMap(topic, GRAPH, REAL_ADDRESSES),
    })),
  )),
];

const linksAmong = (ids: readonly string[]) =>
  [...GRAPH.claims.values()]
    .flatMap(({ id, links }) => links.filter(({ from }) => from === id))
    .filter(({ from, to }) => ids.includes(from) && ids.includes(to))
    .map(({ from, to, type }) => `${from} ${type} ${to}`);

describe.each(MAPS)('the map of $name', ({ ids, svg }) => {
  const drawing = svg === null ? [] : readDrawing(svg);
  const nodes = drawing.filter(({ attributes }) => attributes['data-claim'] !== undefined);

  it('draws every link once, and nothing else', () => {
    const edges = drawing.filter(({ attributes }) => attributes['class']?.startsWith('edge'));
    const drawn = edges.map(
      ({ attributes: a }) => `${a['data-from'] ?? ''} ${a['data-type'] ?? ''} ${a['data-to'] ?? ''}`,
    );
    expect(drawn.sort()).toEqual(linksAmong(ids).sort());
    for (const { attributes, children } of edges) {
      expect(attributes['class']).toBe(`edge link-${attributes['data-type'] ?? ''}`);
      expect(children.filter((child) => child.attributes['class'] === 'line')).toHaveLength(1);
    }
  });

  it('starts and ends every line at the claims that it links', () => {
    for (const { attributes, children } of drawing.filter(
      ({ name, attributes }) => name === 'g' && attributes['data-from'],
    )) {
      const numbers = (children[0]?.attributes['d'] ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
      const end = (id: string | undefined, [x = 0, y = 0]: number[]) => {
        const node = nodes.find((node) => node.attributes['data-claim'] === id);
        expect(contains(grown(boxOf(node), 1), { x, y, width: 0, height: 0 })).toBe(true);
      };
      end(attributes['data-from'], numbers.slice(0, 2));
      end(attributes['data-to'], numbers.slice(-2));
    }
  });

  it('has a link for every claim, with its whole statement', () => {
    if (svg === null) return;
    const drawn = nodes.map(({ attributes, children }) => [
      attributes['href'],
      children.filter(({ name }) => name === 'text').at(-1)?.text,
    ]);
    const expected = ids.map((id) => [`/base/claims/${id}/`, plainTextOf(GRAPH.claims.get(id)?.data.statement ?? '')]);
    expect(drawn.sort()).toEqual(expected.sort());
  });

  it('has boxes that do not overlap, each with its words inside', () => {
    const boxes = nodes.map((node) => ({ id: node.attributes['data-claim'] ?? '', box: boxOf(node) }));
    expect(overlaps(boxes, ({ id }) => id)).toEqual([]);
    for (const node of nodes) {
      const lines = linesOfText(node.children, sizeOf);
      expect(overlaps(lines, ({ line }) => line)).toEqual([]);
      expect(lines.filter(({ box }) => !contains(boxOf(node), box))).toEqual([]);
    }
  });

  it('stands within its own frame', () => {
    const [root] = drawing;
    if (!root) return;
    const frame = { x: 0, y: 0, width: Number(root.attributes['width']), height: Number(root.attributes['height']) };
    expect(nodes.filter((node) => !contains(frame, boxOf(node)))).toEqual([]);
  });
});

describe('an argument map', () => {
  it('is the same each time', { timeout: 60_000 }, async () => {
    expect(await drawArgumentMap(realGraph(), REAL_ADDRESSES)).toBe(MAPS[0]?.svg);
  });

  it('is about as wide as a page', () => {
    expect(Number(/width="(\d+)"/.exec(MAPS[0]?.svg ?? '')?.[1])).toBeLessThan(1400);
  });

  it('is not drawn where no claim is linked to another', async () => {
    const graph = graphOf({ claims: [claim('a'), claim('b')], topics: [topic('a-topic')] });
    expect(await drawArgumentMap(graph, ADDRESSES)).toBeNull();
  });

  it('is not drawn where there are too many claims to read', async () => {
    const claims = Array.from({ length: 151 }, (_, index) =>
      claim(`c${String(index)}`, {
        links: [{ to: 'c0', type: 'supports' as const, note: 'Why.' }].slice(index === 0 ? 1 : 0),
      }),
    );
    expect(await drawArgumentMap(graphOf({ claims, topics: [topic('a-topic')] }), ADDRESSES)).toBeNull();
  });

  it('draws both links of a pair that is linked twice, and a circle of claims', async () => {
    const note = 'Why.';
    const claims = [
      claim('a', {
        links: [
          { to: 'b', type: 'answers', note },
          { to: 'b', type: 'in-tension-with', note },
        ],
      }),
      claim('b', { links: [{ to: 'c', type: 'supports', note }] }),
      claim('c', { links: [{ to: 'a', type: 'refines', note }] }),
    ];
    const svg = await drawArgumentMap(graphOf({ claims, topics: [topic('a-topic')] }), ADDRESSES);
    const edges = readDrawing(svg ?? '').filter(({ attributes }) => attributes['data-from'] !== undefined);
    expect(edges.map(({ attributes }) => attributes['data-type']).sort()).toEqual([
      'answers',
      'in-tension-with',
      'refines',
      'supports',
    ]);
  });
});

function sizeOf(text: Drawn): number {
  return text.attributes['class'] === 'note' ? 11 : 12;
}

function boxOf(node: Drawn | undefined): Box {
  const { x, y, width, height } = node?.children.find(({ name }) => name === 'rect')?.attributes ?? {};
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
