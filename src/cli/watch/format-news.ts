import type { Graph } from '../../digest/graph.ts';
import { countOf } from '../../digest/wording.ts';
import { codeSpan } from '../../reporters/code-span.ts';
import type { News } from './news.ts';

/** GitHub takes no longer body of an issue (“body is too long (maximum is 65536 characters)”). */
export const LONGEST_BODY = 65_536;

/** Signs kept free for what stands around the sections. */
const ROOM = 400;

/** How much of the body the claims that rest on one source may take, so that others have their place in it. */
const SHARE = 1 / 8;

/**
 * The body of an issue: each source to which something has happened, what, and the claims that rest on it. Where that is
 * longer than `longest` signs, the first sources, each with the first of its claims, and how many are left out. Empty where
 * there is no news.
 */
export function formatNews(news: readonly News[], graph: Graph, longest = Infinity): string {
  const bySource = [...Map.groupBy(news, ({ source }) => source)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (bySource.length === 0) return '';
  const sections = bySource.map(([source, all]) =>
    [`### ${codeSpan(source)}`, '', ...all.map(lineOf), '', claimsOn(source, graph, longest * SHARE)].join('\n'),
  );
  const start =
    'Something has happened to these sources since they were recorded. `npm run add -- refresh <source>` shows what differs.';
  const shown = thoseThatFit(sections, longest - ROOM);
  const left = sections.length - shown.length;
  const end = `Left out, since an issue holds no more: ${countOf(left, 'source')}. \`npm run watch\` lists all of them.`;
  return `${[start, ...shown, ...(left > 0 ? [end] : [])].join('\n\n')}\n`;
}

/** The first of the texts that have no more than so many signs together, with an empty line after each; one that is too long is passed over. */
function thoseThatFit(texts: readonly string[], most: number): string[] {
  let length = 0;
  return texts.filter((text) => {
    const longer = length + text.length + 2;
    if (longer > most) return false;
    length = longer;
    return true;
  });
}

function lineOf({ what, words }: News): string {
  return `- ${what}${words === null ? '' : `: ${codeSpan(words)}`}`;
}

function claimsOn(source: string, graph: Graph, longest: number): string {
  const claims = [...new Set(graph.sources.get(source)?.evidence.map(({ claim }) => claim))].sort();
  if (claims.length === 0) return 'No claim rests on it.';
  const statements = claims.map((id) => `- ${codeSpan(id)}: ${codeSpan(graph.claims.get(id)?.data.statement ?? '')}`);
  const shown = thoseThatFit(statements, longest);
  const left = statements.length - shown.length;
  const more = left > 0 ? [`- and ${countOf(left, 'more claim')}`] : [];
  return ['Claims that rest on it:', '', ...shown, ...more].join('\n');
}
