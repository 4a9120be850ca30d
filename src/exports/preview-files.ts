import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { viewClaimPreview, viewSourcePreview, viewTopicPreview } from '../views/previews.ts';
import type { ExportedFile } from './files.ts';
import { formatClaimPreview, formatSourcePreview, formatTopicPreview } from './preview-fragments.ts';

/**
 * A fragment for each page of a claim, source or topic, at its address below previews/. It is a fifth of the page and
 * serves every link to the page and to its parts. `.htm`, because it is served as HTML and is no page of the site.
 */
export function previewFiles(graph: Graph, addresses: Addresses): ExportedFile[] {
  const { claims, sources, topics } = graph;
  const file = (kind: string, id: string, text: () => string) => ({ path: `previews/${kind}/${id}.htm`, text });
  return [
    ...[...claims.values()].map((claim) =>
      file('claims', claim.id, () => formatClaimPreview(viewClaimPreview(claim, graph))),
    ),
    ...[...sources.values()].map((source) =>
      file('sources', source.id, () => formatSourcePreview(viewSourcePreview(source, graph, addresses))),
    ),
    ...[...topics.values()].map((topic) =>
      file('topics', topic.id, () => formatTopicPreview(viewTopicPreview(topic, graph, addresses))),
    ),
  ];
}
