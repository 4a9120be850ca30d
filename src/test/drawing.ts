import { Parser } from 'htmlparser2';
import { createAddresses } from '../digest/addresses.ts';
import { buildGraph, type Graph } from '../digest/graph.ts';
import { readContent } from '../load/read-content.ts';
import { measureText } from '../pictures/glyph-widths.ts';

/** An element of a drawing, with all that it holds. */
export interface Drawn {
  name: string;
  attributes: Record<string, string>;
  /** Its text and that of its descendants. */
  text: string;
  children: Drawn[];
  parent: Drawn | null;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The graph of the digest’s own content, and addresses under a base path. */
export function realGraph(): Graph {
  return buildGraph(readContent(process.cwd()).corpus);
}

export const REAL_ADDRESSES = createAddresses({ site: null, base: '/base/' });

/** Every element of an SVG, in order. */
export function readDrawing(svg: string): Drawn[] {
  const all: Drawn[] = [];
  let open: Drawn | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Drawn = { name, attributes, text: '', children: [], parent: open };
        open?.children.push(element);
        all.push(element);
        open = element;
      },
      ontext(text) {
        for (let at = open; at; at = at.parent) at.text += text;
      },
      onclosetag() {
        open = open?.parent ?? null;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return all;
}

/** The lines of every text, each with the room that it takes at most in the sans at `sizeOf` its text, in px. */
export function linesOfText(drawing: readonly Drawn[], sizeOf: (text: Drawn) => number): { line: string; box: Box }[] {
  return drawing
    .filter(({ name }) => name === 'text')
    .flatMap((text) => {
      const size = sizeOf(text);
      const x = Number(text.attributes['x']);
      let y = Number(text.attributes['y']) + shiftOf(text);
      const spans = text.children.map((span) => span.text);
      const first = text.text.slice(0, text.text.length - spans.join('').length);
      return [first, ...spans].map((line, index) => {
        y += Number(text.children[index - 1]?.attributes['dy'] ?? 0);
        const width = measureText(line, size);
        const left = text.attributes['class'] === 'glyph' ? x - width / 2 : x;
        return { line, box: { x: left, y: y - 0.8 * size, width, height: size } };
      });
    });
}

/** How far down the groups around an element move it, in px. */
function shiftOf({ parent }: Drawn): number {
  if (!parent) return 0;
  return Number(/^translate\(0 (-?[\d.]+)\)$/.exec(parent.attributes['transform'] ?? '')?.[1] ?? 0) + shiftOf(parent);
}

/** The pairs of boxes that overlap, by their names; touching is not overlapping. */
export function overlaps<T extends { box: Box }>(items: readonly T[], nameOf: (item: T) => string): string[] {
  return items.flatMap((a, index) =>
    items.slice(index + 1).flatMap((b) => (intersect(a.box, b.box) ? [`${nameOf(a)} × ${nameOf(b)}`] : [])),
  );
}

/** True where `inner` does not reach over an edge of `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function intersect(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
