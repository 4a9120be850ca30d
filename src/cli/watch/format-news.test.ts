import { describe, expect, it } from 'vitest';
import { claim, graphOf, quotation, source } from '../../test/graph-builders.ts';
import { formatNews, LONGEST_BODY } from './format-news.ts';

const sourcesIn = (body: string) => [...body.matchAll(/^### `(.+)`$/gm)].map(([, id]) => id);

describe('news of more sources than the body of an issue can hold', () => {
  const news = Array.from({ length: 900 }, (_, at) => ({
    source: `paper-${String(at).padStart(3, '0')}`,
    what: 'a page is gone (status 404)',
    words: 'https://example.org/a-page',
  }));

  it('is the first of them, whole, and how many are left out', () => {
    const body = formatNews(news, graphOf({}), LONGEST_BODY);
    const shown = sourcesIn(body);
    expect(body.length).toBeLessThanOrEqual(LONGEST_BODY);
    expect(body.length).toBeGreaterThan(LONGEST_BODY - 600);
    expect(shown).toEqual(news.slice(0, shown.length).map(({ source }) => source));
    expect(body).toContain(
      `\n\nLeft out, since an issue holds no more: ${String(news.length - shown.length)} sources. `,
    );
  });

  it('is all of them elsewhere', () => {
    expect(sourcesIn(formatNews(news, graphOf({})))).toHaveLength(news.length);
  });
});

describe('news of a source on which more claims rest than the body of an issue can hold', () => {
  const claims = Array.from({ length: 400 }, (_, at) =>
    claim(`claim-${String(at).padStart(3, '0')}`, {
      statement: `${'It is so '.repeat(22)}.`,
      evidence: [quotation({ source: 'a-source' })],
    }),
  );
  const graph = graphOf({ sources: [source('a-source'), source('b-source')], claims });
  const news = [
    { source: 'a-source', what: 'it was withdrawn', words: null },
    { source: 'b-source', what: 'a page is gone (status 404)', words: 'https://example.org/a-page' },
  ];
  const claimsIn = (body: string) => [...body.matchAll(/^- `(claim-.+?)`/gm)].map(([, id]) => id);

  it('has the first of them, how many more there are, and what has happened to other sources', () => {
    const body = formatNews(news, graph, LONGEST_BODY);
    const shown = claimsIn(body);
    expect(sourcesIn(body)).toEqual(['a-source', 'b-source']);
    expect(shown).toEqual(claims.slice(0, shown.length).map(({ id }) => id));
    expect(shown.length).toBeGreaterThan(20);
    expect(body).toContain(`\n- and ${String(claims.length - shown.length)} more claims\n`);
    expect(body).not.toContain('Left out');
  });

  it('has all of them elsewhere', () => {
    const body = formatNews(news, graph);
    expect(claimsIn(body)).toHaveLength(claims.length);
    expect(body).not.toContain('more claims');
  });

  it('leaves out a source of which there is too much to say, and no other', () => {
    const long = { source: 'a-source', what: 'it has another title', words: 'a'.repeat(LONGEST_BODY) };
    const body = formatNews([long, ...news.slice(1)], graph, LONGEST_BODY);
    expect(sourcesIn(body)).toEqual(['b-source']);
    expect(body).toContain('Left out, since an issue holds no more: one source. ');
  });
});
