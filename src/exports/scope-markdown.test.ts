import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf, member } from '../test/graph-builders.ts';
import { scopeMarkdown } from './scope-markdown.ts';

function scopeOf(body: string): string {
  const graph = graphOf({ claims: [claim('a-claim', { body })] });
  return scopeMarkdown(member(graph.claims, 'a-claim'), ADDRESSES);
}

const SITE = 'https://digest.example/base';

describe('the scope of a claim where it stands alone', () => {
  it('is as it is written where it links to no content file', () => {
    const body = 'See [*here*](https://example.org/x.md), and <https://example.org/>.\n\n- $a[1](2)$';
    expect(scopeOf(`${body}\n`)).toBe(body);
  });

  it('has links to content files lead to their pages', () => {
    expect(
      scopeOf('See [that](other.md), [its topic](../topics/t.md "t.md") and\n[how](<../method.md#quotation>).'),
    ).toBe(
      `See [that](${SITE}/claims/other/), [its topic](${SITE}/topics/t/ "t.md") and\n[how](<${SITE}/method/#quotation>).`,
    );
  });

  it('leaves words and labels that read like an address', () => {
    expect(scopeOf('[other.md](other.md) and [`x.md`][x.md], not other.md.\n\n[x.md]: x.md')).toBe(
      `[other.md](${SITE}/claims/other/) and [\`x.md\`][x.md], not other.md.\n\n[x.md]: ${SITE}/claims/x/`,
    );
  });
});
