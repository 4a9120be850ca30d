import type { Element, ElementContent, Text } from 'hast';
import type { Relation } from '../schema/evidence.ts';
import type { Link, PlainText, Segment } from './plain-text.ts';

/** A quoted passage of a text: its id on the page, its offsets in the plain text, and how claims use it. */
export interface Passage {
  id: string;
  /** Its number on the page, shown behind it as the way to its claims. */
  number: number;
  start: number;
  end: number;
  relations: Relation[];
}

const BLOCKS = /^(?:p|h[1-6]|ul|ol|li|pre|blockquote|table|thead|tbody|tr|th|td|hr|div)$/;

/**
 * Wraps every passage in `mark` elements, in place, before mathematics is typeset. A passage that
 * crosses elements or overlaps another is split; its first piece carries its id, and each piece
 * names all passages it belongs to in `data-passages`. A formula or a block of code is wrapped as a
 * whole. Behind its last piece, or behind the link that this stands in, stands its number, a link to
 * `#note-<id>`.
 */
export function markPassages({ segments }: PlainText, passages: readonly Passage[]): void {
  const byStart = passages.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const begun = new Set<string>();
  const behindLinks = new Map<Link, Element[]>();
  for (const segment of segments) {
    const touching = byStart.filter(({ start, end }) => start < segment.end && end > segment.start);
    if (touching.length === 0 || isBetweenBlocks(segment)) continue;
    replace(
      segment,
      split(segment, touching).flatMap(({ node, covering, ending }) => {
        const piece = wrap(node, covering, begun);
        const numbers = ending.map(reference);
        if (segment.link === null) return [piece, ...numbers];
        behindLinks.set(segment.link, [...(behindLinks.get(segment.link) ?? []), ...numbers]);
        return [piece];
      }),
    );
  }
  for (const [{ node, parent }, numbers] of behindLinks)
    parent.children.splice(parent.children.indexOf(node) + 1, 0, ...numbers);
}

function isBetweenBlocks({ node, parent: { children } }: Segment): boolean {
  if (node.type !== 'text' || node.value.trim() !== '') return false;
  const at = children.indexOf(node);
  return [children[at - 1], children[at + 1]].some(
    (beside) => beside?.type === 'element' && BLOCKS.test(beside.tagName),
  );
}

interface Piece {
  node: Text | Element;
  covering: Passage[];
  /** Passages whose last piece this is. */
  ending: Passage[];
}

/** Cuts a text segment at every edge of a passage; a formula or a block of code stays whole. */
function split({ node, start, end }: Segment, touching: Passage[]): Piece[] {
  if (node.type === 'element')
    return [{ node, covering: touching, ending: touching.filter((passage) => passage.end <= end) }];
  const edges = touching
    .flatMap((passage) => [passage.start, passage.end])
    .filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const covering = touching.filter((passage) => passage.start < to && passage.end > from);
    const ending = covering.filter((passage) => passage.end === to);
    return { node: { type: 'text', value: node.value.slice(from - start, to - start) }, covering, ending };
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
      // The name is what the note in the margin hangs on (CSS anchor positioning).
      ...(outer && { id: outer.id, style: `anchor-name:${beginning.map(({ id }) => `--${id}`).join()}` }),
      className: [...new Set(covering.flatMap(({ relations }) => relations))],
      dataPassages: covering.map(({ id }) => id).join(' '),
      ...(covering.length > 1 && { dataOverlap: String(covering.length) }),
    },
    content,
  );
}

/** The number behind a passage. */
function reference({ id, number }: Passage): Element {
  const label = `Passage ${String(number)}: the claims that use it`;
  const text: Text = { type: 'text', value: String(number) };
  return element(
    'sup',
    { className: ['passage-number'] },
    element('a', { href: `#note-${id}`, ariaLabel: label }, text),
  );
}

function element(tagName: string, properties: Element['properties'], child: ElementContent): Element {
  return { type: 'element', tagName, properties, children: [child] };
}

function replace({ node, parent }: Segment, pieces: ElementContent[]): void {
  const index = parent.children.indexOf(node);
  parent.children.splice(index, 1, ...(pieces as never[]));
}
