import { join } from 'node:path';
import { isQuotation } from '../../../digest/evidence.ts';
import { buildGraph, type Claim, type Graph, type Source } from '../../../digest/graph.ts';
import { readContent } from '../../../load/read-content.ts';
import { plainTextOf } from '../../../markdown/plain-text.ts';
import type { Peer } from './peer.ts';

/** Its sidebar leads to the topics alone: with every page in it, each page would hold a list of all. */
const CONFIG = `import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  integrations: [starlight({ title: 'Digest', sidebar: [{ label: 'Topics', link: '/' }], customCss: ['katex/dist/katex.min.css'] })],
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
  site: 'https://bench.example',
});
`;

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const VERSION = '0.42.4';

/** The pages as Markdown, since a theme for documentation has no pages made of data: what they say is worked out before. */
export const starlight: Peer = {
  name: 'Starlight',
  version: VERSION,
  packages: {
    '@astrojs/markdown-remark': '7.3.1',
    '@astrojs/starlight': VERSION,
    astro: '7.3.5',
    katex: '0.19.1',
    'rehype-katex': '7.0.1',
    'remark-math': '6.0.0',
  },
  files: (content) => {
    const { corpus } = readContent(join(content, '..'));
    const graph = buildGraph(corpus);
    const topics = [...graph.topics.values()].map(({ id, data }) => `- [${data.title}](/topics/${id}/)`);
    return {
      'astro.config.mjs': CONFIG,
      'src/content.config.ts': COLLECTIONS,
      'src/content/docs/index.md': page('Topics', topics.join('\n')),
      ...pagesOf('topics', graph.topics, ({ data, body, claims }) =>
        page(
          data.title,
          [data.question, body, ...claims.map((id) => `- ${linkTo(graph.claims.get(id))}`)].join('\n\n'),
        ),
      ),
      ...pagesOf('claims', graph.claims, (claim) => claimPage(claim, graph)),
      ...pagesOf('sources', graph.sources, (source) => sourcePage(source, graph)),
    };
  },
  build: ['astro/bin/astro.mjs', 'build', '--silent'],
  output: 'dist',
};

function pagesOf<Item extends { id: string }>(
  folder: string,
  items: ReadonlyMap<string, Item>,
  write: (item: Item) => string,
): Record<string, string> {
  return Object.fromEntries(
    [...items.values()].map((item) => [`src/content/docs/${folder}/${item.id}.md`, write(item)]),
  );
}

function claimPage({ id, data, body, evidence, links }: Claim, graph: Graph): string {
  const pieces = evidence.map(({ source, data: piece }) => {
    const { shortTitle } = graph.sources.get(source)?.data ?? { shortTitle: source };
    const words = isQuotation(piece) ? piece.exact : piece.finding;
    return `> ${words}\n\n${piece.relation}: [${shortTitle}](/sources/${source}/). ${piece.note}`;
  });
  const linked = links.map(({ from, to, type, note }) =>
    from === id
      ? `- ${type} ${linkTo(graph.claims.get(to))} ${note}`
      : `- ${linkTo(graph.claims.get(from))} ${type} it. ${note}`,
  );
  const filed = data.topics.map((topic) => `[${graph.topics.get(topic)?.data.title ?? topic}](/topics/${topic}/)`);
  const parts = [data.statement, `${data.kind}, ${filed.join(', ')}`, body, ...pieces, linked.join('\n')];
  return page(plainTextOf(data.statement), parts.join('\n\n'));
}

function sourcePage({ data, body, evidence }: Source, graph: Graph): string {
  const uses = evidence.map(
    ({ claim, data: piece }) =>
      `- ${linkTo(graph.claims.get(claim))} ${piece.relation}: “${isQuotation(piece) ? piece.exact : piece.finding}”`,
  );
  const names = data.authors.map(({ name }) => name).join(', ');
  const facts = `${names}, ${String(data.published)}, ${data.url ?? ''}`;
  return page(data.title ?? data.shortTitle, [facts, body, '## Used by', uses.join('\n')].join('\n\n'));
}

function linkTo(claim: Claim | undefined): string {
  return claim ? `[${claim.data.statement}](/claims/${claim.id}/)` : '';
}

function page(title: string, body: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`;
}
