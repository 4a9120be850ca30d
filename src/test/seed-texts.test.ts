import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GAP, normaliseText } from '../digest/normalise-text.ts';
import { readContent } from '../load/read-content.ts';
import { heldText } from '../markdown/held-text.ts';

const TITLE = 'Terence Tao: LLM Math is Simple Undergraduate Linear Algebra, But Why They Work Remains a Mystery';
/**
 * The five texts that the digest was made from, as received. Every word of them stands in the text
 * of one of the sources named here, in this order, or is listed as left out: furniture of a page, a
 * doubled text, metadata that moved into front matter.
 */
const SEEDS: { file: string; sources: string[]; leftOut: string[] }[] = [
  {
    file: '000_1004d167afdc78d0.txt',
    sources: ['brief-on-tweet', 'tweet-balestriero', 'tweet-haider-tao'],
    leftOut: [
      'Source evidence title: @randallbalestr: We start having provable measures of alignment between pretraining setups and eval perfs: CV arxiv... author: @randall balestr contenttype: tweet publication: Twitter/X published: 2026-01-01T15:53:42+00:00 source url: https://x.com/randall_balestr/status/2006755721862590623 word_count: 82',
      'Twitter/X',
    ],
  },
  { file: '001_04f32339091365ad.txt', sources: ['post-rohanpaul-tao', 'post-rohanpaul-tao'], leftOut: [] },
  {
    file: '002_813d180d9c7cffee.txt',
    sources: [
      'arxiv-2509-24317',
      'arxiv-2508-17669',
      'arxiv-2505-22756',
      'arxiv-2505-21825',
      'arxiv-2505-10423',
      'arxiv-2504-07912',
      'arxiv-2504-07052',
      'arxiv-2502-16792',
      'arxiv-2411-12925',
      'arxiv-2410-19034',
    ],
    leftOut: [
      'Technical Report arXiv:2509.24317 Created: 2025-09-29 Updated: 2025-09-30',
      'arXiv:2508.17669 Created: 2025-08-25 Updated: 2025-08-26',
      'arXiv:2505.22756 Created: 2025-05-28',
      'arXiv:2505.21825 Created: 2025-05-27',
      'arXiv:2505.10423 Created: 2025-05-15',
      'arXiv:2504.07912 Created: 2025-04-10',
      'arXiv:2504.07052 Created: 2025-04-09',
      'arXiv:2502.16792 Created: 2025-02-23',
      'arXiv:2411.12925 Created: 2024-11-19',
      'arXiv:2410.19034 Created: 2024-10-24',
    ],
  },
  {
    file: '003_7b696942f452721b.txt',
    sources: ['article-gentic-tao'],
    leftOut: [
      `${TITLE} AI ResearchScore: 85 ${TITLE}`,
      '18h ago·2 min read·23 views·via @rohanpaul_ai Share:',
      'Trending Now More in AI Research View all',
    ],
  },
  { file: '004_97fc5874c92ac387.txt', sources: ['essay-ai-learning-theory'], leftOut: [] },
];

const { corpus } = readContent(process.cwd());
const bodies = new Map(corpus.sources.map(({ id, body }) => [id, body]));

describe.each(SEEDS)('the text as received in $file', ({ file, sources, leftOut }) => {
  it('stands in the sources word for word, but for what is listed', () => {
    const held = sources.map((id) => heldText(bodies.get(id) ?? '').replaceAll(GAP, ' '));
    expect(normaliseText(held.join(' '))).toBe(without(received(file), leftOut));
  });
});

/** The file’s words without signs of layout, which Markdown has of its own: bullets, rules, the numbers and carets of notes, and the dollar signs of the one formula. */
function received(file: string): string {
  const text = readFileSync(join('src/test/fixtures/seeds', file), 'utf8');
  return normaliseText(
    text
      .replace(/^ *[•-] +/gm, '')
      .replace(/^ *\d\. \^$/gm, '')
      .replace(/-{4}/g, '')
      .replace('$k$', 'k'),
  );
}

function without(text: string, passages: readonly string[]): string {
  return normaliseText(
    passages.reduce((rest, passage) => {
      const parts = rest.split(passage);
      expect([passage, parts.length]).toEqual([passage, 2]);
      return parts.join(' ');
    }, text),
  );
}
