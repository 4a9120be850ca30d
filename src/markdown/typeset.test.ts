import { describe, expect, it } from 'vitest';
import { LONGEST_FORMULA } from './mathematics.ts';
import { renderProse } from './render.ts';

const html = (markdown: string) => renderProse(markdown, () => null);

describe('a formula', () => {
  it('is typeset within its line and in lines of its own, also where it is the same one', () => {
    expect([html('$x^2$'), html('$$\nx^2\n$$'), html('$x^2$')].map((text) => text.includes('katex-display'))).toEqual([
      false,
      true,
      false,
    ]);
    const both = html('So $y^2$ is\n\n$$\ny^2\n$$');
    expect(both.match(/class="katex"/g)).toHaveLength(2);
    expect(both.match(/class="katex-display"/g)).toHaveLength(1);
  });

  it.each([
    ['is longer than may be', `x${'+x'.repeat(LONGEST_FORMULA)}`],
    ['gives a name to other commands', '\\def\\a{b}\\a'],
  ])('stays as it is written where it %s', (_, tex) => {
    expect(html(`So $${tex}$ is.`)).toBe(`<p>So <code>${tex}</code> is.</p>`);
  });

  it('is typeset behind one that stays as it is written', () => {
    expect(html('So $\\def\\a{b}$ and $z$.')).toMatch(/^<p>So <code>.*<\/code> and <span class="katex">/);
  });
});
