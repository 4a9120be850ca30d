import type { Addresses } from '../digest/addresses.ts';
import type { Claim, Graph, Source, Topic } from '../digest/graph.ts';
import { viewClaimPreview, viewSourcePreview, viewTopicPreview } from '../views/previews.ts';
import type { ExportedFile } from './exported-file.ts';
import { formatClaimPreview, formatSourcePreview, formatTopicPreview } from './preview-fragments.ts';

// A fragment for each page of a claim, source or topic, at its address below previews/. It is a fifth of the page and
// serves every link to the page and to its parts. `.htm`, because it is served as HTML and is no page of the site.

export function claimPreviewFile(claim: Claim, graph: Graph): ExportedFile {
  return file('claims', claim, () => formatClaimPreview(viewClaimPreview(claim, graph)));
}

export function sourcePreviewFile(source: Source, graph: Graph, addresses: Addresses): ExportedFile {
  return file('sources', source, () => formatSourcePreview(viewSourcePreview(source, graph, addresses)));
}

export function topicPreviewFile(topic: Topic, graph: Graph, addresses: Addresses): ExportedFile {
  return file('topics', topic, () => formatTopicPreview(viewTopicPreview(topic, graph, addresses)));
}

function file(kind: keyof Graph, { id }: { id: string }, text: () => string): ExportedFile {
  return { path: `previews/${kind}/${id}.htm`, text };
}
