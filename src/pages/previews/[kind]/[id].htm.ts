import type { APIRoute, GetStaticPaths } from 'astro';
import { formatClaimPreview, formatSourcePreview, formatTopicPreview } from '../../../components/preview-fragments.ts';
import { openCorpus } from '../../../load/open-corpus.ts';
import { viewDigest } from '../../../views/digest.ts';
import { viewClaimPreview, viewSourcePreview, viewTopicPreview } from '../../../views/previews.ts';

/**
 * A fragment for each page of a claim, source or topic, at its address below previews/. It is a fifth of the page and
 * serves every link to the page and to its parts. `.htm`, because it is served as HTML and is no page of the site.
 */
export const getStaticPaths = (async () => {
  const { graph, addresses } = viewDigest(await openCorpus());
  const route = (kind: string, id: string, html: string) => ({ params: { kind, id }, props: { html } });
  return [
    ...[...graph.claims.values()].map((claim) =>
      route('claims', claim.id, formatClaimPreview(viewClaimPreview(claim, graph))),
    ),
    ...[...graph.sources.values()].map((source) =>
      route('sources', source.id, formatSourcePreview(viewSourcePreview(source, graph, addresses))),
    ),
    ...[...graph.topics.values()].map((topic) =>
      route('topics', topic.id, formatTopicPreview(viewTopicPreview(topic, graph, addresses))),
    ),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ html: string }> = ({ props }) => new Response(props.html);
