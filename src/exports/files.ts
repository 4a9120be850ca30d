import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph, Source, Topic } from '../digest/graph.ts';
import { formatBibtex } from './bibtex.ts';
import { formatCslJson } from './citations.ts';
import { claimMarkdown } from './claim-markdown.ts';
import { cslOfClaim, cslOfSource, type CslItem } from './csl.ts';
import { claimFeed, siteFeed, topicFeed, type FeedFiles } from './feeds.ts';
import type { ExportedFile } from './exported-file.ts';
import { exportClaim, exportGraph, exportSource, exportTopic } from './graph-json.ts';
import { claimJsonLd, graphJsonLd, sourceJsonLd } from './json-ld.ts';
import { claimNanopublication } from './nanopublication.ts';
import { movedPages, redirectsFile } from './moved.ts';
import { claimPreviewFile, sourcePreviewFile, topicPreviewFile } from './preview-files.ts';
import { formatRis } from './ris.ts';
import { llmsText, robotsText, sitemap, webManifest } from './site-files.ts';

/** Every file that the graph is exported to. Paths are unique and sorted. */
export function exportedFiles(graph: Graph, addresses: Addresses): ExportedFile[] {
  const ofNodes = NODE_KINDS.flatMap((kind) =>
    [...graph[kind].keys()].flatMap((id) => nodeFiles(kind, id, graph, addresses)),
  );
  return [...digestFiles(graph, addresses), ...ofNodes].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const NODE_KINDS = ['claims', 'sources', 'topics'] as const satisfies (keyof Graph)[];

/** The files that tell of the whole digest. */
export function digestFiles(graph: Graph, addresses: Addresses): ExportedFile[] {
  const everything = () => [
    ...[...graph.claims.values()].map((claim) => cslOfClaim(claim, addresses)),
    ...[...graph.sources.values()].map(cslOfSource),
  ];
  return [
    ...citationFiles('references', everything),
    { path: 'graph.json', text: () => json(exportGraph(graph, addresses)) },
    { path: 'graph.jsonld', text: () => json(graphJsonLd(graph, addresses)) },
    { path: 'sitemap.xml', text: () => sitemap(graph, addresses) },
    { path: 'robots.txt', text: () => robotsText(addresses) },
    { path: 'llms.txt', text: () => llmsText(graph, addresses) },
    { path: 'site.webmanifest', text: () => webManifest(addresses) },
    ...moved(graph, addresses),
    ...feedFiles('feed', () => siteFeed(graph, addresses)),
  ];
}

/** The files of one claim, source or topic; none where there is none of this id. */
export function nodeFiles(kind: keyof Graph, id: string, graph: Graph, addresses: Addresses): ExportedFile[] {
  const claim = kind === 'claims' ? graph.claims.get(id) : undefined;
  if (claim) return [...claimFiles(claim, graph, addresses), claimPreviewFile(claim, graph)];
  const source = kind === 'sources' ? graph.sources.get(id) : undefined;
  if (source) return [...sourceFiles(source, addresses), sourcePreviewFile(source, graph, addresses)];
  const topic = kind === 'topics' ? graph.topics.get(id) : undefined;
  return topic ? [...topicFiles(topic, graph, addresses), topicPreviewFile(topic, graph, addresses)] : [];
}

/** No file where nothing moved. */
function moved(graph: Graph, addresses: Addresses): ExportedFile[] {
  const pages = movedPages(graph, addresses);
  return pages.length === 0 ? [] : [{ path: '_redirects', text: () => redirectsFile(pages) }];
}

/** A claim’s files, also at the addresses of its earlier ids: a file cannot lead on by itself, as a page can. */
function claimFiles(claim: Claim, graph: Graph, addresses: Addresses): ExportedFile[] {
  const cited = [...new Set(claim.evidence.map(({ source }) => source))].flatMap((id) => graph.sources.get(id) ?? []);
  return namesOf(claim).flatMap((name) => [
    ...citationFiles(`claims/${name}`, () => [cslOfClaim(claim, addresses), ...cited.map(cslOfSource)]),
    { path: `claims/${name}.json`, text: () => json(exportClaim(claim, addresses)) },
    { path: `claims/${name}.jsonld`, text: () => json(claimJsonLd(claim, graph, addresses)) },
    { path: `claims/${name}.trig`, text: () => claimNanopublication(claim, graph, addresses) },
    { path: `claims/${name}.md`, text: () => claimMarkdown(claim, graph, addresses) },
    { path: `claims/${name}.versions.jsonl`, text: () => claim.stored.map((line) => `${line}\n`).join('') },
    ...feedFiles(`claims/${name}/feed`, () => claimFeed(claim, graph, addresses)),
  ]);
}

function sourceFiles(source: Source, addresses: Addresses): ExportedFile[] {
  return namesOf(source).flatMap((name) => [
    ...citationFiles(`sources/${name}`, () => [cslOfSource(source)]),
    { path: `sources/${name}.json`, text: () => json(exportSource(source, addresses)) },
    { path: `sources/${name}.jsonld`, text: () => json(sourceJsonLd(source, addresses)) },
  ]);
}

function topicFiles(topic: Topic, graph: Graph, addresses: Addresses): ExportedFile[] {
  return namesOf(topic).flatMap((name) => [
    { path: `topics/${name}.json`, text: () => json(exportTopic(topic, addresses)) },
    ...feedFiles(`topics/${name}/feed`, () => topicFeed(topic, graph, addresses)),
  ]);
}

/** The ids of a claim, a source or a topic: that of today, then the earlier ones. */
export function namesOf({ id, data }: { id: string; data: { aliases: readonly string[] } }): string[] {
  return [id, ...data.aliases];
}

function citationFiles(path: string, list: () => CslItem[]): ExportedFile[] {
  const items = lazily(list);
  return [
    { path: `${path}.bib`, text: () => formatBibtex(items()) },
    { path: `${path}.ris`, text: () => formatRis(items()) },
    { path: `${path}.csl.json`, text: () => formatCslJson(items()) },
  ];
}

function feedFiles(path: string, write: () => FeedFiles): ExportedFile[] {
  const feed = lazily(write);
  return [
    { path: `${path}.xml`, text: () => feed().atom },
    { path: `${path}.json`, text: () => feed().json },
  ];
}

/** The same value again, made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
