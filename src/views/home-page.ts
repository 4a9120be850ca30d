import type { Addresses } from '../digest/addresses.ts';
import type { Corpus } from '../digest/corpus.ts';
import { formatDate } from '../digest/dates.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Graph } from '../digest/graph.ts';
import { renderProse } from '../markdown/render.ts';
import { contentLinks } from './content-links.ts';
import { countStandings, viewTopicLine } from './topics.ts';

/** Everything that stands on the home page. */
export function viewHomePage(graph: Graph, essays: Corpus['essays'], addresses: Addresses) {
  const overview = essays.find(({ id }) => id === 'overview');
  const claims = [...graph.claims.values()];
  const evidence = claims.flatMap((claim) => claim.evidence);
  const dates = claims.flatMap(({ data }) => data.history.map(({ date }) => date)).sort();
  return {
    overview: overview
      ? { title: overview.data.title, html: renderProse(overview.body, contentLinks(overview.file, addresses)) }
      : null,
    topics: [...graph.topics.values()].map((topic) => viewTopicLine(topic, graph, addresses)),
    standings: countStandings(claims),
    counts: {
      claims: claims.length,
      sources: graph.sources.size,
      origins: new Set([...graph.sources.values()].flatMap(({ origins }) => origins)).size,
      quotations: evidence.filter(({ data }) => isQuotation(data)).length,
      findings: evidence.filter(({ data }) => !isQuotation(data)).length,
    },
    updated: formatDate(dates.at(-1) ?? ''),
  };
}
