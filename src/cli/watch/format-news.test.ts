import { describe, expect, it } from 'vitest';
import { graphOf } from '../../test/graph-builders.ts';
import { formatNews, LONGEST_BODY } from './format-news.ts';

describe('news of more sources than the body of an issue can hold', () => {
  const news = Array.from({ length: 900 }, (_, at) => ({
    source: `paper-${String(at).padStart(3, '0')}`,
    what: 'a page is gone (status 404)',
    words: 'https://example.org/a-page',
  }));
  const sourcesIn = (body: string) => [...body.matchAll(/^### `(.+)`$/gm)].map(([, source]) => source);

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
