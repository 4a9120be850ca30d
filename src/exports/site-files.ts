import type { Addresses } from '../digest/addresses.ts';
import { daysOfClaim } from '../digest/days-of-claim.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { mainClaimsOf } from '../digest/main-claims.ts';
import { normaliseText } from '../digest/normalise-text.ts';
import { standingInWords } from '../digest/standing.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { site } from '../site.ts';
import { createLineWriter } from './markdown-line.ts';

/** The sitemap (https://www.sitemaps.org/protocol.html): every page that a search engine should know, with the day of its last change where claims tell it. */
export function sitemap(graph: Graph, addresses: Addresses): string {
  const pages: { path: string; date?: string | undefined }[] = [
    ...(['home', 'claims', 'sources', 'topics', 'map', 'changes', 'method', 'contribute', 'data'] as const).map(
      (page) => ({
        path: addresses.page(page),
      }),
    ),
    ...[...graph.claims.values()].map((claim) => ({ path: addresses.claim(claim.id), date: lastOf(daysOf(claim)) })),
    ...[...graph.sources.values()].map(({ id, data, evidence }) => ({
      path: addresses.source(id),
      date: lastOf([data.added, ...evidence.flatMap(({ claim }) => daysOf(graph.claims.get(claim)))]),
    })),
    ...[...graph.topics.values()].map(({ id, claims }) => ({
      path: addresses.topic(id),
      date: lastOf(claims.flatMap((claim) => daysOf(graph.claims.get(claim)))),
    })),
  ];
  const urls = pages.map(({ path, date }) => {
    const lastmod = date === undefined ? '' : `<lastmod>${date}</lastmod>`;
    return `  <url><loc>${addresses.absolute(path)}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** The days on which something happened to a claim, and so to the pages that show it. */
function daysOf(claim: Claim | undefined): string[] {
  return claim ? daysOfClaim(claim) : [];
}

function lastOf(days: readonly string[]): string | undefined {
  return days.toSorted().at(-1);
}

export function robotsText(addresses: Addresses): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(addresses.asset('sitemap.xml'))}\n`;
}

/**
 * What a browser calls the site where somebody keeps it among their applications (https://www.w3.org/TR/appmanifest/). Its
 * id is read from the origin of the host, which may have many digests, and so names the base path.
 */
export function webManifest(addresses: Addresses): string {
  const icon = (src: string, sizes: string, type: string) => ({ src, sizes, type });
  const manifest = {
    name: site.name,
    short_name: site.name,
    description: site.tagline,
    id: addresses.root,
    start_url: './',
    scope: './',
    lang: site.language,
    display: 'browser',
    background_color: '#fdfcfa',
    theme_color: '#1f4e79',
    icons: [
      icon('icon.svg', 'any', 'image/svg+xml'),
      icon('icon-192.png', '192x192', 'image/png'),
      icon('icon-512.png', '512x512', 'image/png'),
      { ...icon('icon-maskable.png', '512x512', 'image/png'), purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * The digest for language models (https://llmstxt.org): what it is, and every claim once, under its main topic, with its
 * standing and its Markdown twin. A section may hold links alone, so that the topic leads its list, with what it asks.
 */
export function llmsText(graph: Graph, addresses: Addresses): string {
  const line = createLineWriter();
  const topics = [...graph.topics.values()].flatMap((topic) => {
    const claims = mainClaimsOf(topic, graph);
    if (claims.length === 0) return [];
    const lines = claims.map(({ id, data, standing }) => {
      const address = addresses.absolute(addresses.twin('claims', id, 'md'));
      const said = `: ${standingInWords(standing).toLowerCase()}. ${standing.reason}`;
      return line('- ', { words: plainTextOf(data.statement), address }, said);
    });
    const heading = line('## ', normaliseText(topic.data.title));
    const page = { words: normaliseText(topic.data.title), address: addresses.absolute(addresses.topic(topic.id)) };
    const asked = line('- ', page, `: ${normaliseText(topic.data.question)}`);
    return [`${heading}\n\n${[asked, ...lines].join('\n')}`];
  });
  const data = addresses.absolute(addresses.asset('graph.json'));
  return `# ${site.name}\n\n> ${site.description}\n\nA standing describes the evidence that is held here, not the truth. Quoted words belong to their authors. The whole graph: ${data}\n\n${topics.join('\n\n')}\n`;
}
