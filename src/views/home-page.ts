import type { Addresses } from '../digest/addresses.ts';
import type { Corpus } from '../digest/corpus.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Graph } from '../digest/graph.ts';
import { isLarge } from '../digest/large.ts';
import { countOf, listOf, sentence } from '../digest/wording.ts';
import { renderProse } from '../markdown/render.ts';
import { draftChanges } from './changes.ts';
import { countOrigins } from './circles.ts';
import { contentLinks } from './content-links.ts';
import { PROSE_PLACES } from './prose-places.ts';
import { countStandings, viewTopicLine } from './topics.ts';

/** Everything that stands on the home page. */
export function viewHomePage(graph: Graph, essays: Corpus['essays'], addresses: Addresses) {
  const overview = essays.find(({ id }) => id === 'overview');
  const claims = [...graph.claims.values()];
  const evidence = claims.flatMap((claim) => claim.evidence);
  const quotations = evidence.filter(({ data }) => isQuotation(data)).length;
  return {
    /** Whether there is evidence to draw, and not too much of it for one picture. */
    isDrawn: evidence.length > 0 && !isLarge(graph),
    overview: overview
      ? {
          title: overview.data.title,
          html: renderProse(overview.body, contentLinks(overview.file, addresses, graph), PROSE_PLACES.overview),
        }
      : null,
    topics: [...graph.topics.values()].map((topic) => viewTopicLine(topic, graph, addresses)),
    standings: countStandings(claims),
    lead: sentence(
      `${countOf(claims.length, 'claim')} tied to sources: ${countOf(quotations, 'quotation')}, checked letter for letter, and ${countOf(evidence.length - quotations, 'finding')} in our words where a text is not held`,
    ),
    sources: countOf(graph.sources.size, 'source'),
    origins: countOrigins(graph),
    changes: draftChanges(graph, addresses)
      .slice(0, 3)
      .map(({ iso, date, claims, sources }) => ({
        iso,
        date,
        summary: listOf(
          [
            claims.length > 0 ? countOf(claims.length, 'claim') : '',
            sources.length > 0 ? countOf(sources.length, 'source') : '',
          ].filter(Boolean),
        ),
      })),
  };
}
