import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member } from '../test/graph-builders.ts';
import { drawClaimBox, layOutBoxText, sizeOfBox } from './claim-box.ts';

describe('the box of a claim', () => {
  it.each([
    ['Plain words.', 'Plain words.'],
    [
      'An *emphasised* and a **strong** and an _underlined_ word.',
      'An emphasised and a strong and an underlined word.',
    ],
    ['The loss falls as $n^{-1/2}$, up to `log` terms.', 'The loss falls as n^{-1/2}, up to log terms.'],
    ['Both $a_i * b_i$ and $$\\|x\\|_2$$ are small.', 'Both a_i * b_i and \\|x\\|_2 are small.'],
    ['A snake_case name, f_, 2 \\* 3, and \\$5.', 'A snake_case name, f_, 2 * 3, and $5.'],
    ['Two  spaces\nand a line.', 'Two spaces and a line.'],
    ['So is 2 * 3 * 4.', 'So is 2 * 3 * 4.'],
    ['The code `a*b` is a product.', 'The code a*b is a product.'],
    ['R&amp;D is costly.', 'R&D is costly.'],
    ['A case of [grokking](https://example.org/) was seen.', 'A case of grokking was seen.'],
  ])('reads “%s” as the page does', (statement, read) => {
    const { claims } = graphOf({ claims: [claim('a-claim', { statement })] });
    expect(layOutBoxText(member(claims, 'a-claim'), 'Supported').statement.join('')).toBe(read);
  });

  it.each([
    ['its topic', 'Open problems', 'Open problems The claim a-claim. Open.'],
    ['its standing', 'Open', null],
  ])('says how the claim stands where the line above it has %s', (_, head, name) => {
    const { claims } = graphOf({ claims: [claim('a-claim')] });
    const node = member(claims, 'a-claim');
    const text = layOutBoxText(node, head);
    const box = drawClaimBox(node, text, { x: 0, y: 0, ...sizeOfBox(text) }, ADDRESSES);
    expect(/aria-label="([^"]*)"/.exec(box)?.[1] ?? null).toBe(name);
  });
});
