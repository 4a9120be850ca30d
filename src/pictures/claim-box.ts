import type { Addresses } from '../digest/addresses.ts';
import type { Claim } from '../digest/graph.ts';
import { standingInWords } from '../digest/standing.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import type { Rectangle, Size } from './map-layout.ts';
import { drawStandingSign } from './standing-sign.ts';
import { element, textLines } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** Measures of a box in px. Text is 12 px, the line above it 11 px. */
const TEXT = { width: 166, size: 12, line: 15 };
const HEAD = { size: 11, line: 13, indent: 15 };
const PADDING = 8;

export const BOX_WIDTH = TEXT.width + 2 * PADDING;

/** What stands in the box of a claim, in lines: above the statement its standing or its topic, as the drawing wants it. */
export interface BoxText {
  head: string[];
  statement: string[];
}

export function layOutBoxText(claim: Claim, head: string): BoxText {
  return {
    head: wrapText(head, TEXT.width - HEAD.indent, HEAD.size),
    statement: wrapText(plainTextOf(claim.data.statement), TEXT.width, TEXT.size),
  };
}

export function sizeOfBox({ head, statement }: BoxText): Size {
  return { width: BOX_WIDTH, height: 2 * PADDING + head.length * HEAD.line + statement.length * TEXT.line };
}

/**
 * A claim as a link: a box with the sign of its standing, a line of orientation, and the whole statement. Where that
 * line does not say how the claim stands, the name of the link does, after all that can be seen.
 */
export function drawClaimBox(
  claim: Claim,
  text: BoxText,
  { x, y, width, height }: Rectangle,
  addresses: Addresses,
): string {
  const left = x + PADDING;
  const top = y + PADDING;
  const standing = standingInWords(claim.standing);
  const head = text.head.join('');
  return element(
    'a',
    {
      class: `node standing-${claim.standing.name}`,
      href: addresses.claim(claim.id),
      'data-claim': claim.id,
      'aria-label': head === standing ? null : `${head} ${text.statement.join('')} ${standing}.`,
    },
    element('rect', { x, y, width, height, rx: 2 }),
    drawStandingSign(claim.standing.name, left + 4, top + 5, 4),
    textLines([...text.head.slice(0, -1), `${text.head.at(-1) ?? ''} `], left + HEAD.indent, top + 9, HEAD.line, {
      class: 'note',
    }),
    textLines(text.statement, left, top + text.head.length * HEAD.line + 12, TEXT.line),
  );
}
