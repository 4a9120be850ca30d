import { formatClaimPreview, formatSourcePreview, formatTopicPreview } from '../../exports/preview-fragments.ts';
import type { Content } from '../../digest/content-file.ts';
import { buildGraph } from '../../digest/graph.ts';
import { siteFeed } from '../../exports/feeds.ts';
import { searchRecords } from '../../exports/search-records.ts';
import { drawNeighbourhood } from '../../pictures/neighbourhood.ts';
import { drawTimeline } from '../../pictures/timeline.ts';
import { renderProse, renderSourceText } from '../../markdown/render.ts';
import { viewClaimPreview, viewSourcePreview, viewTopicPreview } from '../../views/previews.ts';
import { ADDRESSES } from '../graph-builders.ts';
import { liveIn } from './live.ts';

/** What is live in the texts, previews, drawings and feeds that the content becomes. Empty where there is nothing. */
export function liveInRendered({ corpus }: Content): string[] {
  const graph = buildGraph(corpus);
  const html = [
    ...[...graph.claims.values()].flatMap((claim) => [
      formatClaimPreview(viewClaimPreview(claim, graph)),
      renderProse(claim.body, () => null),
      drawNeighbourhood(claim, graph, ADDRESSES) ?? '',
    ]),
    ...[...graph.sources.values()].flatMap((source) => [
      formatSourcePreview(viewSourcePreview(source, graph, ADDRESSES)),
      ...renderSourceText(source.body, []).map((block) => block.html),
    ]),
    ...[...graph.topics.values()].flatMap((topic) => [
      formatTopicPreview(viewTopicPreview(topic, graph, ADDRESSES)),
      renderProse(topic.body, () => null),
    ]),
    ...corpus.essays.map(({ body }) => renderProse(body, () => null)),
    drawTimeline(graph, ADDRESSES) ?? '',
  ];
  JSON.stringify(searchRecords(graph, ADDRESSES));
  const { atom, json } = siteFeed(graph, ADDRESSES);
  const atomMarkup = atom.replace(/<!\[CDATA\[[^]*?\]\]>/g, '');
  const feed = JSON.parse(json) as { items: { content_html?: string }[] };
  return [
    ...html.flatMap((markup) => liveIn(markup)),
    ...feed.items.flatMap(({ content_html: content = '' }) => liveIn(content)),
    ...[...atomMarkup.matchAll(/<content type="xhtml">([^]*?)<\/content>/g)].flatMap(([, content = '']) =>
      liveIn(content),
    ),
    ...(/<[^<>]* type="html"/.test(atomMarkup) ? ['words of content as HTML in the feed'] : []),
  ];
}
