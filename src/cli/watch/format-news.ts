import type { Graph } from '../../digest/graph.ts';
import { codeSpan } from '../../reporters/code-span.ts';
import type { News } from './news.ts';

/** The body of an issue: each source to which something has happened, what, and the claims that rest on it. Empty where there is no news. */
export function formatNews(news: readonly News[], graph: Graph): string {
  const bySource = [...Map.groupBy(news, ({ source }) => source)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (bySource.length === 0) return '';
  const sections = bySource.map(([source, all]) =>
    [`### ${codeSpan(source)}`, '', ...all.map(lineOf), '', claimsOn(source, graph)].join('\n'),
  );
  const start =
    'Something has happened to these sources since they were recorded. `npm run add -- refresh <source>` shows what differs.';
  return `${[start, ...sections].join('\n\n')}\n`;
}

function lineOf({ what, words }: News): string {
  return `- ${what}${words === null ? '' : `: ${codeSpan(words)}`}`;
}

function claimsOn(source: string, graph: Graph): string {
  const claims = [...new Set(graph.sources.get(source)?.evidence.map(({ claim }) => claim))].sort();
  if (claims.length === 0) return 'No claim rests on it.';
  const statements = claims.map((id) => `- ${codeSpan(id)}: ${codeSpan(graph.claims.get(id)?.data.statement ?? '')}`);
  return ['Claims that rest on it:', '', ...statements].join('\n');
}
