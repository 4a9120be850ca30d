import type { Peer } from './peer.ts';

const CONFIG = `import { katex } from '@mdit/plugin-katex';
import markdownIt from 'markdown-it';

const markdown = markdownIt({ html: true }).use(katex);

export default function (config) {
  config.setLibrary('md', markdown);
  config.addFilter('line', (text) => markdown.renderInline(text));
  return { dir: { input: 'content', output: '_site', includes: '../layouts' }, markdownTemplateEngine: false };
}
`;

const PAGE = `export const page = (title, body) =>
  \`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>\${title}</title></head><body><nav><a href="/">Home</a></nav><main>\${body}</main></body></html>\`;

/** Everything by what it refers to, made once. */
let index;
export function indexOf({ claims, sources, topics }) {
  if (index) return index;
  index = { claims: new Map(), sources: new Map(), topics: new Map(), uses: new Map(), into: new Map(), filed: new Map() };
  const add = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));
  for (const item of sources) index.sources.set(item.fileSlug, item);
  for (const item of topics) index.topics.set(item.fileSlug, item);
  for (const item of claims) {
    index.claims.set(item.fileSlug, item);
    for (const topic of item.data.topics) add(index.filed, topic, item);
    for (const piece of item.data.evidence) add(index.uses, piece.source, { piece, claim: item });
    for (const link of item.data.links ?? []) add(index.into, link.to, { link, claim: item });
  }
  return index;
}
`;

const CLAIM = `import { indexOf, page } from './page.js';

export function render({ statement, kind, topics, evidence, links = [], collections, content, page: { fileSlug } }) {
  const index = indexOf(collections);
  const line = (text) => this.line(text);
  const pieces = evidence.map(({ source, relation, exact, note }) => {
    const { url, data } = index.sources.get(source);
    return \`<figure><blockquote>\${line(exact)}</blockquote><figcaption>\${relation}: <a href="\${url}">\${data.shortTitle}</a>. \${line(note)}</figcaption></figure>\`;
  });
  const out = links.map(({ to, type, note }) => {
    const { url, data } = index.claims.get(to);
    return \`<li>\${type} <a href="\${url}">\${line(data.statement)}</a> \${line(note)}</li>\`;
  });
  const into = (index.into.get(fileSlug) ?? []).map(
    ({ link, claim }) => \`<li><a href="\${claim.url}">\${line(claim.data.statement)}</a> \${link.type} it. \${line(link.note)}</li>\`,
  );
  const filed = topics.map((id) => \`<a href="\${index.topics.get(id).url}">\${index.topics.get(id).data.title}</a>\`);
  return page(statement, \`<h1>\${line(statement)}</h1><p>\${kind}, \${filed.join(', ')}</p>\${content}\${pieces.join('')}<ul>\${out.join('')}\${into.join('')}</ul>\`);
}
`;

const SOURCE = `import { indexOf, page } from './page.js';

export function render({ title, authors, published, url, collections, content, page: { fileSlug } }) {
  const uses = (indexOf(collections).uses.get(fileSlug) ?? []).map(
    ({ piece, claim }) =>
      \`<li><a href="\${claim.url}">\${this.line(claim.data.statement)}</a> \${piece.relation}: <q>\${this.line(piece.exact)}</q></li>\`,
  );
  return page(title, \`<h1>\${title}</h1><p>\${authors.map(({ name }) => name).join(', ')}, \${published}, <a href="\${url}">\${url}</a></p>\${content}<h2>Used by</h2><ul>\${uses.join('')}</ul>\`);
}
`;

const TOPIC = `import { indexOf, page } from './page.js';

export function render({ title, question, collections, content, page: { fileSlug } }) {
  const claims = (indexOf(collections).filed.get(fileSlug) ?? []).map(
    ({ url, data }) => \`<li><a href="\${url}">\${this.line(data.statement)}</a></li>\`,
  );
  return page(title, \`<h1>\${title}</h1><p>\${question}</p>\${content}<ul>\${claims.join('')}</ul>\`);
}
`;

const ESSAY = `import { page } from './page.js';

export const render = ({ title, content }) => page(title, \`<h1>\${title}</h1>\${content}\`);
`;

const HOME = `import { page } from '../layouts/page.js';

export const data = { permalink: '/index.html' };
export const render = ({ collections }) =>
  page('Topics', collections.topics.map(({ url, data }) => \`<p><a href="\${url}">\${data.title}</a></p>\`).join(''));
`;

const dataOf = (layout: string, tags?: string) => JSON.stringify({ layout: `${layout}.js`, ...(tags && { tags }) });

const VERSION = '3.1.8';

export const eleventy: Peer = {
  name: 'Eleventy',
  version: VERSION,
  packages: { '@11ty/eleventy': VERSION, '@mdit/plugin-katex': '0.25.2', katex: '0.19.1', 'markdown-it': '14.3.3' },
  files: () => ({
    'eleventy.config.js': CONFIG,
    'layouts/page.js': PAGE,
    'layouts/claim.11ty.js': CLAIM,
    'layouts/source.11ty.js': SOURCE,
    'layouts/topic.11ty.js': TOPIC,
    'layouts/essay.11ty.js': ESSAY,
    'content/content.json': dataOf('essay.11ty'),
    'content/claims/claims.json': dataOf('claim.11ty', 'claims'),
    'content/sources/sources.json': dataOf('source.11ty', 'sources'),
    'content/topics/topics.json': dataOf('topic.11ty', 'topics'),
    'content/home.11ty.js': HOME,
  }),
  build: ['@11ty/eleventy/cmd.cjs', '--quiet'],
  output: '_site',
};
