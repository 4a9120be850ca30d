import type { Element, ElementContent, Root, Text } from 'hast';
import type { Relation } from '../schema/evidence.ts';
import type { PlainText, Segment } from './plain-text.ts';

/** A quoted passage of a text: its id on the page, its offsets in the plain text, and how claims use it. */
export interface Passage {
  id: string;
  start: number;
  end: number;
  relations: Relation[];
}

const BLOCK_PARENTS = new Set(['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'section', 'div']);

/**
 * Wraps every passage in `mark` elements, in place, before mathematics is typeset. A passage that
 * crosses elements or overlaps another is split; its first piece carries its id, and each piece
 * names all passages it belongs to in `data-passages`. A formula is wrapped as a whole.
 */
export function markPassages({ segments }: PlainText, passages: readonly Passage[]): void {
  const byStart = passages.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const begun = new Set<string>();
  for (const segment of segments) {
    const touching = byStart.filter(({ start, end }) => start < segment.end && end > segment.start);
    if (touching.length === 0 || isBetweenBlocks(segment)) continue;
    replace(
      segment,
      split(segment, touching).map(({ node, covering }) => wrap(node, covering, begun)),
    );
  }
}

function isBetweenBlocks({ node, parent }: Segment): boolean {
  const inBlock = parent.type === 'root' || BLOCK_PARENTS.has(parent.tagName);
  return inBlock && node.type === 'text' && node.value.trim() === '';
}

interface Piece {
  node: Text | Element;
  covering: Passage[];
}

/** Cuts a text segment at every edge of a passage; a formula stays whole. */
function split({ node, start, end }: Segment, touching: Passage[]): Piece[] {
  if (node.type === 'element') return [{ node, covering: touching }];
  const edges = touching
    .flatMap((passage) => [passage.start, passage.end])
    .filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const covering = touching.filter((passage) => passage.start < to && passage.end > from);
    return { node: { type: 'text', value: node.value.slice(from - start, to - start) }, covering };
  });
}

/** One `mark` for the piece, and inside it one more for each further passage that begins here, since each needs its id. */
function wrap(node: Text | Element, covering: Passage[], begun: Set<string>): ElementContent {
  if (covering.length === 0) return node;
  const beginning = covering.filter(({ id }) => !begun.has(id));
  for (const { id } of beginning) begun.add(id);
  const [outer, ...inner] = beginning;
  const content = inner.reduceRight<ElementContent>((child, { id }) => element('span', { id }, child), node);
  return element(
    'mark',
    {
      ...(outer && { id: outer.id }),
      className: [...new Set(covering.flatMap(({ relations }) => relations))],
      dataPassages: covering.map(({ id }) => id).join(' '),
      ...(covering.length > 1 && { dataOverlap: String(covering.length) }),
    },
    content,
  );
}

function element(tagName: string, properties: Element['properties'], child: ElementContent): Element {
  return { type: 'element', tagName, properties, children: [child] };
}

function replace({ node, parent }: Segment, pieces: ElementContent[]): void {
  const index = parent.children.indexOf(node as never);
  parent.children.splice(index, 1, ...(pieces as never[]));
}
